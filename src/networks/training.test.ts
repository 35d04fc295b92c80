import { expect, test } from 'vitest'
import { activation } from '../activations'
import { source } from './data'
import { dense } from './dense'
import { initialiser } from './initialisers'
import { binaryCrossEntropy, meanSquaredError } from './losses'
import { adam, type Optimiser, sgd } from './optimisers'
import { generator } from './random'
import { training } from './training'

interface Run {
	readonly seed?: number
	readonly data?: string
	readonly hidden?: number[]
	readonly activation?: string
	readonly optimiser?: (parameters: number) => Optimiser
	readonly batch?: number
	readonly gain?: number
}

function run({
	seed = 1,
	data = 'circle',
	hidden = [4, 2],
	activation: id = 'tanh',
	optimiser = (parameters) => sgd(parameters, { rate: 0.5 }),
	batch = 10,
	gain = 1,
}: Run = {}) {
	const network = dense({
		inputs: data === 'sine' ? 1 : 2,
		layers: [
			...hidden.map((units) => ({ units, activation: activation(id) })),
			{ units: 1, activation: activation('identity') },
		],
		initialiser: initialiser('xavier-normal'),
		gain,
		generator: generator(seed, 1),
	})
	return training({
		network,
		data: source(data).draw(250, 0.05, generator(seed, 2)),
		loss: data === 'sine' ? meanSquaredError : binaryCrossEntropy,
		optimiser: optimiser(network.theta.length),
		batch,
		generator: generator(seed, 3),
	})
}

test.each([
	['circle', 'tanh', 60],
	['xor', 'relu', 60],
	['moons', 'gelu', 60],
	['sine', 'swish', 60],
])('learns %s with %s', (data, id, epochs) => {
	const trained = run({ data, activation: id, hidden: [16, 8], optimiser: (n) => adam(n, { rate: 0.01 }) })
	for (let k = 0; k < epochs; k++) trained.epoch()
	expect(trained.broken).toBeNull()
	expect(trained.review().loss).toBeLessThan(0.06)
})

test('PReLU finds the slope that its data were made with', () => {
	const prelu = activation('prelu')
	const x = Float64Array.from({ length: 40 }, (_, r) => r / 20 - 0.975)
	const data = { rows: 40, inputs: 1, outputs: 1, x, targets: x.map((v) => prelu.f(v, { alpha: 0.6 })) }
	const network = dense({
		inputs: 1,
		layers: [{ units: 1, activation: prelu, learned: ['alpha'] }],
		initialiser: initialiser('constant'),
		generator: generator(0),
	})
	network.theta[0] = 0.5
	const optimiser = sgd(network.theta.length, { rate: 0.5 })
	const { advance } = training({ network, data, loss: meanSquaredError, optimiser, generator: generator(0) })
	for (let k = 0; k < 1000; k++) advance()
	expect(network.layers[0]?.params.alpha).toBeCloseTo(0.6, 6)
	expect(network.theta[0]).toBeCloseTo(1, 6)
})

test('a linear network does not', () => {
	const { epoch, review } = run({ activation: 'identity', optimiser: (n) => adam(n, { rate: 0.01 }) })
	for (let k = 0; k < 60; k++) epoch()
	expect(review().loss).toBeGreaterThan(0.6)
})

test('an epoch sees every row once, also when the batch does not divide them', () => {
	const whole = run({ batch: 250, optimiser: (n) => sgd(n, { rate: 0 }) })
	const parts = run({ batch: 64, optimiser: (n) => sgd(n, { rate: 0 }) })
	expect(parts.epoch()).toBeCloseTo(whole.epoch(), 14)
	expect([whole.step, parts.step]).toEqual([1, 4])
	expect(whole.review().loss).toBeCloseTo(parts.epoch(), 14)
})

test('an autopsy is the gradient and the activity of all rows at once, and leaves the run as it is', () => {
	const [looked, plain, whole] = [run(), run(), run({ batch: 250 })]
	for (const layer of looked.autopsy().layers) expect(Object.values(layer).every(Number.isFinite)).toBe(true)
	const losses = Array.from({ length: 40 }, () => {
		const { loss } = looked.autopsy()
		expect(loss).toBe(looked.review().loss)
		return looked.advance()
	})
	expect(losses).toEqual(Array.from({ length: 40 }, plain.advance))

	// A full-batch step at rate ½ moves each weight by half its gradient.
	const { layers, pass } = whole.autopsy()
	const before = whole.keep().theta
	whole.advance()
	const moved = whole.keep().theta.map((v, k) => ((before[k] as number) - v) / 0.5)
	for (const [k, g] of pass.gradient.entries()) expect(moved[k]).toBeCloseTo(g, 13)
	expect(layers[0]?.gradient).toBeCloseTo(Math.hypot(...moved.subarray(0, 8)), 12)
	expect(layers.map(({ weights }) => weights)).toEqual(
		[before.subarray(0, 8), before.subarray(12, 20), before.subarray(22, 24)].map((w) =>
			expect.closeTo(Math.hypot(...w), 13),
		),
	)
})

test.each([
	['momentum', (n: number) => sgd(n, { rate: 0.05, momentum: 0.9 })],
	['Adam', (n: number) => adam(n, { rate: 0.01 })],
])('with %s, a rewound run goes on to the bit', (_, optimiser) => {
	const { advance, keep, rewind } = run({ optimiser, batch: 64 })
	for (let k = 0; k < 6; k++) advance()
	const kept = keep()
	const losses = Array.from({ length: 12 }, advance)
	rewind(kept)
	expect(Array.from({ length: 12 }, advance)).toEqual(losses)
	const anew = run({ optimiser, batch: 64 })
	anew.rewind(structuredClone(kept))
	expect(Array.from({ length: 12 }, anew.advance)).toEqual(losses)
	expect(anew.broken).toBeNull()
})

test('a rate too high stops, and says where', () => {
	const training = run({ data: 'sine', activation: 'relu', optimiser: (n) => sgd(n, { rate: 1e4 }) })
	for (let k = 0; k < 20; k++) training.epoch()
	expect(training.broken).toMatchObject({ remedy: 'rate', quantity: 'loss', layer: null })
	const { step } = training
	training.advance()
	expect(training.step).toBe(step)
	expect(step).toBeLessThan(50)
})

test('weights too large from the start are told from a rate', () => {
	const training = run({ activation: 'relu', gain: 1e160, hidden: [4, 4] })
	training.advance()
	expect(training.broken).toMatchObject({ step: 0, layer: 1, quantity: 'sum', remedy: 'first weights' })
})

test('data of another shape is refused', () => {
	const network = dense({
		inputs: 1,
		layers: [{ units: 1, activation: activation('identity') }],
		initialiser: initialiser('he-normal'),
		generator: generator(0),
	})
	const data = source('xor').draw(10, 0, generator(0))
	const options = { network, loss: meanSquaredError, optimiser: sgd(2, { rate: 1 }), generator: generator(0) }
	expect(() => training({ ...options, data })).toThrow(/1 to 1.*2 to 1/)
	const fitting = source('sine').draw(10, 0, generator(0))
	expect(() => training({ ...options, data: fitting, batch: 0 })).toThrow(RangeError)
})
