import { activation } from '../../activations'
import type { Params } from '../../activations/types'
import { afterLargeStep, descent, net, numbersOf, overshoot, silent } from '../../facts/dying'
import type { Process } from '../../live/process'
import { type Trained, trained } from '../../live/trained'
import { forward, type LayerPass, type Network, type Pass, pass, type Recipe } from '../../networks'
import { sample } from '../../plots/chart'
import { choice, integer, number, type Schema } from '../state'

export const functions = ['relu', 'leaky-relu', 'prelu', 'elu'] as const
export const rates = ['0.01', '0.02', '0.05', '0.1', '0.2'] as const

export type Death = {
	/** What stands in ReLU's place after the large step. */
	readonly fn: (typeof functions)[number]
	/** Of Leaky ReLU, and what PReLU starts from. */
	readonly alpha: number
	/** The rate of the first step, which kills; none is taken at 0. */
	readonly kick: number
	/** The rate of the steps that follow. */
	readonly rate: (typeof rates)[number]
	readonly seed: number
	/** The first is the large one. */
	readonly step: number
}

const length = 1 + overshoot.steps

export const schema: Schema<Death> = {
	fn: choice(functions, 'relu'),
	alpha: number(0.1, 0, 1),
	kick: number(overshoot.rate, 0, 8),
	rate: choice(rates, '0.05'),
	seed: integer(0, 0, 99),
	step: integer(length, 0, length),
}

export interface Fated extends Trained {
	/** What the net makes of `inputs`. */
	readonly curve: Float64Array
	/** The share of the points at which each unit speaks (z > 0). */
	readonly speaks: readonly number[]
	/** Units that the large step has silenced; of those, how many have moved since, and how many speak again. */
	readonly died: number
	readonly moved: number
	readonly revived: number
	/** PReLU's α after each step, its start first; empty for other functions. */
	readonly alphas: readonly number[]
}

/**
 * The run for another machine. With ReLU it takes the large step itself; where another function takes ReLU's place, it starts
 * from the weights that the large step has left.
 */
export const handout = (state: Death) => {
	const { fn, kick, rate, seed, step } = state
	const { params, learned } = kept(state)
	const recipe: Recipe = {
		source: 'absolute',
		rows: overshoot.points,
		noise: 0,
		hidden: [{ units: overshoot.units, activation: fn, params: fn === 'relu' ? {} : params, learned }],
		initialiser: 'he-normal',
		optimiser: 'sgd',
		rate: Number(rate),
		seed,
	}
	if (fn === 'relu' && kick > 0)
		return { recipe: { ...recipe, first: { steps: 1, rate: kick } }, steps: Math.max(1, step) }
	const theta = net(afterLargeStep(seed, kick), activation(fn), params, learned).theta
	return { recipe, theta, steps: Math.max(1, step - 1) }
}

/** Where the net is drawn. */
export const inputs = sample([-1, 1], 200)

/** The parameters of what follows, and those of them that are learned. */
const kept = ({ fn, alpha }: Death): { readonly params: Params; readonly learned: readonly string[] } => ({
	params: fn === 'elu' ? {} : { alpha },
	learned: fn === 'prelu' ? ['alpha'] : [],
})

const share = ({ layers, rows }: Pass): number[] => {
	const { z } = layers[0] as LayerPass
	return Array.from({ length: overshoot.units }, (_, unit) => {
		let count = 0
		for (let k = unit; k < z.length; k += overshoot.units) if ((z[k] as number) > 0) count++
		return count / rows
	})
}

export const begin = (state: Death): Process<Fated> => {
	const { seed, kick, fn, rate } = state
	const { params, learned } = kept(state)
	const relu = activation('relu')
	const first = net(seed, relu)
	const kicked = net(afterLargeStep(seed, kick), relu)
	const after = net(kicked.theta, activation(fn), params, learned)
	const already = silent(first)
	const dead = silent(kicked).filter((unit) => !already.includes(unit))
	const alphas: number[] = []
	const window = pass(after, inputs.length)

	const shown = (network: Network, whole: Pass, rest: Trained): Fated => {
		const speaks = share(whole)
		const moved = (unit: number): boolean => {
			const now = numbersOf(network, unit)
			return numbersOf(kicked, unit).some((value, k) => value !== now[k])
		}
		const { step, losses, loss, layers, broken } = rest
		const gone = step === 0 ? [] : dead
		return {
			...{ step, length, losses, loss, layers, broken },
			curve: forward(network, window, inputs, false).slice(),
			speaks,
			died: gone.length,
			moved: gone.filter(moved).length,
			revived: gone.filter((unit) => (speaks[unit] as number) > 0).length,
			alphas: alphas.slice(0, step),
		}
	}

	const still = descent(first, 0).autopsy()
	const unkilled = shown(first, still.pass, { ...still, step: 0, length, losses: new Float64Array(0), broken: null })
	const run = trained(
		{ training: descent(after, Number(rate)) },
		{
			length: overshoot.steps,
			unit: 'step',
			look: (rest, whole) =>
				shown(after, whole, {
					...rest,
					step: rest.step + 1,
					length,
					losses: Float64Array.of(still.loss, ...rest.losses),
				}),
		},
	)
	let begun = false
	/** PReLU's α, as the net is now. */
	const note = (): void => {
		for (const alpha of after.layers[0]?.learnedValues ?? []) alphas[run.step] = alpha
	}
	return {
		length,
		get step() {
			return begun ? run.step + 1 : 0
		},
		get over() {
			return begun && run.over
		},
		advance() {
			if (begun) run.advance()
			else begun = true
			note()
		},
		rewind(to) {
			begun = to > 0
			run.rewind(Math.max(0, to - 1))
		},
		look: () => (begun ? run.look() : unkilled),
	}
}
