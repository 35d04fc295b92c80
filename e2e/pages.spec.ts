import { violations } from './axe'
import { at, expect, isAlike, isDefault, listed, pages, source, test, themes } from './site'

test.use({ reducedMotion: 'reduce' })

test('the sitemap lists every page that may be indexed', () => {
	expect(listed().sort()).toEqual(pages.filter((path) => !source(path).includes('content="noindex"')))
})

/**
 * Each page in both themes and at both widths: of the four pairs, one language is seen in two and the other in the other two, so
 * that all four are looked into of whatever a template or a figure puts on its pages. What an embed shows is looked into on its
 * page, so that of the embed itself one view a language is enough; those that come from a template with an example of its own
 * are seen narrow alone.
 */
const views = (path: string) => {
	const turn = isDefault(path) ? 0 : 1
	const [wide, narrow] = [1280, 360]
	const once = isAlike(path) ? narrow : !path.includes('/embed/') ? undefined : turn === 0 ? wide : narrow
	return themes
		.map((theme, i) => ({ theme, width: i === turn ? wide : narrow }))
		.filter(({ width }) => once === undefined || width === once)
}

for (const path of pages) {
	test(`${path} is sound and accessible`, async ({ page }) => {
		await page.goto(at(path))
		for (const { theme, width } of views(path)) {
			const view = `in ${theme} at ${width} px`
			await page.emulateMedia({ colorScheme: theme })
			await page.setViewportSize({ width, height: 800 })
			await expect.soft(page.locator('h1'), view).toHaveCount(1)
			const extent = await page.evaluate(() => document.documentElement.scrollWidth)
			expect.soft(extent, view).toBeLessThanOrEqual(width)
			if (isAlike(path) && path.includes('/embed/')) continue
			expect.soft(await violations(page), view).toEqual([])
		}
	})
}
