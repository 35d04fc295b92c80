import type { Race } from '../facts/race'
import { type Chart, fraction, multiples, roundStep, type Scale, type Series } from '../plots/chart'
import { endLabel, namedLines } from '../plots/named-lines'
import { dots } from '../plots/points'
import type { Contestant, Contested } from './contest'

/** Beyond the last epoch there is room for names. */
const room = 1.36
const epochsScale = (length: number): Scale => ({
	domain: [0, room * length],
	ticks: multiples(Math.max(1, roundStep(length / 5)), 0, length),
})

/** From a little above a guess to well below the race's own goal. */
function errorScale(goal: number): Scale {
	const domain = [goal / 25, 3] as const
	const powers = [1, 0.1, 0.01, 0.001, 0.0001].filter((power) => power > 1.5 * domain[0])
	const fine = powers.flatMap((power) => [1, 2, 5].map((digit) => Number((power * digit).toPrecision(3))))
	return { domain, log: true, ticks: powers, grid: fine.filter((value) => value < domain[1]) }
}

/** Kept on the paper below; above, a line may leave it. */
const onPaper = ({ domain: [least, most] }: Scale, values: Float64Array): Float64Array =>
	values.map((value) => Math.min(10 * most, Math.max(least, value)))

export function errorsChart({ step, length, goal, contestants }: Contested, race: Race): Chart {
	const [x, y] = [epochsScale(length), errorScale(race.goal)]
	const epochs = Float64Array.from({ length: step + 1 }, (_, k) => k)
	const bands = contestants.map(({ id, lower, upper }): Series => {
		return { name: `band-${id}`, className: `band fn-${id}`, x: epochs, y: onPaper(y, lower), y2: onPaper(y, upper) }
	})
	const medians = contestants.map(({ id, median }): Series => {
		return { name: `median-${id}`, className: `ln med fn-${id}`, x: epochs, y: onPaper(y, median) }
	})
	const goalLine = { name: 'goal', className: 'race-goal', x: [0, length], y: [goal, goal] }
	return {
		x,
		y,
		series: [...bands, goalLine, ...medians, { name: 'now', className: 'now', x: [step, step], y: y.domain }],
	}
}

/** Markers along the medians, and each name where its line ends. */
export const names = (chart: Chart, { length, contestants }: Contested, name: (id: string) => string): string =>
	namedLines(
		chart,
		contestants.map(({ id, median }) => ({ marker: id, name: name(id), y: median })),
		length,
	)

/** Each run as a dot where it arrived, a row for a runner, equals beside each other. */
export function arrivalsChart(ordered: readonly Contestant[], { length, step }: Contested): Chart {
	const rows = ordered.length
	const series = ordered.map(({ id, arrivals }, row): Series => {
		const seen = new Map<number, number>()
		const arrived = arrivals.filter(Number.isFinite)
		const up = arrived.map((epoch) => {
			const equals = arrived.filter((other) => other === epoch).length
			const nth = seen.get(epoch) ?? 0
			seen.set(epoch, nth + 1)
			return rows - row - 0.5 + ((nth - (equals - 1) / 2) * 0.7) / Math.max(equals, 3)
		})
		return dots(`arrivals-${id}`, `race-dots fn-${id}`, arrived, up)
	})
	const now = { name: 'now', className: 'now', x: [step, step], y: [0, rows] }
	return {
		x: epochsScale(length),
		y: { domain: [0, rows], ticks: [], grid: multiples(1, 1, rows - 1) },
		series: [...series, now],
	}
}

/** Beside each row: whose it is, and how many runs arrived. */
export const rowNames = (
	ordered: readonly Contestant[],
	{ x, y }: Chart,
	length: number,
	name: (id: string) => string,
): string =>
	ordered
		.map(({ id }, row) => {
			const at = { left: fraction(x, length), top: 1 - fraction(y, y.domain[1] - row - 0.5) }
			return endLabel(id, name(id), at)
		})
		.join('')
