import { describe, expect, it } from 'vitest'
import { activations } from '../activations'
import { bend, parabola, smooth } from './examples'
import { analyse, doubted, type Subject, subject } from './index'

const known = (s: Subject) => {
	const { range, slopes, moments, monotonicity, smoothness } = doubted(s)
	return {
		range: !Number.isNaN(range.infimum.value),
		slopes: !Number.isNaN(slopes.supremum.value),
		mean: !Number.isNaN(moments.mean),
		order: !Number.isNaN(smoothness.order),
		monotonicity: monotonicity !== 'undecided',
	}
}
const all = { range: true, slopes: true, mean: true, order: true, monotonicity: true }

/** Without a value at ±∞, as a typed formula is. */
const finite = (f: (x: number) => number) => (x: number) => (Number.isFinite(x) ? f(x) : Number.NaN)

const sine = smooth(
	finite(Math.sin),
	finite(Math.cos),
	finite((x) => -Math.sin(x)),
)
const reciprocal = smooth(
	(x) => (x === 0 ? Number.NaN : 1 / x),
	(x) => -1 / (x * x),
	(x) => 2 / (x * x * x),
	[{ x: 0, order: 0, left: [-1e150, -1e300, 0], right: [1e150, -1e300, 0] }],
)
const root = smooth(
	(x) => Math.sqrt(x),
	(x) => 0.5 / Math.sqrt(x),
	(x) => -0.25 / (x * Math.sqrt(x)),
)
/** A step so steep that it lies between two samples, and its slope with it. */
const cliff = bend(1, 1e7, 0.51, 0)

describe('what can be said of a function that nobody vouches for', () => {
	it.each(activations)('is all that there is to say of $name, which keeps the contract', (fn) => {
		const s = subject(fn)
		expect(doubted(s)).toEqual({ ...analyse(s), hole: null })
	})

	it('is all of a smooth function without values at infinity', () => {
		expect(known(bend(2, 0.5, 1, 3))).toEqual(all)
		expect(known(parabola(1, 2, 3))).toEqual(all)
	})

	it('leaves open what hangs on a limit that is not there', () => {
		expect(known(sine)).toEqual({ ...all, range: false, slopes: false })
		expect(doubted(sine).saturation.every(({ left, right }) => Number.isNaN(left) && Number.isNaN(right))).toBe(true)
	})

	it.each([
		['a pole', reciprocal, 0],
		['a half-line without values', root, -1e-300],
	])('leaves nearly everything open beside %s, and says where', (_, s, at) => {
		expect(known(s)).toEqual({ range: false, slopes: false, mean: false, order: false, monotonicity: false })
		expect(doubted(s).hole).toBeCloseTo(at, 12)
	})

	it('does not believe a slope that a chord contradicts', () => {
		expect(analyse(cliff).slopes.supremum.value).toBeLessThan(1e6)
		expect(known(cliff).slopes).toBe(false)
		expect(known(bend(1, 20, 0.51, 0))).toEqual(all)
	})

	it('takes no rounding for a fall', () => {
		// (eˣ − e⁻ˣ)/(eˣ + e⁻ˣ) with its rounding: its slope changes sign where it has long been 1
		const quotient = (x: number) => (Math.exp(x) - Math.exp(-x)) / (Math.exp(x) + Math.exp(-x))
		const slope = (x: number) =>
			1 - ((Math.exp(x) - Math.exp(-x)) * (Math.exp(x) - Math.exp(-x))) / (Math.exp(x) + Math.exp(-x)) ** 2
		const rough = smooth(
			finite(quotient),
			finite(slope),
			finite((x) => -2 * quotient(x) * slope(x)),
		)
		expect(['increasing', 'undecided']).toContain(doubted(rough).monotonicity)
	})
})
