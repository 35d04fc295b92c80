import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { cellOf, codeLink, output, run } from './cell'
import { at, expect, lessons, source, test } from './site'

test.use({ permissions: ['clipboard-read', 'clipboard-write'], reducedMotion: 'reduce' })

const withCells = lessons.filter((path) => source(path).includes('data-cell='))
const [page, draw, gelu, own] = ['/practice/', 'practice-draw', 'practice-gelu', 'practice-own']

/** Writes in the editor that has the focus, in place of all that is there. */
const type = async (tab: Page, text: string): Promise<void> => {
	await tab.keyboard.press('ControlOrMeta+a')
	await tab.keyboard.insertText(text)
}

/** Markup without what may differ: the order of attributes, and the prefix that makes an id unique on the page. */
const structure = (out: Locator): Promise<string> =>
	out.evaluate((root) => {
		const told = (node: Node): string => {
			if (!(node instanceof Element)) return node.textContent ?? ''
			const attributes = [...node.attributes].map(
				({ name, value }) => `${name}=${value.replace(/[\w-]*-(?=plot-)/, '')}`,
			)
			return `<${node.localName} ${attributes.sort().join(' ')}>${[...node.childNodes].map(told).join('')}</>`
		}
		return [...(root.querySelector('.out-wide') ?? root).childNodes].map(told).join('\n')
	})

for (const path of withCells) {
	test(`${path}: the browser gives what the build gave`, async ({ page: tab }) => {
		await tab.goto(at(path))
		for (const cell of await tab.locator('[data-cell]').all()) {
			const shown = () => structure(cell.locator('[data-out]'))
			const built = await shown()
			expect(built).not.toBe('')
			await run(cell)
			expect(await shown()).toBe(built)
		}
	})
}

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false })
	test('code and output are there, and nothing that takes a script', async ({ page: tab }) => {
		for (const path of withCells) {
			await tab.goto(at(path))
			for (const cell of await tab.locator('[data-cell]').all()) {
				await expect(cell.locator('pre').first()).toBeVisible()
				await expect(cell.locator('[data-out] :is(pre, table, svg):visible').first()).toBeVisible()
				for (const button of await cell.locator('button').all()) await expect(button).toBeHidden()
			}
		}
	})
})

test('a cell is edited and run by keyboard alone, and Escape gives Tab back', async ({ page: tab }) => {
	await tab.goto(at('/relu/'))
	const cell = cellOf(tab, 'relu-sparse')
	await cell.locator('[data-code] > pre').focus()
	await tab.keyboard.press('Shift+Enter')
	await expect(cell.locator('[data-lamp]')).toHaveAttribute('data-is', 'done')
	await cell.locator('[data-do="edit"]').focus()
	await tab.keyboard.press('Enter')
	await expect(cell.locator('.cm-content')).toBeFocused()
	await type(tab, 'activations.re')
	await expect(cell.locator('.cm-tooltip-autocomplete')).toContainText('relu')
	await tab.keyboard.press('Escape')
	await expect(cell.locator('.cm-content')).toBeFocused()
	await type(tab, 'const f: (v: number) => number = activations.relu.f\nf(3)')
	await tab.keyboard.press('Shift+Enter')
	await expect.poll(() => output(cell)).toBe('3')
	await tab.keyboard.press('Escape')
	await expect(cell.locator('[data-do="run"]')).toBeFocused()
	await tab.keyboard.press('Tab')
	expect(
		await cell.evaluate((host) => host.contains(document.activeElement) && document.activeElement?.tagName),
	).not.toBe('BUTTON')
})

test('an error is said at its line in the reader’s language, over what there was', async ({ page: tab }) => {
	for (const [path, says] of [
		['/relu/', '第 2 行：找不到 reul'],
		['/en/relu/', 'Line 2: reul is not defined'],
	] as const) {
		await tab.goto(at(path))
		const cell = cellOf(tab, 'relu-sparse')
		const before = await output(cell)
		await cell.locator('[data-do="edit"]').click()
		await expect(cell.locator('.cm-content')).toBeFocused()
		await type(tab, 'const relu = activations.relu\nreul.f(1)')
		await tab.keyboard.press('Shift+Enter')
		await expect(cell.locator('[data-fault]')).toContainText(says)
		await expect(cell.locator('[data-fault]')).toContainText('relu')
		await expect(cell.locator('.cm-line.is-error')).toHaveText('reul.f(1)')
		expect(await output(cell)).toBe(before)
		await expect(cell.locator('[data-out]')).toHaveCSS('opacity', '0.35')
		await cell.locator('[data-do="reset"]').click()
		await expect(cell.locator('[data-fault]')).toBeHidden()
		expect(await output(cell)).toBe(before)
	}
})

test('a loop without end is stopped while the page goes on', async ({ page: tab }) => {
	await tab.goto(at(`/relu/${codeLink({ 'relu-sparse': 'for (;;);' })}`))
	const cell = cellOf(tab, 'relu-sparse')
	const lamp = cell.locator('[data-lamp]')
	await cell.locator('[data-do="run"]').click()
	await expect(lamp).toContainText(/\d\.\d \/ 2 秒/)
	const slowest = await tab.evaluate(async () => {
		let worst = 0
		for (let i = 0; i < 10; i++) {
			const start = performance.now()
			await new Promise((resolve) => setTimeout(resolve, 20))
			worst = Math.max(worst, performance.now() - start)
		}
		return worst
	})
	expect(slowest).toBeLessThan(500)
	await expect(cell.locator('[data-fault]')).toContainText('超过 2 秒')
	await expect(tab.locator('iframe')).toHaveCount(0)
	// the reader need not wait for the clock
	await cell.locator('[data-do="run"]').click()
	await expect(lamp).toContainText(/\d\.\d \/ 2 秒/)
	await cell.locator('[data-do="run"]').click()
	await expect(cell.locator('[data-fault]')).toContainText('已经停下')
})

