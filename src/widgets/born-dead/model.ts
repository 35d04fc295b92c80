import { fixed, percent } from '../../i18n/number'
import { lookAt } from '../../live/process'
import { silentOnOne } from '../../networks'
import { type Chart, multiples } from '../../plots/chart'
import { dots } from '../../plots/points'
import { phrase, type Scene, type Words } from '../scene'
import { progressParts } from '../training'
import { type Births, type Born, begin, deepest, schema } from './process'

export { schema }

const depths = Array.from({ length: deepest }, (_, k) => k + 1)
const across = { domain: [0, deepest + 1] as const, ticks: multiples(5, 5, deepest - 5) }
const up = { domain: [0, 1] as const, ticks: [0.25, 0.5, 0.75, 1], format: (value: number) => percent(value) }

/** Shares of the nets drawn; none where no net was drawn yet. */
const shares = (counts: Uint32Array, nets: number): number[] =>
	nets === 0 ? [] : Array.from(counts, (count) => count / nets)

export const model = (state: Births, words: Words, born: Born = lookAt(begin(state), state.step)): Scene => {
	const { width, depth } = state
	const { nets } = born
	const formula = depths.map((each) => silentOnOne(each, width))
	const [one, all] = [shares(born.one, nets), shares(born.all, nets)]
	const drawn = (values: readonly number[]): number[] => depths.slice(0, values.length)
	const at = (values: readonly number[]): string =>
		values.length === 0 ? '—' : percent(values[depth - 1] as number, 1)
	const chart: Chart = {
		x: across,
		y: up,
		series: [
			{ name: 'depth', className: 'now', x: [depth, depth], y: [0, 1] },
			{ name: 'formula', className: 'born-formula', x: depths, y: formula },
			dots('one', 'born-one', drawn(one), one),
			{ name: 'all', className: 'ln fn-relu', x: drawn(all), y: all },
		],
	}
	const parts = progressParts(born, 'step', words)
	const text = {
		...parts.text,
		width: fixed(width, 0),
		depth: fixed(depth, 0),
		nets: fixed(nets, 0),
		formula: percent(formula[depth - 1] as number, 1),
		one: at(one),
		all: at(all),
	}
	return {
		...parts,
		text,
		charts: { main: chart },
		table: () => ({
			head: ['depth', 'formula', 'one', 'all'].map((key) => phrase(words, key)),
			rows: depths.map((each, k) => [
				fixed(each, 0),
				percent(formula[k] as number, 1),
				...[one, all].map((values) => (values.length === 0 ? '—' : percent(values[k] as number, 1))),
			]),
		}),
		said: phrase(words, nets === 0 ? 'saidNone' : 'said', text),
	}
}
