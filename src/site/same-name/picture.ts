import { type Chart, fraction, paper, roundStep, type Series, sample } from '../../plots/chart'
import { keptApart } from '../../plots/labels'
import { markersAlong } from '../../plots/markers'
import { endLabel } from '../../plots/named-lines'
import { compared, type Topic } from '../../prose/same-name'
import type { Scene } from '../../widgets/scene'

const steps = 240

/** From the least to the greatest of some values, with a little room, on paper of some four steps. */
function fitting(values: readonly number[]): Chart['y'] {
	const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)]
	const room = 0.08 * (high - low)
	return paper([low - room, high + room], roundStep((high - low) / 4))
}

/** Names over their lines, at the end where these are further apart, and as near to them as they can stand. */
function names(
	chart: Chart,
	lines: readonly Series[],
	looks: readonly string[],
	letters: readonly string[],
	apart = 0.1,
): string {
	const topsAt = (i: number): number[] => lines.map(({ y }) => 1 - fraction(chart.y, y[i] as number))
	const spread = (tops: readonly number[]): number => Math.max(...tops) - Math.min(...tops)
	const [left, right] = [topsAt(8), topsAt(steps - 20)]
	const [tops, at] = spread(left) > spread(right) ? [left, 0.02] : [right, 0.88]
	const over = tops.map((top) => top - 0.7 * apart)
	return keptApart(over, apart, 0.6 * apart, 1 - 0.6 * apart)
		.map((top, i) => endLabel(looks[i] as string, letters[i] as string, { left: at, top }))
		.join('')
}

const marked = (chart: Chart, lines: readonly Series[], looks: readonly string[]): string =>
	lines.map((line, i) => markersAlong(chart, looks[i] as string, line, 3 * i, 42)).join('')

/** The definitions of a topic as curves, and below how far each is from the first. One difference is named over its chart. */
export function picture(topic: Topic, letters: readonly string[], differences: readonly string[]): Scene {
	const { from, to, as } = topic.picture as NonNullable<Topic['picture']>
	const x = sample([from, to], steps)
	const curves = compared(topic).map(({ definition }) => x.map(definition.f))
	const series = (name: string, values: readonly Float64Array[], looks: readonly string[]): Series[] =>
		values.map((y, i) => ({ name: `${name}${i}`, className: `ln fn-${looks[i]}`, x, y }))
	const [first, ...others] = curves as [Float64Array, ...Float64Array[]]
	const gaps = others.map((y) => y.map((value, i) => value - (first[i] as number)))
	const across = paper([from, to], 1, 2)
	const top: Chart = { x: across, y: fitting(curves.flatMap((y) => [...y])), series: series('f', curves, as).reverse() }
	const below: Chart = {
		x: across,
		y: fitting(gaps.flatMap((y) => [...y])),
		series: series('d', gaps, as.slice(1)),
	}
	const inOrder = [...top.series].reverse()
	return {
		text: {},
		charts: { curves: top, gap: below },
		html: {
			curves: marked(top, inOrder, as) + names(top, inOrder, as, letters),
			gap:
				marked(below, below.series, as.slice(1)) +
				(gaps.length > 1 ? names(below, below.series, as.slice(1), differences, 0.16) : ''),
		},
		table: () => ({ head: [], rows: [] }),
		said: '',
	}
}
