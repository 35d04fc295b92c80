import { expect, test } from 'vitest'
import type { Words } from '../scene'
import { factors, model } from './model'

const quiet = new Proxy({}, { get: () => '' }) as Words

test.each([
	[0, '5', '1.00', '5.00', '50.0%', '83.3%'],
	[0, '0.1', '1.00', '0.100', '50.0%', '9.1%'],
	[2, '2', '7.39', '14.8', '88.1%', '93.7%'],
] as const)('at z = %d odds times %s', (z, factor, odds, oddsAfter, p, pAfter) => {
	expect(model({ z, factor }, quiet).text).toMatchObject({ odds, oddsAfter, p, pAfter })
})

test('evidence is the same step along z wherever it comes', () => {
	for (const factor of factors) {
		for (const z of [-6, -1, 0, 3]) {
			const { text } = model({ z, factor }, quiet)
			expect(Number(text.after?.replace('−', '-')) - z).toBeCloseTo(Math.log(Number(factor)), 2)
		}
	}
})

test('moves a doubtful mind more than a sure one', () => {
	const gain = (z: number) => Number(model({ z, factor: '2' }, quiet).text.gain)
	expect(gain(0)).toBeGreaterThan(gain(3))
	expect(gain(3)).toBeGreaterThan(gain(6))
})
