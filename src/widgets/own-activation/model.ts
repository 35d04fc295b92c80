import { activation, activations } from '../../activations'
import { analysisOf } from '../../facts/properties'
import type { Race } from '../../facts/race'
import { raceOf } from '../../facts/races'
import { derivativeTex, type Problem, tex } from '../../formulas'
import { fixed, significant } from '../../i18n/number'
import { lookAt } from '../../live/process'
import { spread } from '../../networks'
import { fraction } from '../../plots/chart'
import { errorsChart, names } from '../contest-charts'
import { byResult, epoch, joined, learned, resultRows, ruleOf, verdict } from '../contest-words'
import { columns, plain, type Row } from '../function-columns'
import { cellOf, headOf, verdictOf } from '../function-table'
import { phrase, type Scene, type Words } from '../scene'
import { brokenText, progressParts } from '../training'
import { functionChart, knobs, placeOf } from './charts'
import { type Understood, understood } from './own'
import { places } from './points'
import { begin, type Own, type Shown, schema, settle } from './process'
import { isOpen, readings } from './readings'

export { schema, settle }

export const shares = ['formula', 'function-table', 'contest']

/** What a function costs is measured; for one just typed nobody has. */
export const shownColumns = columns.filter(({ key }) => key !== 'cost')

/** Nearer to 0 than this is, for a reader, at 0. */
const hairsbreadth = 1e-6

/** What is wrong with a formula, and the formula around it. */
function problemText(problem: Problem | undefined, text: string, words: Words): Record<string, string> {
	if (!problem) return { problem: '', before: '', wrong: '', after: '' }
	const { key, at, length, values } = problem
	const end = at + length
	// around it, as much as a line holds
	const [from, to] = [Math.max(0, at - 24), Math.min(text.length, end + 24)]
	return {
		problem: phrase(words, `formula.${key}`, values),
		before: (from > 0 ? '…' : '') + text.slice(from, at),
		wrong: text.slice(at, Math.min(end, at + 40)) || ' ',
		after: text.slice(end, to) + (to < text.length ? '…' : ''),
	}
}

function texOf(found: Understood, words: Words): Record<string, string> {
	if (!('formula' in found) || !found.formula) return { f: '', df: '' }
	const slope = derivativeTex(found.formula, 1, words.otherwise)
	return {
		f: `f(x) = ${tex(found.formula.node, words.otherwise)}`,
		df: slope === null ? '' : `f'(x) = ${slope}`,
	}
}

/** What runs, and how it is told. */
const aboutOf = ({ size }: Shown, race: Race, pace: number, words: Words): string => {
	const hidden = race.runners[0]?.hidden ?? []
	const values = { ...size, layers: hidden.length, units: hidden[0]?.units ?? 0, batch: race.batch }
	const how = { ...values, rate: significant(pace * race.rate, 1) }
	return joined([phrase(words, `about-${race.id}`, values), phrase(words, `how-${race.optimiser}`, how)], words)
}

/** The first of the reader's own runs that broke; where the function has no value, no other weights would have helped. */
function brokenLine({ broken, own }: Shown, race: Race, words: Words): string {
	if (!broken) return ''
	const { brokenWhat, brokenWhy } = brokenText(broken.what, (race.runners[0]?.hidden.length ?? 0) + 1, words)
	const why = own && own.hole !== null ? phrase(words, 'noValue') : brokenWhy
	return joined([phrase(words, 'brokenSeed', { seed: broken.seed, what: brokenWhat }), why], words)
}

