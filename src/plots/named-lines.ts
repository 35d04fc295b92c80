import { type Chart, fraction } from './chart'
import { keptApart } from './labels'
import { marker } from './markers'

/** A line over 0, 1, 2 …, by the function whose marker it has. */
export interface NamedLine {
	readonly marker: string
	readonly name: string
	readonly y: ArrayLike<number>
}

interface At {
	readonly left: number
	readonly top: number
}

const placed = ({ left, top }: At): string => `left:${(100 * left).toFixed(2)}%;top:${(100 * top).toFixed(2)}%`

/** A name with its marker, beginning at a place and ending where the paper does. */
export const endLabel = (id: string, name: string, at: At): string =>
	`<span class="lab lab-end lab-name fn-${id}" style="${placed(at)}">${marker(id)}<span>${name}</span></span>`

/**
 * Markers along lines, and each line's name where it ends, as near to that as other names allow.
 *
 * @param length of the longest line there may be, by which markers are spaced
 * @param apart the share of the plot's height that two names are apart at least
 */
export function namedLines(chart: Chart, lines: readonly NamedLine[], length: number, apart = 0.075): string {
	const every = Math.max(1, Math.round(length / 9))
	const top = (value: number) => 1 - fraction(chart.y, chart.y.log ? Math.max(value, chart.y.domain[0]) : value)
	const along = lines.flatMap(({ marker: id, y }, k) => {
		const start = 1 + Math.round((k * every) / lines.length)
		return Array.from(y, (value, x) => ({ x, left: fraction(chart.x, x), top: top(value) }))
			.filter(({ x, top }) => x < y.length - 1 && x % every === start % every && top >= 0)
			.map((at) => marker(id, placed(at)))
	})
	const ends = lines.map(({ y }) => top(y[y.length - 1] as number))
	const tops = keptApart(ends, apart, apart / 2, 1 - apart / 2)
	const labels = lines.map(({ marker: id, name, y }, k) =>
		endLabel(id, name, { left: fraction(chart.x, y.length - 1), top: tops[k] as number }),
	)
	return [...along, ...labels].join('')
}
