/**
 * What a figure's plot shows, as plain data. Plot draws it once (`draw.ts`), at build or when axes change; after that only
 * `d` moves. Coordinates are per mille of the plot's box, which stretches; words and points are HTML placed in per cent.
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

/** Far outside the box is as good as infinitely far, and renderers stay exact. */
const bounded = (value: number): number => Math.min(1e5, Math.max(-1e5, value))
const across = (scale: Scale, value: number): number => bounded(1000 * fraction(scale, value))
const down = (scale: Scale, value: number): number => bounded(1000 - 1000 * fraction(scale, value))
const rounded = (value: number): number => Math.round(value * 1000) / 1000

/** The `d` that Plot gives the same series. */
export const pathOf = (chart: Chart, { x, y, y2 }: Series): string => {
	let d = ''
	let start = -1
	const finish = (end: number): void => {
		if (start < 0) return
		if (y2) {
			for (let i = end - 1; i >= start; i--) d += `L${at(i, y2)}`
			d += 'Z'
		} else if (end - start === 1) d += 'Z'
		start = -1
	}
	const at = (i: number, edge: ArrayLike<number>): string =>
		`${rounded(across(chart.x, x[i] as number))},${rounded(down(chart.y, edge[i] as number))}`
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
export const positions = (chart: Chart, series: Series): { x: number[]; y: number[]; y2: number[] } => ({
	x: Array.from(series.x, (value) => across(chart.x, value)),
	y: Array.from(series.y, (value) => down(chart.y, value)),
	y2: Array.from(series.y2 ?? [], (value) => down(chart.y, value)),
})

/** Multiples of `step` from the first at or above `from` to the last at or below `to`. */
export const multiples = (step: number, from: number, to: number): number[] => {
	const first = Math.ceil(from / step - 1e-9)
	const last = Math.floor(to / step + 1e-9)
	return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => Number(((first + i) * step).toPrecision(12)))
}

/** A linear scale on graph paper: a coarse line and a number at each `step`, fine lines `parts` to a step. */
export const paper = (
	domain: readonly [number, number],
	step: number,
	parts = 5,
	origin: number | undefined = 0,
): Scale => ({
	domain,
	ticks: multiples(step, ...domain),
	grid: multiples(step / parts, ...domain),
	...(origin === undefined ? {} : { origin }),
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
