import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { themeScript } from './theme'

const run = (getItem: () => string | null) => {
	const classes: string[] = []
	const root = { classList: { add: (name: string) => classes.push(name) }, dataset: {} as Record<string, string> }
	runInNewContext(themeScript, { document: { documentElement: root }, localStorage: { getItem } })
	return { classes, theme: root.dataset.theme }
}

test.each([
	['{"version":1,"kept":{"visited":[],"theme":"dark"}}', 'dark'],
	['{"version":1,"kept":{"visited":[]}}', undefined],
	['{"version":2,"kept":{"visited":[],"exercises":{},"cells":{},"theme":"light"}}', 'light'],
	['{"version":9,"kept":{"visited":[],"theme":"dark"}}', undefined],
	['nonsense', undefined],
	[null, undefined],
])('%s gives theme %s', (text, theme) => {
	expect(run(() => text)).toEqual({ classes: ['js'], theme })
})

test('refused storage leaves the theme to the system', () => {
	const result = run(() => {
		throw new Error('denied')
	})
	expect(result).toEqual({ classes: ['js'], theme: undefined })
})
