import { activation, type Elementwise, type Params } from '../../activations'
import { type Analysis, type Bound, saturationLevels, subject } from '../../analysis'
import { isConstant, pieces } from '../../analysis/pieces'
import { analysisOf, boundedness, isSelfGating, vanishingGradient, zeroMean } from '../../facts/properties'
import { fixed, percent, significant } from '../../i18n/number'
import { columns } from '../../widgets/function-columns'
import { verdictOf } from '../../widgets/function-table'
import { phrase, type Words } from '../../widgets/scene'

/** One line of a function's table of properties: what, how much, in words, and how that came about. */
export interface Property {
	readonly key: string
	readonly name: string
	readonly value: string
	readonly verdict?: string
	readonly how?: string
}

const plain = (value: number): string => (Number.isInteger(value) ? fixed(value, 0) : fixed(value, 4))

/** What the columns of the comparison table say, but for the cost, which is measured and not computed. */
const tabled = (fn: Elementwise, analysis: Analysis, words: Words): Property[] =>
	columns
		.filter(({ key }) => key !== 'cost')
		.map((column) => {
			const row = { fn, analysis }
			const verdict = verdictOf(column, row, words)
			return {
				key: column.key,
				name: words[`col-${column.key}`] as string,
				value: (column.markup ?? column.value)(row),
				verdict,
				how: phrase(words, `how-${column.key}`, { ...column.working(row, words), verdict }),
			}
		})

/** The steepest that f gets: its Lipschitz constant, where it has one. */
export function lipschitz({ slopes, smoothness }: Analysis): number {
	const size = ({ value }: Bound): number => Math.abs(value)
	return smoothness.order < 0 ? Number.POSITIVE_INFINITY : Math.max(size(slopes.infimum), size(slopes.supremum))
}

/** Where f′ is 0 along a whole piece: no gradient comes through. */
const dead = (fn: Elementwise, p?: Params): readonly (readonly [number, number])[] =>
	pieces(subject(fn, p)).flatMap((piece) => (isConstant(piece, 0) ? [[piece.from, piece.to] as const] : []))

const pair = ([from, to]: readonly [number, number]): string => `(${plain(from)}, ${plain(to)})`

/** All that the analysis tells of a function at its defaults. `shared` are the words of the comparison table. */
export function properties(fn: Elementwise, words: Words, shared: Words): Property[] {
	const analysis = analysisOf(fn.id)
	const { limits, slopeLimits, inflections, saturation, moments, gate, convexity } = analysis
	const mild = saturation.find(({ epsilon }) => epsilon === saturationLevels[1])
	const beyond = [
		...(mild?.left == null ? [] : [`x < ${plain(mild.left)}`]),
		...(mild?.right == null ? [] : [`x > ${plain(mild.right)}`]),
	]
	const comma = phrase(shared, 'comma')
	const none = phrase(words, 'none')
	const deadAt = dead(fn)
	const steepest = lipschitz(analysis)
	const line = (key: string, value: string, verdict?: string): Property => ({
		key,
		name: phrase(words, key, { threshold: String(saturationLevels[1]) }),
		value,
		...(verdict === undefined ? {} : { verdict }),
	})
	const number = (value: number): string => (Number.isNaN(value) ? '—' : significant(value, 4))
	return [
		...tabled(fn, analysis, shared),
		line('limits', `${plain(limits.left)}, ${plain(limits.right)}`),
		line('slopeLimits', `${plain(slopeLimits.left)}, ${plain(slopeLimits.right)}`),
		line('convexity', phrase(words, `convexity-${convexity}`)),
		line(
			'inflections',
			inflections.length === 0 ? none : inflections.map(({ x, f }) => `(${plain(x)}, ${plain(f)})`).join(comma),
		),
		line('lipschitz', Number.isFinite(steepest) ? plain(steepest) : phrase(words, 'unbounded')),
		line('saturation', beyond.length === 0 ? none : beyond.join(comma)),
		line(
			'dead',
			deadAt.length === 0 ? none : deadAt.map(pair).join(comma),
			deadAt.length === 0 ? undefined : phrase(words, 'deadShare', { share: percent(moments.flatShare, 1) }),
		),
		line('moments', `${number(moments.mean)}, ${number(moments.variance)}`),
		line('slopeMoments', `${number(moments.slopeMean)}, ${number(moments.slopeSquare)}`),
		line('chi', number(moments.chi1)),
		line(
			'gate',
			gate.continuous ? `${plain(gate.left)} → ${plain(gate.right)}` : '—',
			phrase(words, !gate.continuous ? 'gate-none' : isSelfGating(analysis) ? 'gate-self' : 'gate-other'),
		),
	]
}

/** The properties that the index can be narrowed to. */
export const tests: Readonly<Record<string, (analysis: Analysis) => boolean>> = {
	bounded: (analysis) => boundedness(analysis) === 'both',
	monotonic: ({ monotonicity }) => monotonicity !== 'none',
	convex: ({ convexity }) => convexity === 'convex',
	smooth: ({ smoothness }) => smoothness.order >= 1,
	centred: (analysis) => zeroMean(analysis) !== 'no',
	sparse: ({ moments }) => moments.zeroShare > 0,
	lasting: (analysis) => vanishingGradient(analysis) === 'none',
	gating: isSelfGating,
}

/** The names of the tests that a function passes. */
export const passed = (id: string): string[] =>
	Object.entries(tests).flatMap(([name, test]) => (test(analysisOf(activation(id).id)) ? [name] : []))
