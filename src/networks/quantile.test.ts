import { expect, test } from 'vitest'
import { normalQuantile } from './quantile'

/** By mpmath, √2·erfinv(2q) at 40 digits. */
test.each([
	[0, 0],
	[0.1, 0.25334710313579983],
	[0.425, 1.439531470938456],
	[0.426, 1.4466320671589785],
	[0.49, 2.3263478740408408],
	[0.4999, 3.7190164854557084],
	[0.499999999, 5.997807010584733],
	[0.4999999999999, 7.348828748202311],
	[0.5 - 2 ** -54, 8.292361075813595],
])('½ + %d lies at %d, and its mirror image at the opposite', (q, z) => {
	expect(Math.abs(normalQuantile(q) - z)).toBeLessThanOrEqual(1.5e-15 * z)
	expect(normalQuantile(-q)).toBe(-normalQuantile(q))
})
