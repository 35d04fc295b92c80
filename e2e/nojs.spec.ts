import { figureOf } from './figure'
import { alikeFigures, at, expect, figures, isAlike, pages, source, test } from './site'

test.use({ javaScriptEnabled: false })

const embeds = pages.filter((path) => /\/embed\/./.test(path))

for (const id of figures) {
	test(`${id} is there without scripts`, async ({ page }) => {
		await page.goto(at(`/embed/${id}/`))
		const figure = figureOf(page, id)
		const pictures = figure.locator('svg.plot-svg')
		for (const picture of await pictures.all()) await expect(picture.locator('path').first()).toBeAttached()
		const folds = figure.locator('.fig-data')
		await expect(folds).not.toHaveCount(0)
		for (const fold of await folds.all()) {
			await fold.locator('summary').click()
			await expect(fold.locator('tbody tr').first()).toBeVisible()
		}
		const blank = await figure
			.locator('[data-text]:visible')
			.evaluateAll((all) => all.filter((one) => !one.textContent?.trim()).map((one) => one.outerHTML))
		expect(blank).toEqual([])
		// what only a script could move is not offered
		await expect(figure.locator('.js-only:visible')).toHaveCount(0)
	})
}

test('figures that are like others are there in the markup', () => {
	for (const id of alikeFigures) {
		const html = source(`/embed/${id}/`)
		expect(html, id).toMatch(/<svg [^>]*class="plot-svg"|class="plot-svg"/)
		expect(html, id).toMatch(/<path [^>]*d="M[^>]*data-path=|<path [^>]*data-path=[^>]*d="M/)
		expect(html, id).toMatch(/<tbody><tr>/)
		expect(html, id).not.toMatch(/data-text="(f|df|x)"><\/dd>/)
	}
})

for (const path of pages.filter((one) => !embeds.includes(one) && !isAlike(one))) {
	test(`${path} reads without scripts`, async ({ page }) => {
		await page.goto(at(path))
		await expect(page.locator('h1')).toBeVisible()
		for (const figure of await page.locator('[data-figure]').all()) {
			await expect(figure.locator('figcaption')).toBeVisible()
			const folds = figure.locator('.fig-data summary')
			await expect(folds).not.toHaveCount(0)
			for (const fold of await folds.all()) await expect(fold).toBeVisible()
		}
		const formulas = page.locator('main .katex')
		if ((await formulas.count()) > 0) await expect(formulas.first().locator('math')).toBeAttached()
	})
}
