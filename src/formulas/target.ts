import type { Elementwise, Params } from '../activations'
import { type Ball, exactly, unknown } from './ball'
import { derivative } from './derivative'
import { enclose } from './enclose'
import { kernelBall } from './kernel'
import type { Formula } from './parse'
import { program } from './program'
import { switches } from './switches'

/** A function and its derivative with bounds on their errors. What is a convention (f at a jump, f′ at a kink) is unknown. */
export interface Target {
	readonly at: (x: number, p: Params) => { readonly f: Ball; readonly df: Ball }
	/** Where it may break, in ascending order. */
	readonly breaks: (p: Params) => readonly number[]
}

/** A function of the kernel, or (order 1) its derivative. Parameters that are left out have their defaults. */
export function targetOf(fn: Elementwise, order: 0 | 1 = 0): Target {
	const parameters = (p: Params) => Object.entries(fn.parameters).map(([name, own]) => exactly(p[name] ?? own.default))
	// A slope is not asked at a break, even where at some α the sides meet (elu).
	const known = (x: number, p: Params, of: number): Ball =>
		fn.breaks(p).some((at) => at.x === x && (of > 0 || at.order === 0))
			? unknown
			: kernelBall(fn, of, exactly(x), parameters(p), false)
	return {
		at: (x, p) => ({ f: known(x, p, order), df: known(x, p, order + 1) }),
		breaks: (p) => fn.breaks(p).map(({ x }) => x),
	}
}

/** How far both sides of a switch may be apart to be one value: some roundings. */
const JOINED = 2 ** -40

/** What a formula says; `closed`, at a jump too. */
export function formulaTarget({ node }: Formula, closed = false): Target {
	const [f, df] = [program(node), program(derivative(node))]
	const value = (x: number, p: Params): Ball => {
		const own = enclose(f, x, p, false)[0] ?? unknown
		if (closed) return own
		const sides = enclose(f, x, p, true)[0] ?? unknown
		return sides.radius > own.radius + JOINED * Math.abs(own.centre) ? unknown : own
	}
	return {
		at: (x, p) => ({ f: value(x, p), df: enclose(df, x, p, true)[0] ?? unknown }),
		breaks: switches(node),
	}
}
