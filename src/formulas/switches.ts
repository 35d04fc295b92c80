import type { Params } from '../activations'
import { type Condition, children, compared, type Node, numeral, subtract } from './node'
import { program } from './program'
import { type Evaluator, evaluator } from './values'

/** The comparisons below a condition, as pairs. */
function pairs(condition: Condition): Node[] {
	const sides = compared(condition)
	return sides.flatMap((side, i) => (i % 2 === 0 ? [subtract(side, sides[i + 1] as Node)] : []))
}

/** What changes its sign where a node switches from one piece to another. */
function ownSwitches(node: Node): Node[] {
	if (node.kind === 'cases') return node.rows.flatMap(({ when }) => pairs(when))
	if (node.kind === 'call') {
		const [u, v] = node.args
		if (u && (node.name === 'abs' || node.name === 'sign')) return [u]
		if (u && v) return [subtract(u, v)]
	}
	// The breaks of the kernel's functions do not move with their parameters.
	if (node.kind === 'activation') return node.fn.breaks().map(({ x }) => subtract(node.of, literal(x)))
	return []
}

const literal = (x: number): Node => (x < 0 ? { kind: 'negate', of: numeral(String(-x)) } : numeral(String(x)))

function allSwitches(root: Node): Node[] {
	const seen = new Set<Node>()
	const found: Node[] = []
	const visit = (node: Node): void => {
		if (seen.has(node)) return
		seen.add(node)
		found.push(...ownSwitches(node))
		for (const child of children(node)) visit(child)
	}
	visit(root)
	return found
}

/** Ascending, symmetric about 0 and with it: dense where activations live, and over all magnitudes. */
const line = (() => {
	const points = [0]
	for (let i = 1; i <= 512; i++) points.push(i / 32)
	for (let x = 18; x < 1e9; x *= 1.1) points.push(x)
	for (let x = 1 / 64; x > 1e-300; x /= 16) points.push(x)
	return Float64Array.from(points.flatMap((x) => (x === 0 ? [x] : [-x, x]))).sort()
})()

/** No more than this: sin(1/x) > 0 has no last one. */
const MOST = 64

/**
 * Where a formula switches from one piece to another, in ascending order: where two sides of a comparison, the arguments of a maximum
 * or what stands between bars change their order or sign. Of switches that lie both between two sample points nothing is seen.
 */
export function switches(root: Node): (p: Params) => readonly number[] {
	const nodes = allSwitches(root)
	if (nodes.length === 0) return () => []
	const evaluators = nodes.map((node) => evaluator(program(node)))
	return (p) => {
		const found = evaluators.flatMap((run) => crossings(run, p))
		return [...new Set(found)].sort((a, b) => a - b).slice(0, MOST)
	}
}

function crossings(run: Evaluator, p: Params): number[] {
	const y = new Float64Array(line.length)
	run(line, p, [y])
	const [at, value] = [new Float64Array(1), new Float64Array(1)]
	const sign = (x: number): number => {
		at[0] = x
		run(at, p, [value])
		return Math.sign(value[0] as number)
	}
	const found: number[] = []
	for (let i = 1; i < line.length; i++) {
		const [before, after] = [Math.sign(y[i - 1] as number), Math.sign(y[i] as number)]
		if (before === after || Number.isNaN(before) || Number.isNaN(after)) continue
		const [last, first] = bisect((x) => sign(x) === before, line[i - 1] as number, line[i] as number)
		// The zero itself, if a double is one.
		found.push(before === 0 ? last : first)
	}
	return found
}

/** Neighbouring doubles between which a property that `from` has, and `to` has not, is lost. */
function bisect(has: (x: number) => boolean, from: number, to: number): [last: number, first: number] {
	let [last, first] = [from, to]
	for (;;) {
		const middle = last + (first - last) / 2
		if (middle === last || middle === first) return [last, first]
		if (has(middle)) last = middle
		else first = middle
	}
}
