import type { Elementwise, Gated } from './types'

/** a·g, but 0·∞ is 0: a gate that is shut lets nothing through, and where nothing comes an open gate gives nothing. */
function through(a: number, g: number): number {
	const y = a * g
	return Number.isNaN(y) && !Number.isNaN(a) && !Number.isNaN(g) ? 0 : y
}

/** What the gated linear units share: they differ in the gate. */
export const gatedBy = (gate: Elementwise) =>
	({
		kind: 'gated',
		gate,
		f: (a, b) => through(a, gate.f(b)),
		da: (a, b) => (Number.isNaN(a) ? a : gate.f(b)),
		db: (a, b) => through(a, gate.df(b) as number),
	}) as const satisfies Omit<Gated, 'id' | 'name' | 'tex' | 'references'>
