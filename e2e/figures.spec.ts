import { controls, figureOf, markup, shown } from './figure'
import { expect, figures, test } from './site'

test.use({ reducedMotion: 'reduce' })

for (const id of figures) {
	test.describe(id, () => {
		const alone = `/embed/${id}/`

		test('takes over the markup of the build and changes nothing', async ({ page, browser, baseURL }) => {
			const still = await browser.newPage({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) })
			await still.goto(alone)
			const built = await markup(figureOf(still, id))
			await still.close()

			await page.goto(alone)
			await figureOf(page, id).hover()
			await page.waitForLoadState('networkidle')
			expect(await markup(figureOf(page, id))).toBe(built)

			// an address that names the default makes the browser draw it anew, by its own arithmetic
			await page.goto(`${alone}?${id}=1`)
			await page.waitForLoadState('networkidle')
			expect(await markup(figureOf(page, id))).toBe(built)
		})

		test('lets the Tab key reach every control', async ({ page }) => {
			test.slow()
			await page.goto(alone)
			const figure = figureOf(page, id)
			await figure.locator('summary').evaluateAll((all) => {
				for (const summary of all) (summary.parentElement as HTMLDetailsElement).open = true
			})
			// of the radio buttons of one name, Tab reaches the one that is on
			const wanted = await controls(figure).evaluateAll((all) => {
				const able = all.filter(
					(one) => (one as HTMLInputElement).type !== 'radio' || (one as HTMLInputElement).checked,
				)
				for (const [index, one] of able.entries()) one.setAttribute('data-nth', String(index))
				return able.length
			})
			const reached = new Set<string>()
			await figure.locator('[data-nth="0"]').focus()
			for (let step = 0; reached.size < wanted && step < 4 * wanted + 40; step++) {
				const nth = await page.evaluate(() => document.activeElement?.getAttribute('data-nth'))
				if (nth) reached.add(nth)
				await page.keyboard.press('Tab')
			}
			expect(reached.size).toBe(wanted)
		})

		test('can be dragged where it has a probe', async ({ page }) => {
			await page.goto(alone)
			const figure = figureOf(page, id)
			const plot = figure.locator('.plot:has(.probe)').first()
			test.skip((await plot.count()) === 0, 'nothing to drag')
			const before = await shown(figure)
			await plot.scrollIntoViewIfNeeded()
			const box = await plot.boundingBox()
			if (!box) throw new Error('the plot has no size')
			const probe = (await plot.locator('.probe:visible').first().boundingBox()) ?? box
			// the first touch fetches the model, and a drag begun before it is there moves nothing: take hold again
			await expect(async () => {
				await page.mouse.move(probe.x + probe.width / 2, probe.y + probe.height / 2)
				await page.mouse.down()
				await page.mouse.move(box.x + box.width * 0.3, box.y + box.height * 0.4, { steps: 5 })
				await page.mouse.up()
				await expect.poll(() => new URL(page.url()).searchParams.get(id), { timeout: 2000 }).toMatch(/^1~/)
			}).toPass()
			expect(await shown(figure)).not.toEqual(before)
		})
	})
}
