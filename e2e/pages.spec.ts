import { violations } from './axe'
import { expect, isAlike, listed, pages, source, test, themes } from './site'

test.use({ reducedMotion: 'reduce' })

test('the sitemap lists every page that may be indexed', () => {
	expect(listed().sort()).toEqual(pages.filter((path) => !source(path).includes('content="noindex"')))
})

/**
 * Every theme at every width; the embeds, many and alike, once wide and light, once narrow and dark. Pages that come from a
 * template with an example of its own are seen narrow and dark, and what an embed of theirs shows is looked into on its page.
 */
const views = (path: string) =>
	themes
		.flatMap((theme, i) =>
			[1280, 360].filter((_, j) => !/\/embed\/./.test(path) || i === j).map((width) => ({ theme, width })),
		)
		.slice(isAlike(path) ? -1 : 0)

for (const path of pages) {
	test(`${path} is sound and accessible`, async ({ page }) => {
		await page.goto(path)
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
