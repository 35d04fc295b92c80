import type { Elementwise } from '../activations/types'
import { renderLive } from './katex'

/** f with its parameters as slots `p` and `q`, and f and f′ at the slot `x`: what stands beside a curve that is probed. */
export const functionFormula = (fn: Elementwise): string => {
	const parameters = Object.values(fn.parameters).map(({ symbol }, i) => [symbol, i === 0 ? 'p' : 'q'] as const)
	const slots = { '☐': 'x', '△': 'f', '▽': 'df', ...Object.fromEntries(parameters) }
	return renderLive(`\\begin{aligned} f(x) &= ${fn.tex.f} \\\\ f(☐) &= △ \\\\ f'(☐) &= ▽ \\end{aligned}`, slots, true)
}
