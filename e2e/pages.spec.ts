import AxeBuilder from '@axe-core/playwright'
import { expect, listed, pages, source, test, themes } from './site'

test('the sitemap lists every page that may be indexed', () => {
	expect(listed().sort()).toEqual(pages.filter((path) => !source(path).includes('content="noindex"')))
})

/** Every theme at every width; the embeds, many and alike, once wide and light, once narrow and dark. */
const views = (path: string) =>
	themes.flatMap((theme, i) =>
		[1280, 360].filter((_, j) => !path.includes('/embed/') || i === j).map((width) => ({ theme, width })),
	)

for (const path of pages) {
	for (const { theme, width } of views(path)) {
		test(`${path} in ${theme} at ${width} px is sound and accessible`, async ({ page }) => {
			await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
			await page.setViewportSize({ width, height: 800 })
			await page.goto(path)
			await expect(page.locator('h1')).toHaveCount(1)
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
			const { violations } = await new AxeBuilder({ page }).analyze()
			expect(
				violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`),
			).toEqual([])
		})
	}
}
