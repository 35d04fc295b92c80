import { figureOf } from './figure'
import { expect, figures, pages, test } from './site'

test.use({ javaScriptEnabled: false })

const embeds = pages.filter((path) => /\/embed\//.test(path))

for (const id of figures) {
	test(`${id} is there without scripts`, async ({ page }) => {
		await page.goto(`/embed/${id}/`)
		const figure = figureOf(page, id)
		const pictures = figure.locator('svg.plot-svg')
		for (const picture of await pictures.all()) await expect(picture.locator('path').first()).toBeAttached()
		await figure.locator('.fig-data summary').click()
		await expect(figure.locator('.fig-data tbody tr').first()).toBeVisible()
		for (const text of await figure.locator('[data-text]').all())
			if (await text.isVisible()) await expect(text).not.toBeEmpty()
		// what only a script could move is not offered
		for (const control of await figure.locator('.js-only').all()) await expect(control).toBeHidden()
	})
}

for (const path of pages.filter((one) => !embeds.includes(one))) {
	test(`${path} reads without scripts`, async ({ page }) => {
		await page.goto(path)
		await expect(page.locator('h1')).toBeVisible()
		for (const figure of await page.locator('[data-figure]').all()) {
			await expect(figure.locator('figcaption')).toBeVisible()
			await expect(figure.locator('.fig-data summary')).toBeVisible()
		}
		const formulas = page.locator('main .katex')
		if ((await formulas.count()) > 0) await expect(formulas.first().locator('math')).toBeAttached()
	})
}
