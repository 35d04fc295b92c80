import { significant } from '../i18n/number'
import { decades, paper, roundStep, type Scale } from '../plots/chart'

/** Powers of ten that a logarithmic scale may reach down and up to: the nearest that hold everything are taken. */
const floors = [-2, -4, -8, -12, -16, -20, -24, -32, -48, -64]
const tops = [1, 2, 4, 8, 12, 16, 24, 32]

/** A logarithmic scale for these values; those that are not positive and finite are not seen to. */
export const decadesFor = (values: readonly number[]): Scale => {
	const powers = values.filter((value) => value > 0 && Number.isFinite(value)).map(Math.log10)
	const from = floors.find((floor) => powers.every((power) => power > floor)) ?? -64
	const to = tops.find((top) => powers.every((power) => power < top)) ?? 32
	const scale = decades(from, to, Math.ceil((to - from) / 6))
	return { ...scale, ticks: scale.ticks.slice(1), format: (value) => significant(value, 1).replace('1 × ', '') }
}

/** Plain paper about zero for values that have a sign, ±0.5 at least. */
export const paperFor = (values: readonly number[]): Scale => {
	const most = Math.max(0.5, ...values.filter(Number.isFinite).map(Math.abs))
	return { ...paper([-1.1 * most, 1.1 * most], roundStep(most / 2)), format: (value) => significant(value, 1) }
}

/** Values on a scale's paper: what lies below a logarithmic one is held at its edge. */
export const onPaper = ({ log, domain: [least] }: Scale, values: ArrayLike<number>): Float64Array =>
	Float64Array.from(values, (value) => (log ? Math.max(value, least) : value))
