import type { Params } from '../activations'
import {
	type Ball,
	ball,
	exactly,
	hull,
	negated,
	none,
	product,
	quotient,
	signOf,
	spoiled,
	sum,
	unknown,
	wholePower,
} from './ball'
import { functions, type RealFunction } from './functions'
import { kernelBall, spread } from './kernel'
import type { Call, Cases, Node, Relation } from './node'
import { holds, type Program, type Step } from './program'

/** π and e, the double and what it leaves. */
const constants = { π: ball(Math.PI, 1.3e-16), e: ball(Math.E, 1.5e-16) }

/**
 * The results of a program at x, each with a bound on its rounding error. Parameters are exact. With `open` a comparison that is met
 * with equality is not decided: derivatives are worked out so, for at a switch they are neither one side's nor the other's.
 */
export function enclose({ steps, roots }: Program, x: number, p: Params, open: boolean): readonly Ball[] {
	const results: Ball[] = []
	const get = (place: number): Ball => results[place] ?? unknown
	for (const step of steps) results.push(evaluate(step, get, x, p, open))
	return roots.map(get)
}

function evaluate({ node, args }: Step, get: (place: number) => Ball, x: number, p: Params, open: boolean): Ball {
	const a = get(args[0] ?? -1)
	const b = get(args[1] ?? -1)
	switch (node.kind) {
		case 'number':
			return ball(node.value, node.exact ? 0 : Math.abs(node.value) * Number.EPSILON)
		case 'constant':
			return constants[node.name]
		case 'variable':
			return exactly(x)
		case 'parameter':
			return exactly(p[node.name] ?? Number.NaN)
		case 'negate':
			return negated(a)
		case 'add':
			return sum(a, b)
		case 'subtract':
			return sum(a, negated(b))
		case 'multiply':
			return product(a, b)
		case 'divide':
			return quotient(a, b)
		case 'power':
			return power(a, b)
		case 'call':
			return call(node, a, b, open)
		case 'activation':
			return activation(node, args.map(get), open)
		case 'cases':
			return cases(node, args.map(get), open)
	}
}

function activation(node: Node & { kind: 'activation' }, [x = unknown, ...parameters]: Ball[], open: boolean): Ball {
	const bad = parameters.reduce<Ball | undefined>((found, b) => found ?? spoiled(b, b), spoiled(x, x))
	return bad ?? kernelBall(node.fn, node.order, x, parameters, open)
}

function power(a: Ball, b: Ball): Ball {
	const bad = spoiled(a, b)
	if (bad) return bad
	if (b.radius === 0 && Number.isInteger(b.centre)) return wholePower(a, b.centre)
	if (a.centre === 0 && a.radius === 0 && b.centre > b.radius) return a
	return applied(functions.exp, product(b, applied(functions.ln, a)))
}

function call({ name }: Call, a: Ball, b: Ball, open: boolean): Ball {
	switch (name) {
		case 'abs':
			return { centre: Math.abs(a.centre), radius: a.radius }
		case 'sign': {
			const sign = signOf(a)
			return spoiled(a, a) ?? (Number.isNaN(sign) || (open && sign === 0) ? ball(0, 1) : exactly(sign))
		}
		case 'max':
			return larger(a, b)
		case 'min':
			return negated(larger(negated(a), negated(b)))
		default:
			return applied(functions[name], a)
	}
}

function larger(a: Ball, b: Ball): Ball {
	const bad = spoiled(a, b)
	if (bad) return bad
	if (a.centre - a.radius >= b.centre + b.radius) return a
	if (b.centre - b.radius >= a.centre + a.radius) return b
	return ball(Math.max(a.centre, b.centre), Math.max(a.radius, b.radius))
}

function applied({ value, ulps, from = Number.NEGATIVE_INFINITY }: RealFunction, u: Ball): Ball {
	const bad = spoiled(u, u)
	if (bad) return bad
	if (u.centre + u.radius < from) return none
	// A wider ball may hide what happens inside it.
	if (!(u.radius <= 1e-3 * Math.max(1, Math.abs(u.centre)))) return unknown
	const centre = value(u.centre)
	// At 0 itself, where they are whole or ½, these functions have their exact values.
	if (u.radius === 0 && u.centre === 0 && Number.isInteger(2 * centre)) return exactly(centre)
	const own = ulps * (Math.abs(centre) * Number.EPSILON + Number.MIN_VALUE)
	return ball(centre, u.radius === 0 ? own : own + spread(value, u, centre))
}

function cases(node: Cases, args: readonly Ball[], open: boolean): Ball {
	let place = 0
	let result: Ball | undefined
	const join = (branch: Ball) => {
		result = result === undefined ? branch : hull(result, branch)
	}
	for (const { when } of node.rows) {
		const met = holds(when, ({ relation }) => {
			place += 2
			return related(relation, args[place - 2] ?? unknown, args[place - 1] ?? unknown, open)
		})
		const then = args[place++] ?? unknown
		if (met !== false) join(then)
		if (met === true) return result ?? then
	}
	join(node.otherwise ? (args[place] ?? unknown) : none)
	return result ?? unknown
}

function related(relation: Relation, a: Ball, b: Ball, open: boolean): boolean | null {
	const sign = signOf(sum(a, negated(b)))
	if (Number.isNaN(sign) || (open && sign === 0)) return null
	switch (relation) {
		case '<':
			return sign < 0
		case '≤':
			return sign <= 0
		case '>':
			return sign > 0
		case '≥':
			return sign >= 0
		case '=':
			return sign === 0
		case '≠':
			return sign !== 0
	}
}
