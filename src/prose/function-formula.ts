import type { Elementwise } from '../activations/types'
import { renderLive } from './katex'

/** f with its parameters as slots `p`, and f and f′ at the slot `x`: what stands beside a curve that is probed. */
export const functionFormula = (fn: Elementwise): string => {
	const [parameter] = Object.values(fn.parameters)
	const slots = { '☐': 'x', '△': 'f', '▽': 'df', ...(parameter ? { [parameter.symbol]: 'p' } : {}) }
	return renderLive(`\\begin{aligned} f(x) &= ${fn.tex.f} \\\\ f(☐) &= △ \\\\ f'(☐) &= ▽ \\end{aligned}`, slots, true)
}
