import { describe, expect, it } from 'vitest'
import { activation } from '../activations'
import type { Ball } from './ball'
import { derivative } from './derivative'
import { enclose } from './enclose'
import fixtures from './fixtures/values.json'
import { kernelBall } from './kernel'
import { parse } from './parse'
import { program } from './program'

const read = (source: string) => {
	const parsed = parse(source)
	if ('problem' in parsed) throw new Error(`${source}: ${JSON.stringify(parsed.problem)}`)
	return parsed.formula.node
}

const known = ({ radius }: Ball) => radius !== Number.POSITIVE_INFINITY

/** How far a ball's centre is from a value in two doubles, rounded up. */
const error = ({ centre }: Ball, high: number, rest: number) =>
	Math.abs(centre - high - rest) * (1 - 2 * Number.EPSILON)

describe.each(fixtures)('$source', ({ source, rows }) => {
	const node = read(source)
	const [f, df] = [program(node), program(derivative(node))]
	const balls = rows.map(
		([x]) => [enclose(f, x as number, {}, false)[0], enclose(df, x as number, {}, true)[0]] as [Ball, Ball],
	)

	it('lies within its bound, and so does its slope', () => {
		const wrong: string[] = []
		rows.forEach(([x, ...values], i) => {
			for (const k of [0, 1] as const) {
				const ball = balls[i]?.[k] as Ball
				const [high, rest] = values.slice(2 * k) as [number | null, number | null]
				if (!known(ball) || high === null || rest === null) continue
				const off = error(ball, high, rest)
				// What a subnormal leaves is no double.
				if (!(off <= ball.radius + Number.MIN_VALUE))
					wrong.push(`${'f′'.slice(0, k + 1)}(${x}) = ${high} + ${rest}: ${ball.centre} ± ${ball.radius}`)
			}
		})
		expect(wrong).toEqual([])
	})

	it('knows what has a value, and knows it well in view', () => {
		const inView = rows.flatMap(([x, high, , slope], i) =>
			Math.abs(x as number) < 6 && Math.abs(x as number) > 0.4 ? [[high, slope, balls[i]] as const] : [],
		)
		for (const [high, slope, pair] of inView) {
			const [value, sloped] = pair as [Ball, Ball]
			if (high !== null) expect(value.radius).toBeLessThan(2e-12 * Math.max(1, Math.abs(high as number)))
			if (slope !== null) expect(sloped.radius).toBeLessThan(2e-12 * Math.max(1, Math.abs(slope as number)))
		}
	})
})

describe('what cannot be told', () => {
	const at = (source: string, x: number, open = false) => enclose(program(read(source)), x, {}, open)[0] as Ball

	it.each([
		['1/x', 0],
		['x/x', 0],
		['exp(x)/(1+exp(x))', 1000],
		['exp(x)-exp(x)', 1000],
		['1/(e^x-e^x)', 1],
		['ln(x)', 0],
		['sin(x)', 1e7],
		['x^x', 0],
	])('%s at %d', (source, x) => expect(known(at(source, x))).toBe(x === 0 && source === 'x^x'))

	it.each([
		['ln x', -1],
		['√x', -1e-300],
		['log1p(x)', -2],
		['x^½', -1],
		['{x, x>0}', -1],
		['1+2·√(x-2)', 1],
	])('%s has no value at %d', (source, x) => expect(at(source, x)).toEqual({ centre: Number.NaN, radius: 0 }))

	it('but what is exact is exact', () => {
		for (const [source, x, value] of [
			['(x+3)/6', 3, 1],
			['½x²-2|x|', -3, -1.5],
			['max(0,x)', 0, 0],
			['x>0 ? 1 : 0', 0, 0],
			['e^x-1', 0, 0],
			['√(x²)·0', 2, 0],
			['0.25+0.5', 0, 0.75],
		] as const) {
			expect(at(source, x)).toEqual({ centre: value, radius: 0 })
		}
	})

	it('on which side of a switch x is, when it is on it to within rounding', () => {
		// 3·0.1 − 0.3 is 0, and 5.6e-17 in doubles.
		const ball = at('3·0.1-0.3 > 0 ? 1 : 0', 0)
		expect(ball.radius).toBeGreaterThanOrEqual(0.5)
		expect(at('x>0 ? 1 : 0', 0, true)).toMatchObject({ centre: 0.5 })
		expect(at('max(x, 3·0.1-0.3)', 0).radius).toBeLessThan(1e-15)
	})

	it('a parameter of the kernel’s that is uncertain makes the value so', () => {
		const swish = (radius: number) =>
			kernelBall(activation('swish'), 0, { centre: 2, radius: 0 }, [{ centre: 0.3, radius }], false)
		expect(swish(1e-8).radius).toBeGreaterThan(4 * 1e-8 * 0.2)
		expect(swish(1e-8).radius).toBeLessThan(4 * 1e-8 * 0.3)
	})
})
