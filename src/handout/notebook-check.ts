import { expect } from 'vitest'
import type { Cell } from './percent'

interface NotebookCell {
	readonly id: string
	readonly cell_type: 'code' | 'markdown'
	readonly metadata: object
	readonly source: readonly string[]
	readonly execution_count?: number | null
	readonly outputs?: readonly {
		readonly output_type: string
		readonly text?: readonly string[]
		readonly data?: Readonly<Record<string, readonly string[]>>
	}[]
}

const cellsIn = (notebook: string): readonly NotebookCell[] => JSON.parse(notebook).cells

/** What nbformat's schema asks of a notebook of format 4.5 with a kernel for Python. Returns its cells. */
export function expectFormat(notebook: string): readonly NotebookCell[] {
	const { cells, ...rest } = JSON.parse(notebook) as { cells: readonly NotebookCell[] }
	expect(rest).toMatchObject({ nbformat: 4, nbformat_minor: 5, metadata: { kernelspec: { name: 'python3' } } })
	expect(new Set(cells.map(({ id }) => id)).size).toBe(cells.length)
	for (const { id, cell_type, metadata, source, execution_count, outputs } of cells) {
		expect(id).toMatch(/^[a-zA-Z0-9-_]{1,64}$/)
		expect(metadata).toEqual({})
		for (const line of source.slice(0, -1)) expect(line.endsWith('\n')).toBe(true)
		if (cell_type === 'code') {
			expect(execution_count === null || Number.isInteger(execution_count)).toBe(true)
			expect(Array.isArray(outputs)).toBe(true)
		} else expect({ cell_type, execution_count, outputs }).toEqual({ cell_type: 'markdown' })
	}
	return cells
}

/** Of a notebook's cells of code: what each says, and the text that it shows. */
export const codeIn = (
	notebook: string,
): readonly { readonly id: string; readonly source: string; readonly shown: string }[] =>
	cellsIn(notebook)
		.filter(({ cell_type }) => cell_type === 'code')
		.map(({ id, source, outputs = [] }) => ({
			id,
			source: source.join(''),
			shown: outputs.map(({ text = [] }) => text.join('')).join(''),
		}))

/** Holds a notebook to format 4.5, to the cells of its script, and to having been run from top to bottom with these outputs. */
export function expectNotebook(notebook: string, cells: readonly Cell[], outputs: readonly string[]): void {
	const notes = expectFormat(notebook)
	expect(notes.map(({ cell_type, source }) => [cell_type, source.join('')])).toEqual(
		cells.map(({ kind, text }) => [kind, text]),
	)
	const code = notes.filter(({ cell_type }) => cell_type === 'code')
	expect(code.map(({ execution_count }) => execution_count)).toEqual(code.map((_, i) => i + 1))
	expect(code.flatMap((cell) => cell.outputs?.map(({ output_type }) => output_type))).toEqual(outputs)
}
