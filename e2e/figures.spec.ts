import type { Page } from '@playwright/test'
import { controls, figureOf, inAddress, markup, markupIn, settled, shown } from './figure'
import { alikeFigures, at, expect, figures, source, test } from './site'

test.use({ reducedMotion: 'reduce' })

/** An address that names the default makes the browser draw a figure anew, by its own arithmetic. */
const drawnAnew = async (page: Page, id: string): Promise<void> => {
	const alone = `/embed/${id}/`
	const figure = figureOf(page, id)
	await page.goto(at(`${alone}?${id}=1`))
	await settled(figure)
	expect(await markup(figure), `${id} drawn anew`).toBe(await markupIn(page, source(alone), id))
}

test('figures that are like others draw what the build drew', async ({ page }) => {
	test.slow()
	for (const id of alikeFigures) await drawnAnew(page, id)
})

for (const id of figures) {
	test.describe(id, () => {
		const alone = `/embed/${id}/`

		test('takes over the markup of the build and changes nothing', async ({ page }) => {
			const figure = figureOf(page, id)
			await page.goto(at(alone))
			const built = await markupIn(page, source(alone), id)
			await figure.hover()
			await settled(figure)
			expect(await markup(figure), 'after the first touch').toBe(built)
			await drawnAnew(page, id)
		})

		test('lets the Tab key reach every control', async ({ page }) => {
			test.slow()
			await page.goto(at(alone))
			const figure = figureOf(page, id)
			await figure.locator('summary').evaluateAll((all) => {
				for (const summary of all) (summary.parentElement as HTMLDetailsElement).open = true
			})
			// of the radio buttons of one name, Tab reaches the one that is on
			const wanted = await controls(figure).evaluateAll((all) => {
				const able = (all as HTMLInputElement[]).filter((one) => one.type !== 'radio' || one.checked)
				return able.map((one, index) => {
					one.dataset.nth = `${one.name} (${index})`
					return one.dataset.nth
				})
			})
			const left = new Set(wanted)
			await controls(figure).first().focus()
			for (let step = 0; left.size > 0 && step < 4 * wanted.length + 40; step++) {
				left.delete(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.nth ?? ''))
				await page.keyboard.press('Tab')
			}
			expect([...left], 'not reached').toEqual([])
		})

		test('can be dragged where it has a probe', async ({ page }) => {
			await page.goto(at(alone))
			const figure = figureOf(page, id)
			const plot = figure.locator('.plot:has(.probe)').first()
			test.skip((await plot.count()) === 0, 'nothing to drag')
			const before = await shown(figure)
			// the first touch fetches the model, and a drag begun before it is there moves nothing
			await plot.hover()
			await settled(figure)
			const box = await plot.boundingBox()
			if (!box) throw new Error('the plot has no size')
			const probe = (await plot.locator('.probe:visible').first().boundingBox()) ?? box
			await page.mouse.move(probe.x + probe.width / 2, probe.y + probe.height / 2)
			await page.mouse.down()
			await page.mouse.move(box.x + box.width * 0.3, box.y + box.height * 0.4, { steps: 5 })
			await page.mouse.up()
			await inAddress(page, id)
			expect(await shown(figure)).not.toEqual(before)
		})
	})
}
