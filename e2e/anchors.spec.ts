import type { Page } from '@playwright/test'
import { locales } from '../src/i18n/locales.ts'
import { at, expect, lessons, linkable, source, test } from './site'

test.use({ permissions: ['clipboard-read', 'clipboard-write'], reducedMotion: 'reduce' })

const [first] = locales

for (const path of lessons) {
	test(`everything in ${path} links to itself, in every language`, () => {
		for (const { id: locale } of locales) {
			const page = locale === first.id ? path : `/${locale}${path}`
			const ids = linkable(page)
			const [main = ''] = source(page).split('class="pager"')
			expect(ids.length).toBeGreaterThan(4)
			const links = [...main.matchAll(/<a class="anchor" href="([^"]+)"/g)].map(([, href]) => href)
			expect(links.sort()).toEqual(ids.map((id) => at(`${page}#${id}`)).sort())
		}
	})
}

const read = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

test('each kind of link copies its address by keyboard, and says so', async ({ page, baseURL }) => {
	const path = lessons.find((one) => /class="exo"/.test(source(one)) && /class="note /.test(source(one))) ?? ''
	await page.goto(at(`/en${path}?some-figure=1~x_1#toc`))
	for (const selector of ['.prose > h2', '.fig-title', '.note-h', '.exo-head h3']) {
		const link = page.locator(`${selector} .anchor`).first()
		const href = await link.getAttribute('href')
		expect(href).toMatch(new RegExp(`^${at(`/en${path}`)}#.`))
		await link.focus()
		await expect(link).toHaveCSS('opacity', '1')
		await page.keyboard.press('Enter')
		await expect.poll(() => read(page)).toBe(`${baseURL}${href}`)
		await expect(page.locator('[data-copied]')).toHaveText(/\S/)
	}
	// the page stays where it is, with the states of its figures
	await expect(page).toHaveURL(/\?some-figure=1~x_1#toc$/)
})

test('a figure is linked to in the state that it is in', async ({ page, baseURL }) => {
	const path = lessons.find((one) => source(one).includes('data-figure=')) ?? ''
	await page.goto(at(path))
	const figure = page.locator('figure.fig').first()
	const id = await figure.getAttribute('id')
	await page.evaluate((state) => history.replaceState(null, '', `?other=1~x_2&${state}`), `${id}=1~y_3`)
	await figure.locator('.anchor').focus()
	await page.keyboard.press('Enter')
	await expect.poll(() => read(page)).toBe(`${baseURL}${at(path)}?${id}=1~y_3#${id}`)
})

test('where copying is refused, the address bar holds the link', async ({ page }) => {
	await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
	await page.goto(at(lessons[0] ?? ''))
	const link = page.locator('.prose > h2 .anchor').nth(1)
	await link.focus()
	await page.keyboard.press('Enter')
	const href = (await link.getAttribute('href')) ?? '?'
	await expect(page).toHaveURL(href)
	await expect(page.locator('[data-copied]')).toHaveText(/\S/)
})
