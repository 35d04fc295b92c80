import { controls, figureOf, inAddress, nudge, type Shown, settled, shown } from './figure'
import { at, expect, figures, test } from './site'

test.use({ permissions: ['clipboard-read', 'clipboard-write'], reducedMotion: 'reduce' })

for (const id of figures) {
	test.describe(id, () => {
		const alone = `/embed/${id}/`

		test('is used by keyboard alone, says so, and its link brings the state back', async ({ page }) => {
			await page.goto(at(alone))
			const figure = figureOf(page, id)
			const before = await shown(figure)
			const home = await figure.getAttribute('data-home')

			const first = controls(figure).first()
			await first.focus()
			await nudge(page)
			await inAddress(page, id)
			await settled(figure)
			await expect(figure.locator('[data-said]')).not.toBeEmpty()
			const after = await shown(figure)
			expect(after).not.toEqual(before)

			await figure.locator('[data-do="link"]').focus()
			await page.keyboard.press('Enter')
			await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(new RegExp(`#${id}$`))
			const link = await page.evaluate(() => navigator.clipboard.readText())
			expect(new URL(link).pathname).toBe(home)

			const same = async (address: string) => {
				await page.goto(address)
				await settled(figure)
				expect(await shown(figure), address).toEqual(after)
			}
			await same(link)
			const embed = await figure.locator('[data-with-state]').first().getAttribute('href')
			await same(new URL(embed ?? '', page.url()).href)

			await figure.locator('[data-do="reset"]').focus()
			await page.keyboard.press('Enter')
			await expect.poll((): Promise<Shown> => shown(figure)).toEqual(before)
		})

		test('mends a malformed address and says so', async ({ page }) => {
			await page.goto(at(alone))
			const figure = figureOf(page, id)
			const before = await shown(figure)
			const defaults = JSON.parse((await figure.getAttribute('data-defaults')) ?? '{}')
			const key = Object.keys(defaults)[0]
			await page.goto(at(`${alone}?${id}=1~${key}_nonsense`))
			await settled(figure)
			await expect(figure.locator('[data-notice]')).toBeVisible()
			expect(await shown(figure)).toEqual(before)
		})
	})
}

// how an address is read is the same for every figure
test('an address of another kind is mended as well, and a key of a later version is let alone', async ({ page }) => {
	const [id = ''] = figures
	const figure = figureOf(page, id)
	const open = async (state: string) => {
		await page.goto(at(`/embed/${id}/?${id}=${state}`))
		await settled(figure)
	}
	await page.goto(at(`/embed/${id}/`))
	const before = await shown(figure)
	for (const state of ['99~x_1', 'nonsense']) {
		await open(state)
		await expect(figure.locator('[data-notice]'), state).toBeVisible()
		expect(await shown(figure), state).toEqual(before)
	}
	await open('1~no-such-key_1')
	await expect(figure.locator('[data-notice]')).toBeHidden()
	expect(await shown(figure)).toEqual(before)
})
