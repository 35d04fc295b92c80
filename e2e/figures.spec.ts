import { controls, figureOf, markup, nudge, type Shown, shown } from './figure'
import { expect, figures, test } from './site'

test.use({ permissions: ['clipboard-read', 'clipboard-write'], reducedMotion: 'reduce' })

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

		test('is used by keyboard alone, says so, and its link brings the state back', async ({ page }) => {
			await page.goto(alone)
			const figure = figureOf(page, id)
			const before = await shown(figure)
			const home = await figure.getAttribute('data-home')

			const first = controls(figure).first()
			await first.focus()
			await nudge(page)
			await expect(figure.locator('[data-said]')).not.toBeEmpty()
			expect(new URL(page.url()).searchParams.get(id)).toMatch(/^1~/)
			const after = await shown(figure)
			expect(after).not.toEqual(before)

			await figure.locator('[data-do="link"]').focus()
			await page.keyboard.press('Enter')
			await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain(`#${id}`)
			const link = await page.evaluate(() => navigator.clipboard.readText())
			expect(new URL(link).pathname).toBe(home)

			const same = async (address: string) => {
				await page.goto(address)
				await expect.poll(async (): Promise<Shown> => shown(figureOf(page, id)), address).toEqual(after)
			}
			await same(link)
			const embed = await figureOf(page, id).locator('[data-alone]').getAttribute('href')
			await same(new URL(embed ?? '', page.url()).href)

			await figureOf(page, id).locator('[data-do="reset"]').focus()
			await page.keyboard.press('Enter')
			await expect.poll(async (): Promise<Shown> => shown(figureOf(page, id))).toEqual(before)
		})

		test('lets the Tab key reach every control', async ({ page }) => {
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
			for (let step = 0; step < 4 * wanted + 40; step++) {
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
			const probe = (await plot.locator('.probe').boundingBox()) ?? box
			await plot.hover()
			await page.waitForLoadState('networkidle')
			await page.mouse.move(probe.x + probe.width / 2, probe.y + probe.height / 2)
			await page.mouse.down()
			await page.mouse.move(box.x + box.width * 0.3, box.y + box.height * 0.4, { steps: 5 })
			await page.mouse.up()
			await expect.poll(() => new URL(page.url()).searchParams.get(id)).toMatch(/^1~/)
			expect(await shown(figure)).not.toEqual(before)
		})

		test('mends a malformed address and says so', async ({ page }) => {
			await page.goto(alone)
			const figure = figureOf(page, id)
			const before = await shown(figure)
			const defaults = JSON.parse((await figure.getAttribute('data-defaults')) ?? '{}')
			const key = Object.keys(defaults)[0]
			for (const state of [`1~${key}_nonsense`, '99~x_1', 'nonsense']) {
				await page.goto(`${alone}?${id}=${state}`)
				await expect(figure.locator('[data-notice]'), state).toBeVisible()
				await expect.poll(async (): Promise<Shown> => shown(figure), state).toEqual(before)
			}
			await page.goto(`${alone}?${id}=1~no-such-key_1`)
			await page.waitForLoadState('networkidle')
			await expect(figure.locator('[data-notice]')).toBeHidden()
		})
	})
}
