import { output, run } from './cell'
import { expect, isAlike, lessons, pages, source, test } from './site'

// an embed is a part of its lesson's page; that its own links and files are found there, and those of pages that are like
// others, the crawl of this build shows
for (const path of pages.filter((one) => !/\/embed\/./.test(one) && !isAlike(one))) {
	test(`${path} works below a base path`, async ({ page }) => {
		await page.goto(`/course${path}`)
		await page.evaluate(() => document.fonts.ready)
		await expect(page.locator('h1')).toHaveCount(1)
	})
}

test('each kind of page goes out with the headers that it needs', async ({ request }) => {
	const figure = pages.find((path) => /^\/embed\/./.test(path)) ?? ''
	const headersOf = async (path: string) => (await request.get(`/course${path}`)).headers()
	const framed = "frame-ancestors 'self'"
	for (const [path, policy] of [
		['/', framed],
		['/en/', framed],
		['/relu/', framed],
		['/class/', framed],
		['/sandbox/', `sandbox allow-scripts; ${framed}`],
		[figure, undefined],
		[`/en${figure}`, undefined],
	] as const) {
		const headers = await headersOf(path)
		expect(headers['content-security-policy'], path).toBe(policy)
		expect(headers['x-content-type-options'], path).toBe('nosniff')
		expect(headers['content-type'], path).toMatch(/^text\/html/)
	}
	// named by its content, which holds the base path
	const script = (await (await request.get('/course/')).text()).match(/\/(_astro\/[^"]+\.js)/)?.[1]
	expect((await headersOf(`/${script}`))['cache-control']).toContain('immutable')
	expect((await headersOf('/bend-figure.js'))['access-control-allow-origin']).toBe('*')
})

test('an address that is none is answered with 404 and a page that says so', async ({ request }) => {
	const response = await request.get('/course/no-such-page/')
	expect(response.status()).toBe(404)
	expect(await response.text()).toContain('page-other')
})

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
