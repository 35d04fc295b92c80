import { output, run } from './cell'
import { expect, lessons, pages, source, test } from './site'

// an embed is a part of its lesson's page; that its own links and files are found there, the crawl of this build shows
for (const path of pages.filter((one) => !/\/embed\/./.test(one))) {
	test(`${path} works below a base path`, async ({ page }) => {
		await page.goto(`/course${path}`)
		await page.evaluate(() => document.fonts.ready)
		await expect(page.locator('h1')).toHaveCount(1)
	})
}

test('notebook cells find their sandbox below a base path', async ({ page }) => {
	const path = lessons.find((one) => source(one).includes('data-cell='))
	await page.goto(`/course${path}`)
	const cell = page.locator('[data-cell]').first()
	await run(cell)
	await expect(cell.locator('[data-lamp]')).toHaveAttribute('data-is', 'done')
	expect(await output(cell)).not.toBe('')
})

test('the search finds its index and its pages below a base path', async ({ page }) => {
	await page.goto('/course/')
	await page.keyboard.press('/')
	await page.locator('dialog [name="q"]').fill('梯度')
	const hit = page.locator('.search-hit').first()
	await expect(hit).toHaveAttribute('href', /^\/course\//)
	await hit.click()
	await expect(page).toHaveURL(/\/course\/.+/)
	await expect(page.locator('h1')).toHaveCount(1)
})
