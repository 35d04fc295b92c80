import { locales } from '../src/i18n/locales.ts'
import { at, expect, lessons, source, test } from './site'

const [here, there] = locales

for (const path of lessons) {
	test(`${path} opens at the same place in the other language`, async ({ page }) => {
		const [main = ''] = source(path).split('</main>')
		const id = [...main.matchAll(/<h2\b[^>]* id="([^"]+)"/g)].at(-1)?.[1]
		await page.goto(at(`${path}?some-figure=1#${id}`))
		await page.locator(`[data-keep-place][hreflang="${there.tag}"]:visible`).first().click()
		await expect(page).toHaveURL(`${at(`/${there.id}${path}`)}?some-figure=1#${id}`)
		await expect(page.locator('html')).toHaveAttribute('lang', there.tag)
		await expect(page.locator(`#${id}`)).toBeInViewport()
		await page.locator(`[data-keep-place][hreflang="${here.tag}"]:visible`).first().click()
		await expect(page).toHaveURL(`${at(path)}?some-figure=1#${id}`)
	})
}
