import { expect, pages, test, watch } from './site'

test('the course works below a path', async ({ browser }, { config }) => {
	test.slow()
	const origin = `http://localhost:${config.metadata.coursePort}`
	for (const path of pages) {
		const page = await browser.newPage()
		const faults = watch(page, origin)
		await page.goto(`${origin}/course${path}`, { waitUntil: 'networkidle' })
		expect(faults, path).toEqual([])
		await expect(page.locator('h1')).toHaveCount(1)
		await page.close()
	}
})