test('cells share a scope in order, and say when they are stale', async ({ page: tab }) => {
	await tab.goto(at(page))
	const lampOf = (id: string) => cellOf(tab, id).locator('[data-lamp]')
	await cellOf(tab, draw).locator('[data-do="edit"]').click()
	await expect(cellOf(tab, draw).locator('.cm-content')).toBeFocused()
	await type(tab, 'const functions = {}\nconst draw = (all: object) => Object.keys(all).length')
	await expect(lampOf(draw)).toContainText('还没有运行')
	await expect(lampOf(gelu)).not.toContainText('过时')
	await run(cellOf(tab, draw))
	await expect(lampOf(gelu)).toContainText('过时')
	await run(cellOf(tab, gelu))
	expect(await output(cellOf(tab, gelu))).toBe('1')
	await run(cellOf(tab, own)).catch(() => {})
	await expect(cellOf(tab, own).locator('[data-fault]')).toContainText('points')
	await cellOf(tab, draw).locator('[data-do="reset"]').click()
	await expect(lampOf(gelu)).toContainText('过时')
	await cellOf(tab, own).locator('[data-do="above"]').click()
	for (const id of [draw, gelu, own]) await expect(lampOf(id)).toHaveAttribute('data-is', 'done')
	expect(await cellOf(tab, own).locator('[data-out] table').count()).toBe(1)
})

test('code is kept on the device, until it is reset', async ({ page: tab }) => {
	await tab.goto(at('/relu/'))
	const cell = cellOf(tab, 'relu-sparse')
	await cell.locator('[data-do="edit"]').click()
	await expect(cell.locator('.cm-content')).toBeFocused()
	await type(tab, '"mine"')
	await tab.goto(at('/en/relu/'))
	await expect(cell.locator('pre code').first()).toHaveText('"mine"')
	await run(cell)
	expect(await output(cell)).toBe('mine')
	await cell.locator('[data-do="reset"]').click()
	await tab.goto(at('/relu/'))
	await expect(cell.locator('pre code').first()).toContainText('generator')
	await expect(cell.locator('[data-lamp]')).toHaveAttribute('data-is', 'idle')
})

test('a link brings code that is not run, nor kept, by itself', async ({ page: tab }) => {
	await tab.goto(at('/relu/'))
	const cell = cellOf(tab, 'relu-sparse')
	await cell.locator('[data-do="edit"]').click()
	await expect(cell.locator('.cm-content')).toBeFocused()
	await type(tab, '"shared 分享"')
	await cell.locator('[data-do="link"]').click()
	await expect.poll(() => tab.evaluate(() => navigator.clipboard.readText())).toMatch(/\/relu\/#code=1\.[\w-]+$/)
	const link = await tab.evaluate(() => navigator.clipboard.readText())
	await type(tab, '')
	await cell.locator('[data-do="edit"]').click()
	await type(tab, '"mine"')
	await tab.goto(at('/'))
	await tab.goto(link)
	await expect(cell.locator('pre code').first()).toHaveText('"shared 分享"')
	await expect(cell.locator('[data-lamp]')).toContainText('还没有运行')
	await expect(cell.locator('[data-notice]')).toContainText('链接')
	await run(cell)
	expect(await output(cell)).toBe('shared 分享')
	await cell.locator('[data-do="mine"]').click()
	await expect(cell.locator('pre code').first()).toHaveText('"mine"')
	expect(new URL(tab.url()).hash).toBe('')
})

test('a link that cannot be read says so, and the page is as ever', async ({ page: tab }) => {
	const whole = codeLink({ 'relu-sparse': '1' })
	const cases: [string, string][] = [
		['#code=', '读不出来'],
		[whole.slice(0, -3), '读不出来'],
		['#code=7.abc', '读不出来'],
		[`#code=1.${'A'.repeat(40_000)}`, '太长'],
		[codeLink({ 'relu-sparse': ' '.repeat(5e6) }), '太长'],
		[codeLink({ 'no-such-cell': '1' }), 'no-such-cell'],
	]
	for (const [fragment, says] of cases) {
		await tab.goto(at(`/relu/${fragment}`))
		await tab.reload()
		const cell = cellOf(tab, 'relu-sparse')
		await expect(cell.locator('[data-notice]'), fragment.slice(0, 40)).toContainText(says)
		await expect(cell.locator('pre code').first()).toContainText('generator')
	}
})

test('cells are taken along as files', async ({ page: tab }) => {
	await tab.goto(at(page))
	const saved = async (kind: string): Promise<[string, string]> => {
		const waiting = tab.waitForEvent('download')
		await cellOf(tab, own).locator(`[data-do="${kind}"]`).click()
		const file = await waiting
		return [file.suggestedFilename(), readFileSync(await file.path(), 'utf8')]
	}
	const [script, code] = await saved('ts')
	expect(script).toBe('practice.ts')
	expect(code).toContain(at('/sandbox/library.js'))
	expect(code).toContain('const own =')
	const [notebook, json] = await saved('ipynb')
	expect(notebook).toBe('practice.ipynb')
	expect(JSON.parse(json).cells.map(({ id }: { id: string }) => id)).toEqual(['text-0', 'library', draw, gelu, own])
	// what they import is there, and is what a cell sees
	const names = await tab.evaluate(async (library) => Object.keys(await import(library)), at('/sandbox/library.js'))
	for (const name of ['activations', 'Plot', 'linspace']) expect(names).toContain(name)
})
