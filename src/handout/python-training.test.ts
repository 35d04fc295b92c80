import { beforeAll, describe, expect, it } from 'vitest'
import { locales } from '../i18n'
import { type Recipe, run, type Training } from '../networks'
import { python, type Ran, runAll } from './driver'
import { exampleRuns } from './example-runs'
import { codeIn } from './notebook-check'
import { files } from './training'

interface Trained {
	readonly x: readonly number[]
	readonly weights: readonly number[]
	readonly losses: readonly number[]
}

const read = {
	x: 'x.flatten().tolist()',
	weights: '[v for w in weights.values() for v in w.flatten().tolist()]',
	losses: 'losses',
}

interface Case {
	readonly name: string
	readonly recipe: Recipe
	readonly theta?: Float64Array
	/** Lets the engine train, and returns its losses. */
	readonly train: (training: Training) => number[]
}

const epochs = (count: number) => (training: Training) => Array.from({ length: count }, () => training.epoch())
const moons = exampleRuns.get('tanh') as Recipe
const whole = exampleRuns.get('sgd, all rows a step') as Recipe

/** A layer of ReLU units, all dead, given a slope. */
const revived: Recipe = { ...moons, hidden: [{ units: 6, activation: 'leaky-relu', params: { alpha: 0.1 } }] }
const killed = run(revived).network
killed.layers[0]?.bias.fill(-3)

const cases: readonly Case[] = [
	...[...exampleRuns].map(([name, recipe]) => ({ name, recipe, train: epochs(50) })),
	{ name: 'weights of its own', recipe: revived, theta: killed.theta, train: epochs(50) },
	{
		name: 'an epoch cut short',
		recipe: { ...moons, rows: 30, batch: 10 },
		train: (training) => [...epochs(2)(training), (training.advance() + training.advance()) / 2],
	},
	{
		name: 'a run that breaks',
		recipe: { ...whole, source: 'sine', hidden: [{ units: 9, activation: 'relu' }], rate: 2 },
		train: (training) => {
			const losses: number[] = []
			while (!training.broken) losses.push(training.epoch())
			return losses
		},
	},
]

const handed = cases.map(({ recipe, theta, train }, i) => {
	const { data, network, training } = run(recipe)
	if (theta) network.theta.set(theta)
	const weights = [...network.theta]
	const losses = train(training)
	const broken = training.broken !== null
	const options = {
		recipe,
		steps: training.step + Number(broken),
		name: 'run',
		title: 'Run',
		address: 'https://example.org/',
	}
	const [script, notebook] = files({ ...options, ...(theta ? { theta } : {}) }, locales[i % locales.length]?.id ?? 'zh')
	return { x: [...data.x], weights, losses, broken, script: script?.text ?? '', cells: codeIn(notebook?.text ?? '') }
})

describe.runIf(python)('a run of training in PyTorch', { timeout: 600_000 }, () => {
	let scripts: readonly Ran<Trained>[] = []
	let notebooks: readonly Ran<Trained>[] = []

	beforeAll(() => {
		const ran = runAll<Trained>([
			...handed.map(({ script }) => ({ sources: [script], read })),
			...handed.map(({ cells }) => ({ sources: cells.map(({ source }) => source), read })),
		])
		scripts = ran.slice(0, cases.length)
		notebooks = ran.slice(cases.length)
	}, 600_000)

	const each = cases.map(({ name }, i) => [name, i] as const)

	it.each(each)('starts from the same data and weights, and follows the same losses: %s', (_, i) => {
		const { x, weights, losses, broken } = handed[i] as (typeof handed)[number]
		for (const { values, warnings } of [scripts[i], notebooks[i]] as Ran<Trained>[]) {
			// Matplotlib's, which has no screen here, is none of the script's doing
			expect(warnings.filter((warning) => !warning.includes('non-GUI'))).toEqual([])
			expect(values.x).toEqual(x)
			expect(values.weights).toEqual(weights)
			expect(values.losses).toHaveLength(losses.length)
			for (const [k, loss] of losses.entries()) {
				const tolerance = 1e-6 * (broken ? loss : Math.min(1, loss))
				expect(Math.abs((values.losses[k] as number) - loss), `loss ${k + 1}`).toBeLessThanOrEqual(tolerance)
			}
		}
	})

	it.each(each)('prints what the notebook shows: %s', (_, i) => {
		const number = /[\d.]+$/gm
		const numbers = (text: string) => (text.match(number) ?? []).map(Number)
		const { cells } = handed[i] as (typeof handed)[number]
		for (const [k, { shown }] of cells.entries()) {
			const printed = notebooks[i]?.printed[k] as string
			expect(printed.replace(number, '')).toBe(shown.replace(number, ''))
			for (const [n, loss] of numbers(shown).entries())
				expect(Math.abs((numbers(printed)[n] as number) - loss)).toBeLessThanOrEqual(1e-6 * Math.max(1, loss))
		}
		expect(scripts[i]?.printed.join('')).toBe(notebooks[i]?.printed.join(''))
	})
})
