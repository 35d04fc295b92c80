/** The interval that a formula is asked about; either end may be infinite. */
export type Domain = readonly [from: number, to: number]

/** Within these, what differs can be seen on a plot of the usual size. */
const VIEW = 6

const golden = 0.6180339887498949

/** Near 0, and where exponentials, squares and their naive forms vanish, saturate or overflow. */
const tiny = [Number.MIN_VALUE, 1e-300, 1e-160, 1e-100, 1e-30, 1e-17, 1e-12, 1e-9, 1e-8, 1e-6, 1e-5, 1e-4, 1e-3, 0.01]
const large = [
	8, 8.4, 10, 12.5, 16, 18.8, 19.5, 25, 30, 36.5, 37.4, 38.5, 50, 100, 300, 500, 708.5, 709.7, 711, 744, 746, 1e3,
]
const vast = [1e4, 1e8, 1e17, 1e100, 1e155, 1e300]

/** The part of a domain that is plotted, never empty. */
export function viewOf([from, to]: Domain): Domain {
	const low = Math.max(from, Math.min(-VIEW, to - 2 * VIEW))
	return [low, Math.min(to, Math.max(VIEW, low + 2 * VIEW))]
}

/** At least a hundred steps over a stretch, at round decimals: one, two or five in the last place. */
export function round([from, to]: Domain): number[] {
	let steps = 1
	const count = (n: number) => Math.floor(to * n) - Math.ceil(from * n)
	for (let i = 0; count(steps) < 100 && i < 60; i++) steps *= [2, 2.5, 2][i % 3] as number
	return Array.from({ length: count(steps) + 1 }, (_, i) => (Math.ceil(from * steps) + i) / steps)
}

/** Both sides of a point, from its neighbouring doubles to what can be seen. */
const around = (x: number): number[] =>
	[Number.MIN_VALUE, Math.abs(x) * Number.EPSILON, 1e-12, 1e-9, 1e-6, 1e-4, 0.003, 0.01].flatMap((h) => [x - h, x + h])

/** Points without any order, a hundred of them. */
function scattered([from, to]: Domain): number[] {
	return Array.from({ length: 100 }, (_, i) => from + (to - from) * (((i + 1) * golden) % 1))
}

/** The points at which a formula is compared, ascending: round ones in view, irrational ones, hard ones, and those about its breaks. */
export function points(domain: Domain, breaks: readonly number[]): Float64Array {
	const [from, to] = domain
	const view = viewOf(domain)
	const wide: Domain = [Math.max(from, 2 * view[0] - view[1]), Math.min(to, 2 * view[1] - view[0])]
	const hard = [...tiny, ...large, ...vast].flatMap((x) => [-x, x])
	const ends = [from, to].filter(Number.isFinite)
	const all = [0, ...round(view), ...scattered(wide), ...hard, ...ends, ...breaks, ...breaks.flatMap(around)]
	return Float64Array.from(new Set(all.filter((x) => from <= x && x <= to))).sort()
}
