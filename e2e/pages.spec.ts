import AxeBuilder from '@axe-core/playwright'
import { expect, listed, pages, source, test, themes } from './site'

test('the sitemap lists every page that may be indexed', () => {
	expect(listed().sort()).toEqual(pages.filter((path) => !source(path).includes('content="noindex"')))
})

for (const path of pages) {
	for (const theme of themes) {
		test(`${path} in ${theme} is sound and accessible`, async ({ page }) => {
			await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
			await page.goto(path)
			await expect(page.locator('h1')).toHaveCount(1)

			for (const width of [1280, 360]) {
				await page.setViewportSize({ width, height: 800 })
				const { violations } = await new AxeBuilder({ page }).analyze()
				const said = violations.map(
					({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
				)
				expect(said, `axe at ${width} px`).toEqual([])
				expect(await page.evaluate(() => document.documentElement.scrollWidth), `at ${width} px`).toBeLessThanOrEqual(
					width,
				)
			}
		})
	}
}
