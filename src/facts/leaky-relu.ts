import { activation } from '../activations'
import type { Params } from '../activations/types'
import { dense, generator, initialiser, type Layer, meanSquaredError, output, sgd, source, training } from '../networks'
import { goOn, overshoot } from './dying'
import { analysisOf } from './properties'
import type { Fact } from './types'

const leaky = activation('leaky-relu')
const identity = activation('identity')
const inputs = Array.from({ length: 1001 }, (_, i) => (i - 500) / 100)
const slopes = [0, 0.01, 0.1, 0.25, 1]

/** Whether ∂f/∂α is what a central difference of half-width `h` finds. */
function isSlopeByAlpha(x: number, alpha: number): boolean {
	const h = 2 ** -10
	const difference = (leaky.f(x, { alpha: alpha + h }) - leaky.f(x, { alpha: alpha - h })) / (2 * h)
	return Math.abs(difference - (leaky.dp?.alpha?.(x, { alpha }) ?? Number.NaN)) < 1e-9
}

const alone = { weight: 1, bias: -2, rate: 0.05, most: 20_000 }

/**
 * Steps until a single unit f(wx + b), below 0 at all 64 points of [−1, 1] and all there is to fit y = |x|, first speaks;
 * one more than there are where it never does.
 */
function stepsToSpeak(id: string, params: Params = {}): number {
	const network = dense({
		inputs: 1,
		layers: [{ units: 1, activation: activation(id), params }],
		initialiser: initialiser('constant'),
		generator: generator(0),
	})
	const [layer] = network.layers as [Layer]
	layer.weights[0] = alone.weight
	layer.bias[0] = alone.bias
	const { advance, review } = training({
		network,
		data: source('absolute').draw(overshoot.points, 0, generator(0)),
		loss: meanSquaredError,
		optimiser: sgd(network.theta.length, { rate: alone.rate }),
		generator: generator(0),
	})
	for (let step = 1; step <= alone.most; step++) {
		const before: number | undefined = layer.bias[0]
		advance()
		if (layer.bias[0] === before) return alone.most + 1
		if (output(review().pass).z.some((z) => z > 0)) return step
	}
	return alone.most + 1
}

/** Eight layers of three units, where ReLU often loses a whole layer (Lu et al. 2019, *Dying ReLU and initialization*). */
const narrow = { hidden: 8, units: 3, rate: 0.05, epochs: 200, goal: 0.02, seeds: 9 }

/** How many of 9 seeds learn y = |x|. */
function learned(id: string, params: Params = {}): number {
	let count = 0
	for (let seed = 0; seed < narrow.seeds; seed++) {
		const layer = { units: narrow.units, activation: activation(id), params }
		const network = dense({
			inputs: 1,
			layers: [...Array.from({ length: narrow.hidden }, () => layer), { units: 1, activation: identity }],
			initialiser: initialiser('he-normal'),
			generator: generator(seed, 1),
		})
		const { epoch, review } = training({
			network,
			data: source('absolute').draw(overshoot.points, 0, generator(seed, 2)),
			loss: meanSquaredError,
			optimiser: sgd(network.theta.length, { rate: narrow.rate }),
			batch: 32,
			generator: generator(seed, 3),
		})
		for (let done = 0; done < narrow.epochs; done++) epoch()
		if (review().loss < narrow.goal) count++
	}
	return count
}

export const leakyReluFacts: readonly Fact[] = [
	{
		/** x where x > 0, else αx; α is 0.01 where nothing is said; as a parameter it has the slope min(x, 0). */
		name: 'leaky-definition',
		compute: () => {
			const formula = inputs.every((x) =>
				slopes.every((alpha) => Math.abs(leaky.f(x, { alpha }) - (x > 0 ? x : alpha * x)) === 0),
			)
			const learnable = inputs.every((x) => slopes.every((alpha) => isSlopeByAlpha(x, alpha)))
			const usual = leaky.f(-1) === -0.01 && activation('prelu').f(-1) === -0.25
			return {
				literal: formula && learnable && usual,
				values: {
					inputs: inputs.length,
					/** By how much outputs differ on the negative side between the smallest and the largest of the frameworks' defaults. */
					spread: leaky.f(-1, { alpha: 0.3 }) / leaky.f(-1, { alpha: 0.01 }),
					slopeSquare: analysisOf('leaky-relu').moments.slopeSquare,
					slopeSquarePrelu: analysisOf('prelu').moments.slopeSquare,
				},
			}
		},
	},
	{
		/**
		 * Cures dying: would every unit that ReLU lost come back once f leaks? All get a gradient, but in a net the errors
		 * that push them soon cancel. One that every point pushes up comes back, the sooner the larger α.
		 */
		name: 'leaky-revives',
		compute: () => {
			const fates = overshoot.seeds.map((seed) => goOn(seed, leaky))
			const total = (of: (fate: (typeof fates)[number]) => number) => fates.reduce((sum, fate) => sum + of(fate), 0)
			const [died, moved, revived] = [total((f) => f.died), total((f) => f.moved), total((f) => f.revived)]
			const [relu, hundredth, tenth, quarter] = [
				stepsToSpeak('relu'),
				stepsToSpeak('leaky-relu', { alpha: 0.01 }),
				stepsToSpeak('leaky-relu', { alpha: 0.1 }),
				stepsToSpeak('leaky-relu', { alpha: 0.25 }),
			]
			const returns = [hundredth, tenth, quarter].every((steps) => steps <= alone.most)
			return {
				literal: moved === died && revived === died,
				conditioned: moved === died && relu > alone.most && returns,
				values: { died, moved, revived, steps: overshoot.steps, most: alone.most, hundredth, tenth, quarter },
			}
		},
	},
	{
		/** Worth trying where many units are silent: of the narrow deep nets that ReLU cannot train, more learn. */
		name: 'leaky-tried',
		compute: () => {
			const relu = learned('relu')
			const hundredth = learned('leaky-relu', { alpha: 0.01 })
			const tenth = learned('leaky-relu', { alpha: 0.1 })
			return {
				literal: relu < narrow.seeds / 2 && hundredth >= relu && tenth > relu,
				values: {
					seeds: narrow.seeds,
					layers: narrow.hidden,
					units: narrow.units,
					epochs: narrow.epochs,
					goal: narrow.goal,
					relu,
					hundredth,
					tenth,
				},
			}
		},
	},
]
