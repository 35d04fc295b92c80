import { activation } from '../../activations'
import { overshoot, target } from '../../facts/dying'
import { fixed, significant } from '../../i18n/number'
import { lookAt } from '../../live/process'
import { type Chart, paper } from '../../plots/chart'
import { type Place, phrase, type Scene, type Words } from '../scene'
import { lossChart, stepsScale, trainingParts } from '../training'
import { begin, type Death, type Fated, handout, inputs, schema } from './process'

export { handout, schema }

const across = paper([-1, 1], 0.5, 5, null)
const up = paper([-0.3, 1.3], 0.5, 5, null)

const learned = ({ curve }: Fated, fn: string): Chart => ({
	x: across,
	y: up,
	series: [
		{ name: 'target', className: 'death-target', x: target.x, y: target.targets },
		{ name: 'net', className: `ln fn-${fn}`, x: inputs, y: curve },
	],
})

/** A bar for each unit, as high as the share of the points at which it speaks. */
const bars = ({ speaks }: Fated, fn: string): Chart => {
	const each = (values: (share: number, unit: number) => readonly number[]): number[] =>
		speaks.flatMap((share, unit) => [...values(share, unit), Number.NaN])
	return {
		x: { domain: [0, overshoot.units], ticks: [] },
		y: { domain: [0, 1], ticks: [0.5, 1], format: (value) => `${100 * value}%` },
		series: [
			{
				name: 'speaks',
				className: `band death-bar fn-${fn}`,
				x: each((_, unit) => [unit + 0.15, unit + 0.85]),
				y: each((share) => [share, share]),
				y2: each(() => [0, 0]),
			},
		],
	}
}

/** Hatching over each unit that never speaks. */
const hatched = ({ speaks }: Fated): Record<string, Place | null> =>
	Object.fromEntries(
		speaks.map((share, unit) => [
			`dead-${unit}`,
			share === 0 ? { left: (unit + 0.15) / speaks.length, width: 0.7 / speaks.length } : null,
		]),
	)

/** PReLU's α over the steps. */
const slopes = ({ alphas, length }: Fated): Chart => ({
	x: stepsScale(length),
	y: paper([-1.2, 1.2], 0.5, 5),
	series: [{ name: 'alpha', className: 'ln fn-prelu', x: alphas.map((_, k) => k + 1), y: alphas }],
})

export const model = (state: Death, words: Words, fated: Fated = lookAt(begin(state), state.step)): Scene => {
	const parts = trainingParts(fated, 'step', words)
	const silent = fated.speaks.filter((share) => share === 0).length
	const sloped = state.fn === 'leaky-relu' || state.fn === 'prelu'
	const text = {
		...parts.text,
		fn: activation(state.fn).name,
		kick: fixed(state.kick, 1),
		alpha: fixed(state.alpha, 2),
		slope: fixed(fated.alphas.at(-1) ?? state.alpha, 3),
		units: fixed(overshoot.units, 0),
		silent: fixed(silent, 0),
		died: fixed(fated.died, 0),
		moved: fixed(fated.moved, 0),
		revived: fixed(fated.revived, 0),
		loss: significant(fated.loss, 3),
		step: fixed(fated.step, 0),
	}
	return {
		...parts,
		text,
		on: { ...parts.on, learns: state.fn === 'prelu', still: state.fn !== 'prelu' },
		charts: {
			main: learned(fated, state.fn),
			units: bars(fated, state.fn),
			loss: lossChart(fated, `ln fn-${state.fn}`, [-4, 2]),
			alpha: slopes(fated),
		},
		places: { ...parts.places, ...hatched(fated) },
		inputs: { alpha: { disabled: !sloped } },
		table: () => ({
			head: [phrase(words, 'unit'), phrase(words, 'speaks')],
			rows: fated.speaks.map((share, unit) => [fixed(unit + 1, 0), `${fixed(100 * share, 1)}%`]),
		}),
		said: phrase(words, parts.on.broken ? 'saidBroken' : state.fn === 'prelu' ? 'saidLearns' : 'said', text),
	}
}
