/**
 * What a figure's plot shows, as plain data. Plot draws it once (`draw.ts`), at build or when axes change; after that only
 * `d` moves. Coordinates are whole numbers in a box of two thousand, which stretches: short to print, quick to read, and right to
 * a quarter of a pixel on the widest plot; words and points are HTML placed in per cent.
 */

export interface Scale {
	readonly domain: readonly [number, number]
	readonly log?: boolean
	/** Where the axis has a number and a coarse line. */
	readonly ticks: readonly number[]
	/** Where it has a fine line. */
	readonly grid?: readonly number[]
	/** How ticks print; plain by default. */
	readonly format?: (value: number) => string
	/** Where this axis crosses the other one; no line where undefined. */
	readonly origin?: number
}

/** One path. A NaN in x or y breaks it; a repeated point makes a dot where the class has round caps. */
export interface Series {
	readonly name: string
	/** CSS classes: `ln fn-relu`, `ln df fn-relu`, `band`, `dots` … */
	readonly className: string
	readonly x: ArrayLike<number>
	readonly y: ArrayLike<number>
	/** The other edge of a filled band. */
	readonly y2?: ArrayLike<number>
}

export interface Chart {
	readonly x: Scale
	readonly y: Scale
	readonly series: readonly Series[]
}

/** 0 at the domain's start, 1 at its end; unclamped. */
export const fraction = (scale: Scale, value: number): number => {
	const [from, to] = scale.domain
	if (scale.log) return (Math.log(value) - Math.log(from)) / (Math.log(to) - Math.log(from))
	return (value - from) / (to - from)
}

/** The value at a fraction of a scale. */
export const valueAt = (scale: Scale, at: number): number => {
	const [from, to] = scale.domain
	return scale.log ? from * (to / from) ** at : from + (to - from) * at
}

/** The side of the box. */
export const box = 2000

/** Far outside the box is as good as infinitely far, and renderers stay exact. */
const bounded = (value: number): number => Math.round(Math.min(100 * box, Math.max(-100 * box, value)))

const mapping = (scale: Scale, from: number, to: number): ((value: number) => number) => {
	if (scale.log) return (value) => bounded(from + (to - from) * fraction(scale, value))
	const [start, end] = scale.domain
	const factor = (to - from) / (end - start)
	return (value) => bounded(from + (value - start) * factor)
}

/** Both scales of a chart, from its units to the box: x to the right, y down. */
const mappings = (chart: Chart) => ({ across: mapping(chart.x, 0, box), down: mapping(chart.y, box, 0) })

/** The `d` that Plot gives the same series. */
export const pathOf = (chart: Chart, { x, y, y2 }: Series): string => {
	const { across, down } = mappings(chart)
	let d = ''
	let start = -1
	const at = (i: number, edge: ArrayLike<number>): string => `${across(x[i] as number)},${down(edge[i] as number)}`
	const finish = (end: number): void => {
		if (start < 0) return
		if (y2) {
			for (let i = end - 1; i >= start; i--) d += `L${at(i, y2)}`
			d += 'Z'
		} else if (end - start === 1) d += 'Z'
		start = -1
	}
	for (let i = 0; i < x.length; i++) {
		const defined = !(Number.isNaN(x[i]) || Number.isNaN(y[i]) || (y2 && Number.isNaN(y2[i])))
		if (!defined) finish(i)
		else if (start < 0) {
			start = i
			d += `M${at(i, y)}`
		} else d += `L${at(i, y)}`
	}
	finish(x.length)
	return d
}

/** Positions of a series for Plot, already in the box's coordinates. */
export const positions = (chart: Chart, { x, y, y2 }: Series): { x: number[]; y: number[]; y2: number[] } => {
	const { across, down } = mappings(chart)
	return { x: Array.from(x, across), y: Array.from(y, down), y2: Array.from(y2 ?? [], down) }
}

/** Multiples of `step` from the first at or above `from` to the last at or below `to`. */
export const multiples = (step: number, from: number, to: number): number[] => {
	const first = Math.ceil(from / step - 1e-9)
	const last = Math.floor(to / step + 1e-9)
	return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => Number(((first + i) * step).toPrecision(12)))
}

/**
 * A linear scale on graph paper: a coarse line and a number at each `step`, fine lines `parts` to a step. The axis crosses the
 * other one at `origin`, or has no line there (null).
 */
export const paper = (
	domain: readonly [number, number],
	step: number,
	parts = 5,
	origin: number | null = 0,
): Scale => ({
	domain,
	ticks: multiples(step, ...domain),
	grid: multiples(step / parts, ...domain),
	...(origin === null ? {} : { origin }),
})

/** A logarithmic scale: a number at every `every`th power of ten. */
export const decades = (from: number, to: number, every = 1): Scale => ({
	domain: [10 ** from, 10 ** to],
	log: true,
	ticks: multiples(every, from, to).map((power) => 10 ** power),
	grid: multiples(1, from, to).map((power) => 10 ** power),
})

/** `count` + 1 equally spaced values over a domain. */
export const sample = ([from, to]: readonly [number, number], count: number): Float64Array =>
	Float64Array.from({ length: count + 1 }, (_, i) => from + ((to - from) * i) / count)

/** The least of 1, 2, 5, 10, 20 … (and their tenths) that is not below `step`. */
export const roundStep = (step: number): number => {
	let power = 1
	while (power < step) power *= 10
	while (power / 10 >= step) power /= 10
	const round = [power / 5, power / 2, power].find((each) => each >= step) as number
	return Number(round.toPrecision(3))
}
