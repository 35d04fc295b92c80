import { expect, test } from 'vitest'
import { activation, activations } from '../activations'
import { dense } from './dense'
import { initialiser } from './initialisers'
import { type Loss, losses, meanSquaredError } from './losses'
import { backward, forward, output, pass } from './pass'
import { generator } from './random'

const identity = activation('identity')

test('a net worked out by hand', () => {
	const network = dense({
		inputs: 2,
		layers: [
			{ units: 2, activation: activation('relu') },
			{ units: 1, activation: identity },
		],
		initialiser: initialiser('constant'),
		generator: generator(0),
	})
	network.theta.set([1, -1, 2, 1, 0.5, -1, 3, -2, 0.25])
	const room = pass(network, 2)
	const x = Float64Array.of(1, 2, -1, 1)
	// z = (−0.5, 3), (−1.5, −2); h = (0, 3), (0, 0); y = −5.75, 0.25.
	expect([...forward(network, room, x)]).toEqual([-5.75, 0.25])
	// Errors −6 and 1: loss (36 + 1)/2, ∂/∂y = −6 and 1.
	expect(meanSquaredError.evaluate(output(room).h, Float64Array.of(0.25, -0.75), 2, output(room).delta)).toBe(18.5)
	backward(network, room, x)
	// δ of the hidden layer: (0, 12) in the first row, 0 in the second.
	expect([...room.gradient].map((g) => g + 0)).toEqual([0, 0, 12, 24, 0, 12, 0, -18, -5])
})

/** Largest difference between the gradient and five-point differences, relative to the largest entry. */
function gradientError(id: string, loss: Loss, bias: boolean, learned: readonly string[] = []): number {
	const draw = generator(8)
	const [rows, classes] = [5, 3]
	const hidden = { activation: activation(id), bias, learned }
	const network = dense({
		inputs: 3,
		layers: [
			{ units: 5, ...hidden },
			{ units: 4, ...hidden },
			{ units: classes, activation: identity, bias },
		],
		initialiser: initialiser('lecun-normal'),
		generator: draw,
	})
	for (const layer of network.layers) layer.bias.set(layer.bias.map(() => 0.3 * draw.normal()))
	const room = pass(network, rows)
	const x = Float64Array.from({ length: rows * 3 }, draw.normal)
	const targets = Float64Array.from({ length: rows * classes }, (_, k) =>
		Number(Math.floor(k / classes) % classes === k % classes),
	)
	const value = () => loss.evaluate(forward(network, room, x), targets, rows, output(room).delta)

	value()
	backward(network, room, x)
	let worst = 0
	for (const [k, at] of network.theta.entries()) {
		const h = 1e-4
		const shifted = (by: number) => {
			network.theta[k] = at + by * h
			return value()
		}
		const slope = (8 * (shifted(1) - shifted(-1)) - (shifted(2) - shifted(-2))) / (12 * h)
		network.theta[k] = at
		worst = Math.max(worst, Math.abs(slope - (room.gradient[k] as number)))
	}
	return worst / Math.max(...room.gradient.map(Math.abs))
}

// A step has no gradient to check.
test.each(activations.filter(({ id }) => id !== 'binary-step').map(({ id }) => id))(
	'the gradient through %s is that of the loss',
	(id) => {
		for (const loss of losses)
			for (const bias of [true, false]) expect(gradientError(id, loss, bias)).toBeLessThan(1e-9)
	},
)

test.each(activations.flatMap(({ id, dp = {} }) => Object.keys(dp).map((name) => [id, name] as const)))(
	'so is that of %s by its %s',
	(id, name) => {
		for (const loss of losses) expect(gradientError(id, loss, true, [name])).toBeLessThan(1e-9)
	},
)

test('a batch of another size is refused', () => {
	const network = dense({
		inputs: 2,
		layers: [{ units: 1, activation: identity }],
		initialiser: initialiser('he-normal'),
		generator: generator(0),
	})
	expect(() => forward(network, pass(network, 3), new Float64Array(5))).toThrow(RangeError)
})
