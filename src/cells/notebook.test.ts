import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { edited, type Notebook, opened, ran, restored, sourcesFor, standing } from './notebook'

const standings = (notebook: Notebook) => notebook.map((_, i) => standing(notebook, i)).join(' ')
const run = (notebook: Notebook, i: number, all = false): Notebook =>
	ran(notebook, sourcesFor(notebook, i, all), all ? 0 : i, i)

const built = opened(['a', 'b', 'c'])

describe('a notebook', () => {
	it('is fresh as it was built', () => expect(standings(built)).toBe('fresh fresh fresh'))

	it('is stale below a cell that has changed, once that cell has been run', () => {
		const typed = edited(built, 0, 'A')
		expect(standings(typed)).toBe('edited fresh fresh')
		expect(standings(run(typed, 0))).toBe('fresh stale stale')
		expect(standings(run(run(typed, 0), 1))).toBe('fresh fresh stale')
		expect(standings(run(run(typed, 0), 2, true))).toBe('fresh fresh fresh')
	})

	it('runs a cell with those above as they were last run, and all of them as they are typed', () => {
		const typed = edited(edited(built, 0, 'A'), 2, 'C')
		expect(sourcesFor(typed, 2, false)).toEqual(['a', 'b', 'C'])
		expect(sourcesFor(typed, 2, true)).toEqual(['A', 'b', 'C'])
	})

	it('does not take a cell back for stale when what is above is as before', () => {
		const there = run(edited(built, 0, 'A'), 0)
		expect(standings(run(edited(there, 0, 'a'), 0))).toBe('fresh fresh fresh')
	})

	it('gives back the lesson’s cell with its output, stale where that was computed from something else', () => {
		const typed = run(edited(built, 1, 'B'), 1)
		expect(standings(restored(typed, 1))).toBe('fresh fresh fresh')
		expect(standings(restored(run(run(edited(built, 0, 'A'), 0), 1), 1))).toBe('fresh stale stale')
	})

	it('calls fresh just what a run from the top of what was run would show', () => {
		const step = fc.record({ i: fc.nat(2), kind: fc.constantFrom('edit', 'run', 'all', 'reset'), text: fc.nat(2) })
		fc.assert(
			fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
				let notebook = built
				// what each cell shows: all the code that its output came of
				let shown = ['a', 'a b', 'a b c']
				for (const { i, kind, text } of steps) {
					if (kind === 'edit') notebook = edited(notebook, i, String(text))
					else if (kind === 'reset') {
						notebook = restored(notebook, i)
						shown = shown.map((old, k) => (k === i ? (['a', 'a b', 'a b c'][i] as string) : old))
					} else {
						const sources = sourcesFor(notebook, i, kind === 'all')
						shown = shown.map((old, k) =>
							k === i || (kind === 'all' && k < i) ? sources.slice(0, k + 1).join(' ') : old,
						)
						notebook = run(notebook, i, kind === 'all')
					}
				}
				for (const [i, cell] of notebook.entries()) {
					const now = [...notebook.slice(0, i).map((one) => one.ran.source), cell.source].join(' ')
					expect(standing(notebook, i) === 'fresh').toBe(shown[i] === now)
				}
			}),
		)
	})
})
