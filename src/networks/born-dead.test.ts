import { expect, test } from 'vitest'
import { birth, silentOnOne } from './born-dead'
import { generator } from './random'

const trials = 4000

/** Shares of nets born dead by depth 10: for one input, and for all. */
const shares = (width: number) => {
	const draws = generator(7)
	const births = Array.from({ length: trials }, () => birth(10, width, draws))
	const share = (of: (b: (typeof births)[number]) => number) => births.filter((b) => of(b) <= 10).length / trials
	return { one: share((b) => b.one), all: share((b) => b.all) }
}

test('for one input the probability is the formula’s, within three standard errors', () => {
	for (const width of [1, 2, 3, 4]) {
		const p = silentOnOne(10, width)
		expect(Math.abs(shares(width).one - p)).toBeLessThan(3 * Math.sqrt((p * (1 - p)) / trials))
	}
})

test('for all inputs it is less: 0.632 at ten layers of three, as another program found', () => {
	expect(Math.abs(shares(3).all - 0.632)).toBeLessThan(0.025)
})

test('one unit a layer: the first layer is silent on exactly one of the two signs', () => {
	const draws = generator(3)
	const births = Array.from({ length: trials }, () => birth(1, 1, draws))
	expect(births.every(({ all }) => all === 2)).toBe(true)
	expect(Math.abs(births.filter(({ one }) => one === 1).length / trials - 0.5)).toBeLessThan(0.03)
})

test('what is silent on all inputs is silent on one, no later', () => {
	const draws = generator(5)
	for (let k = 0; k < 500; k++) {
		const { one, all } = birth(20, 2, draws)
		expect(one).toBeLessThanOrEqual(all)
	}
})
