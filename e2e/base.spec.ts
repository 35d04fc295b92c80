import { expect, pages, test } from './site'

// an embed is a part of its lesson's page; that its own links and files are found there, the crawl of this build shows
for (const path of pages.filter((one) => !one.includes('/embed/'))) {
	test(`${path} works below a base path`, async ({ page }) => {
		await page.goto(`/course${path}`)
		await page.evaluate(() => document.fonts.ready)
		await expect(page.locator('h1')).toHaveCount(1)
	})
}
