import { expect, test } from 'vitest'
import { activation } from '../activations'
import { source } from './data'
import { dense } from './dense'
import { digitSide } from './digits'
import { initialiser } from './initialisers'
import { crossEntropy } from './losses'
import { adam } from './optimisers'
import { forward, pass } from './pass'
import { generator } from './random'
import { training } from './training'

const draw = (rows: number, seed: number) => source('digits').draw(rows, 0, generator(seed))

test('ink stays within the picture and within its bounds', () => {
	const { rows, x } = draw(500, 3)
	for (let r = 0; r < rows; r++) {
		const picture = x.subarray(r * digitSide ** 2, (r + 1) * digitSide ** 2)
		expect(Math.min(...picture)).toBe(0)
		expect(Math.max(...picture)).toBeGreaterThan(0.8)
		const ink = picture.reduce((sum, v) => sum + v)
		expect(ink).toBeGreaterThan(6)
		expect(ink).toBeLessThan(36)
	}
})

test('no two pictures are alike, and a seed draws the same ones', () => {
	const { rows, x } = draw(200, 5)
	const pictures = Array.from({ length: rows }, (_, r) => x.subarray(r * 64, r * 64 + 64).join())
	expect(new Set(pictures).size).toBe(rows)
	expect(draw(200, 5).x).toEqual(x)
})

test('a small network reads hands that it has not seen', () => {
	const data = draw(600, 1)
	const network = dense({
		inputs: data.inputs,
		layers: [
			{ units: 24, activation: activation('relu') },
			{ units: data.outputs, activation: activation('identity') },
		],
		initialiser: initialiser('he-normal'),
		generator: generator(1, 1),
	})
	const optimiser = adam(network.theta.length, { rate: 0.01 })
	const { epoch } = training({ network, data, loss: crossEntropy, optimiser, batch: 32, generator: generator(1, 3) })
	for (let k = 0; k < 20; k++) epoch()
	const { rows, outputs, x, targets } = draw(400, 2)
	const logits = forward(network, pass(network, rows), x, false)
	let right = 0
	for (let r = 0; r < rows; r++) {
		const answer = logits.subarray(r * outputs, (r + 1) * outputs)
		right += targets[r * outputs + answer.indexOf(Math.max(...answer))] as number
	}
	expect(right / rows).toBeGreaterThan(0.95)
})
