/**
 * The one line of the course. Each chapter owns an equal stretch of it: straight until it is read, then bent into the
 * shape of that chapter's function. Stretches that touch rise and fall in turn; one that would leave the line up in the
 * air returns by its mirror image.
 */
export type Bend = 'flat' | 'rise' | 'fall' | 'peak'

/** How each stretch lies, given which are bent. */
export const bends = (bent: readonly boolean[]): Bend[] => {
	let high = false
	return bent.map((is, i) => {
		if (!is) return 'flat'
		if (high) {
			high = false
			return 'fall'
		}
		high = bent[i + 1] ?? false
		return high ? 'rise' : 'peak'
	})
}

type Point = readonly [x: number, y: number]

/** Distance of a point from the line through two others. */
const off = ([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number =>
	Math.abs((by - ay) * (x - ax) - (bx - ax) * (y - ay)) / Math.hypot(bx - ax, by - ay)

/** The points that matter, by Ramer, Douglas and Peucker: none left out strays farther than `tolerance`. */
const thinned = (points: readonly Point[], tolerance: number): Point[] => {
	const [first, last] = [points[0] as Point, points.at(-1) as Point]
	const strays = points.map((point) => off(point, first, last))
	const worst = strays.indexOf(Math.max(...strays))
	if (points.length < 3 || (strays[worst] as number) <= tolerance) return [first, last]
	return [...thinned(points.slice(0, worst + 1), tolerance).slice(0, -1), ...thinned(points.slice(worst), tolerance)]
}

/** f between two inputs as the `d` of a path from (0, 100) to (100, 0), its end values at the corners. */
export const stretch = (f: (x: number) => number, from: number, to: number): string => {
	const count = 200
	const low = f(from)
	const rise = f(to) - low
	const points = Array.from({ length: count + 1 }, (_, i): Point => {
		const at = i / count
		return [100 * at, 100 - (100 * (f(from + (to - from) * at) - low)) / rise]
	})
	return `M${thinned(points, 0.3)
		.map((point) => point.map((c) => Math.round(10 * c) / 10).join(' '))
		.join('L')}`
}
