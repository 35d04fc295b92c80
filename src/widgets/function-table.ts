import { marker } from '../plots/markers'
import type { Column, Row } from './function-columns'
import { sketch } from './function-graphics'
import { phrase, type Words } from './scene'

/** A function's row of a table, as markup: its head and a cell for each property. */

const symbols: Readonly<Record<string, string>> = { alpha: 'α', beta: 'β' }

/** "α = 0.01" where a function has a parameter: a table shows it at its default. */
export const parametersOf = ({ fn }: Row): string =>
	Object.entries(fn.parameters)
		.map(([name, { default: value }]) => `${symbols[name] ?? name} = ${value}`)
		.join(', ')

export const verdictOf = (column: Column, row: Row, words: Words): string => phrase(words, ...column.verdict(row))

export const headOf = (row: Row): string => {
	const { id, name } = row.fn
	const small = parametersOf(row)
	return (
		`<th scope="row" role="rowheader"><span class="fn">${sketch(row.fn, 'f')}` +
		`<span class="fname">${name}${small === '' ? '' : `<small>${small}</small>`}</span>${marker(id)}</span></th>`
	)
}

export const cellOf = (column: Column, row: Row, all: readonly Row[], words: Words): string =>
	`<td role="cell" class="c-${column.key}" data-col="${column.key}" data-l="${words[`col-${column.key}`]}">${column.graphic(row, all)}` +
	`<span class="v">${(column.markup ?? column.value)(row)}</span><span class="w">${verdictOf(column, row, words)}</span>` +
	`${column.key === 'cost' ? `<span class="w" data-here="${row.fn.id}"></span>` : ''}</td>`
