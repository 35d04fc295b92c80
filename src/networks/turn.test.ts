import { expect, test } from 'vitest'
import { turn } from './turn'

test('agrees with the engine, and is exact at quarter turns', () => {
	for (let t = -3; t <= 3; t += 1 / 97) {
		const [cos, sin] = turn(t)
		expect(Math.abs(cos - Math.cos(2 * Math.PI * t))).toBeLessThan(4e-15)
		expect(Math.abs(sin - Math.sin(2 * Math.PI * t))).toBeLessThan(4e-15)
	}
	expect(turn(0.25).map((v) => v + 0)).toEqual([0, 1])
	expect(turn(-0.5).map((v) => v + 0)).toEqual([-1, 0])
})
