import { describe, expect, it } from 'vitest'
import { locales, strings } from '../i18n'
import { asNotebook, asScript, imported } from './files'
import { library } from './sandbox/library'
import { faultKinds } from './sandbox/types'

const parts = [
	{ id: 'one', name: 'Code 6.1', source: 'const a = 1\nprint(a)' },
	{ id: 'two', name: 'Code 6.2', source: 'a + 1' },
]
const whence = {
	title: 'ReLU “x”',
	page: 'https://example.org/relu/',
	library: 'https://example.org/sandbox/library.js',
}

describe.each(locales.map(({ id }) => id))('in %s', (locale) => {
	const { download, faults } = strings(locale).cells

	it('a script imports what its cells see, and has them all in order', () => {
		const script = asScript(parts, whence, download)
		expect(script).toContain(`from "${whence.library}"`)
		expect(script.indexOf(parts[0]?.source as string)).toBeGreaterThan(0)
		expect(script.indexOf('// %% Code 6.2')).toBeGreaterThan(script.indexOf('// %% Code 6.1'))
	})

	/** By the schema of nbformat 4.5. */
	it('a notebook is one', () => {
		const notebook = JSON.parse(asNotebook(parts, whence, download))
		expect([notebook.nbformat, notebook.nbformat_minor]).toEqual([4, 5])
		expect(notebook.metadata.kernelspec).toEqual({ name: 'deno', display_name: 'Deno', language: 'typescript' })
		const ids = notebook.cells.map(({ id }: { id: string }) => id)
		expect(new Set(ids).size).toBe(ids.length)
		for (const cell of notebook.cells) {
			expect(cell.id).toMatch(/^[a-zA-Z0-9-_]{1,64}$/)
			expect(cell.metadata).toEqual({})
			expect(cell.source.every((line: string, i: number) => line.endsWith('\n') === i < cell.source.length - 1)).toBe(
				true,
			)
			const keys = Object.keys(cell).sort().join()
			if (cell.cell_type === 'code') {
				expect(keys).toBe('cell_type,execution_count,id,metadata,outputs,source')
				expect([cell.outputs, cell.execution_count]).toEqual([[], null])
			} else expect([cell.cell_type, keys]).toEqual(['markdown', 'cell_type,id,metadata,source'])
		}
		expect(notebook.cells.at(-1).source.join('')).toBe('a + 1')
	})

	it('every kind of fault has its words', () => {
		expect(Object.keys(faults).sort()).toEqual([...faultKinds].sort())
	})
})

it('names to import are those that a cell sees', () => {
	const { console: _, ...seen } = library(640, () => {})
	expect([...imported].sort()).toEqual(Object.keys(seen).sort())
})
