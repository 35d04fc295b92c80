import type { Params } from '../activations'
import { type Condition, children, compared, type Node, numeral, subtract, varies } from './node'
import { program } from './program'
import { type Evaluator, evaluator } from './values'

/** The comparisons below a condition, as pairs. */
function pairs(condition: Condition): Node[] {
	const sides = compared(condition)
	return sides.flatMap((side, i) => (i % 2 === 0 ? [subtract(side, sides[i + 1] as Node)] : []))
}

/** What changes its sign, or vanishes, where a node switches from one piece to another. */
function ownSwitches(node: Node): Node[] {
	if (node.kind === 'cases') return node.rows.flatMap(({ when }) => pairs(when))
	if (node.kind === 'call') {
		const [u, v] = node.args
		// Roots and logarithms switch nothing, but break where their argument vanishes.
		if (u && /^(abs|sign|sqrt|ln)$/.test(node.name)) return [u]
		if (u && v) return [subtract(u, v)]
	}
	if (node.kind === 'divide') return [node.right]
	if (node.kind === 'power') return node.right.kind === 'number' && node.right.exact ? [] : [node.left]
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
 * or what stands between bars change their order or sign; poles and roots besides. Of switches that lie both between two sample points nothing is seen.
 */
export function switches(root: Node): (p: Params) => readonly number[] {
	const nodes = allSwitches(root).filter(varies)
	if (nodes.length === 0) return () => []
	const evaluators = nodes.map((node) => evaluator(program(node)))
	return (p) => {
		const found = evaluators.flatMap((run) => crossings(run, p))
		return [...new Set(found)].sort((a, b) => a - b).slice(0, MOST)
	}
}

/** Where a switch changes its sign; of zeros side by side, on whose two sides it has one, the middle. */
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
	let last = -1
	for (let i = 0; i < line.length; i++) {
		const after = Math.sign(y[i] as number)
		if (after === 0) continue
		const before = last < 0 ? Number.NaN : Math.sign(y[last] as number)
		const [from, to] = [line[last + 1] as number, line[i - 1] as number]
		if (Number.isNaN(after)) last = -1
		else {
			if (last < i - 1 && last >= 0) found.push(from <= 0 && to >= 0 ? 0 : from + (to - from) / 2)
			else if (before * after < 0)
				found.push(bisect((x) => sign(x) === before, line[last] as number, line[i] as number))
			last = i
		}
	}
	return found
}

/** The first double that has not a property which `from` has, and `to` has not. */
function bisect(has: (x: number) => boolean, from: number, to: number): number {
	let [last, first] = [from, to]
	for (;;) {
		const middle = last + (first - last) / 2
		if (middle === last || middle === first) return first
		if (has(middle)) last = middle
		else first = middle
	}
}
