import type { Elementwise } from '../../activations'
import { elementwise, type Formula, type Problem, parse } from '../../formulas'
import { drawn, heightsOf } from './drawn'

/** What decides the function: a formula, or points. */
export interface Told {
	readonly mode: 'typed' | 'drawn'
	readonly f: string
	/** The heights of the points; none while a formula decides. */
	readonly ys: readonly number[]
}

/** The reader's function, with its formula if it is typed; or why there is none. */
export type Understood = { readonly fn: Elementwise; readonly formula?: Formula } | { readonly problem: Problem }

const typed = (text: string, name: string): Understood => {
	const parsed = parse(text)
	if ('problem' in parsed) return parsed
	return { fn: elementwise(parsed.formula, { id: 'own', name }), formula: parsed.formula }
}

export const understood = ({ mode, f, ys }: Told, name = 'f'): Understood =>
	mode === 'drawn' ? { fn: drawn(ys, name) } : typed(f, name)

/** Points have the heights of the formula until they are moved; a formula that cannot be read has none but 0. */
export const sampled = (f: string): number[] => {
	const found = typed(f, '')
	return heightsOf('fn' in found ? found.fn.f : () => 0)
}
