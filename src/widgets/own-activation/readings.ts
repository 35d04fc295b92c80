import type { Doubted } from '../../analysis'
import { percent } from '../../i18n/number'
import { plain } from '../function-columns'
import { phrase, type Words } from '../scene'

/** |f′| below this counts as saturated. */
export const flatness = 0.01

/** A value in words; what the analysis leaves open is said to be. */
const told = (value: number, words: Words, print: (value: number) => string = plain): string =>
	Number.isNaN(value) ? phrase(words, 'open') : print(value)

/** The least L with |f(x) − f(y)| ≤ L|x − y|: the steepest slope, or infinite where f jumps. */
function lipschitz({ slopes: { infimum, supremum }, smoothness }: Doubted): { value: number; at: number } {
	if (smoothness.order < 0) return { value: Number.POSITIVE_INFINITY, at: Number.NaN }
	const steepest = Math.abs(infimum.value) > Math.abs(supremum.value) ? infimum : supremum
	return { value: Math.abs(steepest.value), at: steepest.at }
}

function saturation({ saturation: levels }: Doubted, words: Words): string {
	const { left, right } = levels.find(({ epsilon }) => epsilon === flatness) as Doubted['saturation'][number]
	if (Number.isNaN(left) || Number.isNaN(right)) return phrase(words, 'open')
	if (left === Number.POSITIVE_INFINITY) return phrase(words, 'everywhere')
	const sides = [
		...(left === null ? [] : [phrase(words, 'below', { x: plain(left) })]),
		...(right === null ? [] : [phrase(words, 'above', { x: plain(right) })]),
	]
	return sides.length === 0 ? phrase(words, 'nowhere') : sides.join(phrase(words, 'comma'))
}

/** What the table of columns does not say of a function: where it goes, how steep it is, where it is flat. */
export function readings(found: Doubted | null, words: Words): Record<string, string> {
	if (!found) {
		const names = ['limitLeft', 'limitRight', 'lipschitz', 'saturation', 'flat', 'mean', 'sd']
		return Object.fromEntries(names.map((name) => [name, '—']))
	}
	const { limits, moments } = found
	const { value, at } = lipschitz(found)
	const steepest = told(value, words)
	return {
		limitLeft: told(limits.left, words),
		limitRight: told(limits.right, words),
		lipschitz:
			Number.isFinite(at) && Number.isFinite(value)
				? phrase(words, 'steepAt', { value: steepest, x: plain(at) })
				: steepest,
		saturation: saturation(found, words),
		flat: told(moments.flatShare, words, (share) => (share === 0 ? '0' : percent(share, 1))),
		mean: told(moments.mean, words),
		sd: told(Math.sqrt(moments.variance), words),
	}
}

/** Whether anything that is shown of a function is open. */
export const isOpen = ({ range, slopes, moments, monotonicity, limits, slopeLimits }: Doubted): boolean =>
	monotonicity === 'undecided' ||
	[range.infimum.value, slopes.supremum.value, moments.mean, moments.slopeSquare]
		.concat(limits.left, limits.right, slopeLimits.left, slopeLimits.right)
		.some(Number.isNaN)
