import { expect, test } from 'vitest'
import { cellsOf, filled, without } from './percent'

const source = `# %% [markdown]
# # @title@
#
# Text.

# %% first
if x:
    @body@
    @nothing@
    y = @y@

# %% [markdown]
# Of the second.

# %% second
z = 1
`

test('a source is cells', () => {
	expect(cellsOf(source).map(({ kind, name }) => [kind, name])).toEqual([
		['markdown', ''],
		['code', 'first'],
		['markdown', ''],
		['code', 'second'],
	])
	expect(cellsOf(source)[0]?.text).toBe('# @title@\n\nText.')
	expect(() => cellsOf('# %% two words\n')).toThrow('# %% two words')
})

test('a cell of code goes with the text before it', () => {
	expect(cellsOf(without(source, ['second'])).map(({ name }) => name)).toEqual(['', 'first'])
	expect(cellsOf(without(source, ['first'])).map(({ name }) => name)).toEqual(['', 'second'])
	expect(without(source, [])).toBe(source)
})

test('places are filled, with their indentation or not at all', () => {
	const text = filled(source, { title: 'T', body: 'a:\n    b\n\nc', nothing: '', y: '@y@' })
	expect(text).toContain('# # T\n')
	expect(text).toContain('if x:\n    a:\n        b\n\n    c\n    y = @y@\n\n#')
	expect(() => filled(source, {})).toThrow('@title@')
})
