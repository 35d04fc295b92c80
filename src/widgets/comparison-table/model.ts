import { activation, activations } from '../../activations'
import { analysisOf } from '../../facts/properties'
import { fixed } from '../../i18n/number'
import { type Column, columns, type Row, ranked } from '../function-columns'
import { cellOf, headOf, parametersOf, verdictOf } from '../function-table'
import { phrase, type Scene, type Words } from '../scene'
import { choice, flag, type Schema, several } from '../state'

const ids = activations.map((fn) => fn.id)

/** What the rows can be ordered by: the article's own order, a computed column, or the words of the last column. */
export const orders = ['name', ...columns.map(({ key }) => key), 'use']

/** The article's rows, Swish and GELU apart, SELU beside ELU. */
const article = ['sigmoid', 'tanh', 'relu', 'leaky-relu', 'elu', 'selu', 'swish', 'gelu']

export type Comparison = {
	/** Ids of the functions shown. */
	readonly rows: readonly string[]
	/** The column that rows are ranked by, and the one that a narrow screen shows. */
	readonly by: string
	/** From the smallest to the largest. */
	readonly up: boolean
	/** On a narrow screen, the rows that show all columns. */
	readonly open: readonly string[]
}

export const schema: Schema<Comparison> = {
	by: choice(orders, 'vanish'),
	up: flag(false),
	rows: several(ids, article, 1, ids.length),
	open: several(ids, [], 0, ids.length),
}

export const shares = ['function-table']

/** Does the work of a row ahead of the first scene. */
export const prepare = (id: string): void => void analysisOf(id)

/** One spelling for one table: lists in the kernel's order, nothing open that is not there. */
export const settle = (state: Comparison): Comparison => ({
	...state,
	rows: ids.filter((id) => state.rows.includes(id)),
	open: ids.filter((id) => state.open.includes(id) && state.rows.includes(id)),
})

const rowOf = (row: Row, all: readonly Row[], words: Words): string => {
	const { id, name } = row.fn
	return (
		`<tr role="row" class="fn-${id}" data-row="${id}">${headOf(row)}${columns.map((column) => cellOf(column, row, all, words)).join('')}` +
		`<td role="cell" class="c-use" data-l="${words['col-use']}"><span class="v">${words[`use-${id}`]}</span></td>` +
		`<td role="cell" class="c-more"><label class="more"><input type="checkbox" name="open" value="${id}" aria-label="${phrase(words, 'more', { name })}">` +
		'<svg class="ic" viewBox="0 0 20 20" aria-hidden="true"><path d="M4 7 10 13 16 7"></path></svg></label></td></tr>'
	)
}

/** One line for each row: how the cell of this column was computed. */
const workings = (column: Column, rows: readonly Row[], words: Words): string =>
	rows
		.map((row) => {
			const how = phrase(words, `how-${column.key}`, {
				...column.working(row, words),
				verdict: verdictOf(column, row, words),
			})
			return `<li tabindex="-1" data-row="${row.fn.id}"><b>${row.fn.name}</b> ${how}</li>`
		})
		.join('')

export const model = (given: Comparison, words: Words): Scene => {
	const state = settle(given)
	const all = state.rows.map((id): Row => ({ fn: activation(id), analysis: analysisOf(id) }))
	const column = columns.find(({ key }) => key === state.by)
	const rows = column ? ranked(all, column, state.up) : state.up ? [...all].reverse() : all
	const order = column
		? phrase(words, state.up ? 'ascending' : 'descending', { what: words[`rank-${column.key}`] ?? '' })
		: phrase(words, state.up ? 'reversed' : 'listed')
	const sorted = (key: string): string | null =>
		key !== state.by ? null : key === 'name' ? 'other' : state.up ? 'ascending' : 'descending'
	const heads = columns.map(({ key }) => words[`col-${key}`] ?? '')
	const listed = rows.map((row) => (column ? `${row.fn.name} ${column.value(row)}` : row.fn.name))
	return {
		text: { sorted: order, count: fixed(rows.length, 0) },
		charts: {},
		marks: { shown: state.by },
		aria: Object.fromEntries(orders.map((key) => [`sort-${key}`, { sort: sorted(key) }])),
		on: Object.fromEntries(ids.map((id) => [`use-${id}`, state.rows.includes(id)])),
		html: {
			rows: rows.map((row) => rowOf(row, rows, words)).join(''),
			...Object.fromEntries(columns.map((each) => [`how-${each.key}`, workings(each, all, words)])),
		},
		table: () => ({
			head: [words['col-name'] ?? '', ...heads, words['col-use'] ?? ''],
			rows: rows.map((row) => [
				[row.fn.name, parametersOf(row)].filter((part) => part !== '').join(' '),
				...columns.map((each) => `${each.value(row)} ${verdictOf(each, row, words)}`.trim()),
				words[`use-${row.fn.id}`] ?? '',
			]),
		}),
		said: phrase(words, 'said', { order, list: listed.join(phrase(words, 'comma')) }),
	}
}
