import { readFileSync } from 'node:fs'
import { locales } from '../src/i18n/locales.ts'
import { alikeFigures, at, expect, figures, fileOf, lessons, linkable, pages, pathAt, source, test } from './site'

test.use({ permissions: ['clipboard-read', 'clipboard-write'], reducedMotion: 'reduce' })

const [first] = locales
const inLocale = (id: string, path: string) => (id === first.id ? path : `/${id}${path}`)
const addresses = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, url = '']) => new URL(url))

for (const { id } of locales) {
	test(`the list to link from is whole in every form, in ${id}`, () => {
		const namesakes = inLocale(id, '/same-name/')
		// each embed says where its figure stands
		const standing = [...figures, ...alikeFigures].map((figure) => {
			const [, href = ''] = source(inLocale(id, `/embed/${figure}/`)).match(/<a href="([^"]+)"[^>]*data-source/) ?? []
			return pathAt(href) + new URL(href, 'http://localhost').hash
		})
		const expected = [
			...new Set([
				...lessons
					.map((path) => inLocale(id, path))
					.flatMap((path) => [path, ...linkable(path).map((anchor) => `${path}#${anchor}`)]),
				inLocale(id, '/'),
				...pages.filter((path) => path.startsWith(inLocale(id, '/atlas/'))),
				namesakes,
				...[...source(namesakes).matchAll(/<section class="sn-topic" id="([^"]+)"/g)].map(
					([, at]) => `${namesakes}#${at}`,
				),
				...standing,
			]),
		].sort()
		for (const [name, pattern] of [
			['md', /\]\((http[^)]+)\)/g],
			['html', /href="([^"]+)"/g],
			['csv', /,(http\S+)\r\n/g],
		] as const) {
			const text = readFileSync(fileOf(inLocale(id, `/links/links.${name}`)), 'utf8')
			expect(
				addresses(text, pattern)
					.map(({ pathname, hash }) => pathAt(pathname) + hash)
					.sort(),
				name,
			).toEqual(expected)
		}
		// what spreadsheets know UTF-8 by
		expect([...readFileSync(fileOf(inLocale(id, '/links/links.csv'))).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
	})
}

test('what is chosen, or else what is listed, is taken in the form that is asked for', async ({ page, baseURL }) => {
	await page.goto(at('/en/links/'))
	const lesson = page.locator('.links-lesson').nth(1)
	const places = lesson.locator('[data-kind]')
	const copied = async () => {
		await page.locator('[data-act="copy"]').click()
		await expect(page.locator('[data-said]')).toContainText('copied')
		return page.evaluate(() => navigator.clipboard.readText())
	}

	await lesson.locator('[data-lesson]').check()
	const whole = addresses(await copied(), /\]\((http[^)]+)\)/g)
	expect(whole.map(({ href }) => href)).toEqual(
		await places.locator('a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href)),
	)
	expect(whole[0]?.origin).toBe(baseURL)

	await page.locator('[data-act="clear"]').click()
	await places.nth(2).locator('input').check()
	await expect(lesson.locator('[data-lesson]')).toHaveJSProperty('indeterminate', true)
	await page.locator('[name="format"][value="html"]').check({ force: true })
	expect(addresses(await copied(), /href="([^"]+)"/g)).toHaveLength(1)

	await page.locator('[data-act="clear"]').click()
	await page.locator('[name="kind"][value="figure"]').check({ force: true })
	await page.locator('[name="format"][value="csv"]').check({ force: true })
	const saved = page.waitForEvent('download')
	await page.locator('[data-act="download"]').click()
	const file = await saved
	expect(file.suggestedFilename()).toBe('bend-links.csv')
	const rows = readFileSync(await file.path(), 'utf8')
		.split('\r\n')
		.slice(1, -1)
	expect(rows.length).toBe(await page.locator('[data-kind="figure"]').count())
	for (const row of rows) expect(row).toContain(',figure,Figure ')
})

test('where copying is refused, the list is there to copy by hand', async ({ page }) => {
	await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
	await page.goto(at('/links/'))
	await page.locator('[data-act="copy"]').click()
	await expect(page.locator('[data-text]')).toHaveValue(/^# /)
})
