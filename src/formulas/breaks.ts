import type { Break, Jet, Params } from '../activations'
import { derivative } from './derivative'
import type { Node } from './node'
import { program } from './program'
import { switches } from './switches'
import { evaluator } from './values'

/** How far f, f′ or f″ on the two sides of a switch must be apart, of their size nearby, to be called a jump. */
const JUMP = 1e-9

/** Next to nothing beside x: the neighbouring double, and at 0 what can still be squared. */
const step = (x: number): number => Math.max(Math.abs(x) * Number.EPSILON, 1e-150)

/** The lowest derivative that differs by more than rounding; undefined where all three go on. */
function jump(left: Jet, right: Jet, near: readonly Jet[]): 0 | 1 | 2 | undefined {
	return ([0, 1, 2] as const).find((k) => {
		const [l, r] = [left[k], right[k]]
		if (Number.isNaN(l) || Number.isNaN(r)) return Number.isNaN(l) !== Number.isNaN(r)
		const size = Math.max(Math.abs(l), Math.abs(r), ...near.map((jet) => Math.abs(jet[k])).filter(Number.isFinite))
		return l !== r && !(Math.abs(l - r) <= JUMP * size)
	})
}

/**
 * The breaks of a formula, as far as its switches show them: where two pieces meet, or at a root or a pole, and f, f′ or f″ jumps.
 */
export function breaks(node: Node): (p: Params) => readonly Break[] {
	const places = switches(node)
	let jets: ((x: number, p: Params) => Jet) | undefined
	return (p) => {
		const found = places(p)
		if (found.length === 0) return []
		jets ??= jetsOf(node)
		const jet = jets
		return found.flatMap((x): Break[] => {
			const [left, right] = [jet(x - step(x), p), jet(x + step(x), p)]
			const order = jump(left, right, [jet(x - 1, p), jet(x + 1, p)])
			if (order === undefined) return []
			// Where f goes on, both sides have its value.
			const f = jet(x, p)[0]
			const joined = (side: Jet): Jet => (order > 0 && Number.isFinite(f) ? [f, side[1], side[2]] : side)
			return [{ x, order, left: joined(left), right: joined(right) }]
		})
	}
}

function jetsOf(node: Node): (x: number, p: Params) => Jet {
	const slope = derivative(node)
	const run = evaluator(program(node, slope, derivative(slope)))
	const [at, out] = [new Float64Array(1), [new Float64Array(1), new Float64Array(1), new Float64Array(1)]]
	return (x, p) => {
		at[0] = x
		run(at, p, out)
		return out.map((y) => y[0]) as unknown as Jet
	}
}
