import { readFileSync } from 'node:fs'
import type { Locator } from '@playwright/test'
import { violations } from './axe'
import { figureOf, inAddress, settled } from './figure'
import { at, expect, lessons, source, test } from './site'

test.use({ permissions: ['clipboard-read', 'clipboard-write'], reducedMotion: 'reduce' })

/** The file that a figure gives out under an ending. */
const taken = async (figure: Locator, ending: string): Promise<{ name: string; bytes: Buffer }> => {
	if ((await figure.locator('[data-panel="download"]').count()) === 0)
		await figure.locator('[data-do="download"]').click()
	const [file] = await Promise.all([
		figure.page().waitForEvent('download'),
		figure.locator(`[data-file="${ending}"]`).click(),
	])
	return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) }
}

/** For each lesson, a figure of each widget that no lesson before it has shown. */
const samples = new Map<string, string[]>()
const seenTags = new Set<string>()
for (const path of ['/', ...lessons]) {
	for (const [, tag = '', id = ''] of source(path).matchAll(
		/<([\w-]+) class="figure-host"[^>]* data-figure="([^"]+)"/g,
	)) {
		if (seenTags.has(tag)) continue
		seenTags.add(tag)
		samples.set(path, [...(samples.get(path) ?? []), id])
	}
}

test('there are figures to take away', () => expect(seenTags.size).toBeGreaterThan(20))