export const model = (given: Own, words: Words, shown?: Shown): Scene => {
	const state = settle(given)
	const result = shown ?? lookAt(begin(state), state.step)
	const own = phrase(words, 'own')
	const found = understood(state, own)
	const fn = 'fn' in found ? found.fn : null
	const problem = 'problem' in found ? found.problem : undefined
	const isDrawn = state.mode === 'drawn'
	const race = raceOf(state.task)
	const { step, contestants, goal } = result
	const name = (id: string): string => (id === 'own' ? own : (activations.find((each) => each.id === id)?.name ?? id))
	const main = functionChart(fn, state.x, isDrawn)
	const errors = errorsChart(result, race)
	const ordered = [...contestants].sort(byResult(step))
	const rows: Row[] = [
		...(fn && result.own ? [{ fn, analysis: result.own }] : []),
		...state.against.map((id) => ({ fn: activation(id), analysis: analysisOf(id) })),
	]
	const y = fn?.f(state.x) ?? Number.NaN
	// the rule for f′ may give a number where f has none
	const slope = Number.isNaN(y) ? y : (fn?.df(state.x) ?? Number.NaN)
	const value = (at: number): string =>
		Number.isNaN(at) ? '—' : Math.abs(at) < 1e6 ? fixed(at, 4) : significant(at, 3)
	const parts = progressParts({ step, length: result.length }, 'epoch', words)
	const notes = 'formula' in found ? (found.formula?.notes ?? []) : []
	const formulas = texOf(found, words)
	const hole = result.own?.hole ?? null
	const broken = brokenLine(result, race, words)
	const outcome = verdict(result, state.seeds, name, words)
	const goalTop = 1 - fraction(errors.y, goal)
	return {
		...parts,
		text: {
			...parts.text,
			...problemText(problem, state.f, words),
			...readings(result.own, words),
			x: fixed(state.x, 2),
			y: value(y),
			slope: value(slope),
			notes: notes.map(({ key }) => phrase(words, `note.${key}`)).join(' '),
			hole: hole === null ? '' : phrase(words, 'hole', { x: plain(Math.abs(hole) < hairsbreadth ? 0 : hole) }),
			verdict: outcome,
			rule: ruleOf(result.outcome, words),
			about: aboutOf(result, race, Number(state.pace), words),
			ownBroken: broken,
			goal: significant(goal, 1),
			seeds: fixed(state.seeds, 0),
			...Object.fromEntries(places.map((_, k) => [`height${k}`, fixed(state.ys[k] ?? 0, 2)])),
		},
		tex: formulas,
		charts: { main, errors },
		places: {
			...parts.places,
			probe: placeOf(main, state.x, y),
			...knobs(main, state.ys),
			goal: goalTop > 0 && goalTop < 1 ? { left: 0, top: goalTop } : null,
		},
		on: {
			typed: !isDrawn,
			drawn: isDrawn,
			f: formulas.f !== '',
			df: formulas.df !== '',
			longSlope: formulas.f !== '' && formulas.df === '',
			notes: notes.length > 0,
			empty: problem?.key === 'empty',
			problem: problem !== undefined && problem.key !== 'empty',
			hole: hole !== null,
			open: hole === null && result.own !== null && isOpen(result.own),
			ownBroken: broken !== '',
		},
		aria: { f: { invalid: problem && problem.key !== 'empty' ? 'true' : null } },
		inputs: { step: { max: result.length } },
		html: {
			rows: rows
				.map(
					(row) =>
						`<tr role="row" class="fn-${row.fn.id}" data-row="${row.fn.id}">${headOf(row)}${shownColumns.map((column) => cellOf(column, row, rows, words)).join('')}</tr>`,
				)
				.join(''),
			names: names(errors, result, name),
			results: resultRows(ordered, state.seeds, name, words),
		},
		table: () => ({
			head: [
				phrase(words, 'col-name'),
				...shownColumns.map(({ key }) => phrase(words, `col-${key}`)),
				words.arrived ?? '',
				words.median ?? '',
			],
			rows: rows.map((row) => {
				const runner = contestants.find(({ id }) => id === row.fn.id)
				return [
					row.fn.name,
					...shownColumns.map((column) => `${column.value(row)} ${verdictOf(column, row, words)}`),
					runner ? `${learned(runner)} / ${state.seeds}` : '—',
					runner ? epoch(spread(runner.arrivals).median) : '—',
				]
			}),
		}),
		said: problem
			? phrase(words, 'saidProblem', { problem: phrase(words, `formula.${problem.key}`, problem.values), outcome })
			: phrase(words, 'said', { x: fixed(state.x, 2), y: value(y), slope: value(slope), outcome }),
	}
}
