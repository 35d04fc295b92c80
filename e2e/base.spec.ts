import { expect, pages, test } from './site'

// the embeds of one language stand for those of the others: they differ in words alone
for (const path of pages.filter((one) => !/^\/.+\/embed\//.test(one))) {
	test(`${path} works below a base path`, async ({ page }) => {
		await page.goto(`/course${path}`)
		await page.evaluate(() => document.fonts.ready)
		await expect(page.locator('h1')).toHaveCount(1)
	})
}