for (const [path, ids] of samples) {
	test(`${ids.join(', ')}: whole as SVG`, async ({ page, context }) => {
		test.slow()
		// a page without the course's policy, which a file that is opened by itself is free of
		const blank = await context.newPage()
		await page.goto(at(path))
		for (const id of ids) {
			const figure = figureOf(page, id)
			const { name, bytes } = await taken(figure, '.svg')
			expect(name).toBe(`${id}.svg`)
			const seen = await figure
				.locator('.fig-body [data-text]:visible')
				.evaluateAll((all) =>
					all
						.filter((one) => !one.closest('.controls, .transport, .katex-mathml, details:not([open]), select'))
						.map((one) => (one.textContent ?? '').replace(/[\s\u200b]+/g, '')),
				)
			const read = await blank.evaluate((text) => {
				const svg = new DOMParser().parseFromString(text, 'image/svg+xml')
				return {
					root: svg.documentElement.localName,
					broken: svg.querySelector('parsererror')?.textContent,
					words: [...svg.querySelectorAll('text')]
						.map((one) => one.textContent)
						.join('')
						.replace(/\s+/g, ''),
					title: svg.querySelector('title')?.textContent,
					curves: svg.querySelectorAll('path').length,
					foreign: svg.querySelectorAll('foreignObject, image, script').length,
					// what only browsers know
					modern: text.match(/var\(|color-mix|light-dark|oklch|@layer|@container/)?.[0],
					nan: /NaN|undefined/.test([...svg.querySelectorAll('path, rect')].map((one) => one.outerHTML).join('')),
				}
			}, bytes.toString())
			expect(
				seen.filter((one) => !read.words.includes(one)),
				id,
			).toEqual([])
			expect(read, id).toMatchObject({ root: 'svg', broken: undefined, foreign: 0, modern: undefined, nan: false })
			expect(read.title, id).not.toBe('')
			expect(read.curves, id).toBeGreaterThan(0)
		}
		await blank.close()
	})
}

test('what scrolls or hangs out in the page is whole in the file', async ({ page, context }) => {
	await page.setViewportSize({ width: 1000, height: 900 })
	const blank = await context.newPage()
	for (const [id, state] of [
		['elu-curve', '1~fn_celu'],
		['tanh-identity', '1~x_-1.5~step_1.5'],
	] as const) {
		await page.goto(at(`/embed/${id}/?${id}=${state}`))
		const figure = figureOf(page, id)
		await settled(figure)
		const { bytes } = await taken(figure, '.svg')
		const outside = await blank.evaluate((text) => {
			document.body.innerHTML = text.replace(/^<\?.*?\?>/, '')
			const svg = document.querySelector('svg') as SVGSVGElement
			const { x, width } = svg.viewBox.baseVal
			const ends = (word: SVGTextElement) => word.getBBox().x + word.getBBox().width
			return [...svg.querySelectorAll('text')]
				.filter((word) => word.closest('[clip-path]') || ends(word) > x + width)
				.map((word) => word.textContent)
		}, bytes.toString())
		expect(outside, id).toEqual([])
	}
	await blank.close()
})

test('a figure is taken away in its state, from an embed, once the network is gone', async ({ page, context }) => {
	await page.goto(at('/en/embed/relu-curve/?relu-curve=1~x_-2.5'))
	const figure = figureOf(page, 'relu-curve')
	await settled(figure)
	await figure.locator('[data-do="download"]').click()
	await expect(figure.locator('[data-file]').first()).toBeFocused()
	await page.waitForLoadState('networkidle')
	await context.setOffline(true)
	const svg = await taken(figure, '.svg')
	expect(svg.bytes.toString()).toContain('−2.50')
	expect(svg.bytes.toString()).toContain('font/woff2;base64,')
	const sizes: number[] = []
	for (const ending of ['.png', '@3x.png']) {
		const { bytes } = await taken(figure, ending)
		expect(bytes.subarray(1, 4).toString()).toBe('PNG')
		sizes.push(bytes.readUInt32BE(16))
	}
	expect(sizes[1]).toBe(3 * (sizes[0] as number))
	const { head, rows } = await figure.locator('[data-table]').evaluate((table) => {
		const cells = (row: Element) => [...row.children].map((cell) => cell.textContent ?? '')
		const [head = [], ...rows] = [...table.querySelectorAll('tr')].map(cells)
		return { head, rows }
	})
	const csv = (await taken(figure, '.csv')).bytes.toString().replace('\ufeff', '').trim().split('\r\n')
	expect(csv[0]).toBe(head.join(','))
	expect(csv.length).toBe(rows.length + 1)
	expect(csv.at(-1)?.split(',').map(Number)).toEqual(rows.at(-1)?.map((cell) => Number(cell.replace('−', '-'))))
	await context.setOffline(false)
})

test('the share panel gives what its options say, by keyboard and on a phone', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 800 })
	await page.goto(at('/relu/?relu-curve=1~x_-2.5#relu-curve'))
	const figure = figureOf(page, 'relu-curve')
	await settled(figure)
	await figure.locator('[data-do="share"]').focus()
	await page.keyboard.press('Enter')
	const panel = figure.locator('[data-panel="share"]')
	await expect(figure.locator('[data-do="share"]')).toHaveAttribute('aria-expanded', 'true')
	await expect(panel.locator('select').first()).toBeFocused()
	const field = (name: string) => panel.locator(`#share-${name}`)
	await expect(field('link')).toHaveValue(/\/relu\/\?relu-curve=1~x_-2\.5#relu-curve$/)

	await panel.locator('[name="share-lang"]').selectOption('en')
	await panel.locator('[name="share-theme"]').selectOption('dark')
	await panel.locator('[name="share-caption"]').uncheck()
	await panel.locator('summary').click()
	await panel.locator('[name="share-hide"][value="controls"]').check()
	await panel.locator('[name="share-hide"][value="tools"]').check()
	await expect(field('link')).toHaveValue(/\/en\/relu\/\?relu-curve=1~x_-2\.5#relu-curve$/)
	const address = /\/en\/embed\/relu-curve\/\?relu-curve=1~x_-2\.5&theme=dark&hide=controls,tools&caption=0$/
	await expect(field('embed')).toHaveValue(address)
	await expect(field('element')).toHaveValue(/bend-figure\.js.*\n.* theme="dark" hide="controls,tools" caption="0">/)

	// what is seen is what is pasted, and as high
	const preview = page.frameLocator('.share-preview')
	await expect(preview.locator('[data-text=x]').first()).toHaveText('−2.50')
	await expect(preview.locator('.controls')).toBeHidden()
	await expect
		.poll(async () => {
			const height = await panel.locator('.share-preview').evaluate((frame) => (frame as HTMLElement).clientHeight)
			return (await field('frame').inputValue()).includes(`height="${height}"`)
		})
		.toBe(true)
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
	// the preview is a page of its own, checked as that
	await panel.locator('.share-preview').evaluate((frame) => frame.remove())
	expect(await violations(page)).toEqual([])

	await panel.locator('[data-copy-field="embed"]').focus()
	await page.keyboard.press('Enter')
	await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(address)
	await expect(panel.locator('[role="status"]')).not.toBeEmpty()

	// it follows the figure
	await figure.locator('input[name="x"]').first().press('ArrowRight')
	await inAddress(page, 'relu-curve')
	await expect(field('link')).toHaveValue(/x_-2\.49#/)
	await field('link').press('Escape')
	await expect(panel).toHaveCount(0)
	await expect(figure.locator('[data-do="share"]')).toBeFocused()
})
