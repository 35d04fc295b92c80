/** A function of one's own, on a phone: typed, understood, judged, raced, drawn, and passed on. */
import { figureOf, inAddress, settled, shown } from './figure'
import { at, expect, test } from './site'

test.use({ viewport: { width: 360, height: 740 }, permissions: ['clipboard-read', 'clipboard-write'] })

test('is typed, raced, drawn by keyboard and by hand, and shown again by its link', async ({ page, browser }) => {
	// few seeds and a quick task
	await page.goto(at('/embed/own-activation/?own-activation=1~seeds_3~task_kink'))
	const figure = figureOf(page, 'own-activation')
	const cell = (column: string) => figure.locator(`[data-row="own"] .c-${column} .v`)
	const field = figure.locator('input[name="f"]')

	// half a formula is told what it lacks, and where
	await field.fill('x·σ(4x')
	await expect(figure.locator('[data-text="wrong"]')).toHaveText('(')
	await expect(field).toHaveAttribute('aria-invalid', 'true')
	await field.fill('x·σ(4x)')
	await expect(figure.locator('[data-tex="f"] annotation')).toHaveText(/\\sigma\(4 x\)/)
	await expect(figure.locator('[data-tex="df"] .katex-html')).toBeVisible()
	await settled(figure)
	await expect(figure.locator('[data-on="problem"]')).toBeHidden()
	// a quarter of Swish’s depth, whose minimum is −0.2785
	await expect(cell('range')).toHaveText('[−0.0696, ∞)')

	const steps = figure.locator('input[name="step"]')
	await steps.focus()
	await page.keyboard.press('Home')
	await expect(figure.locator('[data-text="progress"]')).toHaveText('第 0 / 60 轮')
	await figure.locator('[data-do="step"]').press('Enter')
	await expect(figure.locator('[data-text="progress"]')).toHaveText('第 1 / 60 轮')
	await steps.press('End')
	await expect(figure.locator('.results')).toContainText('/ 3')
	await settled(figure)

	// what is drawn starts as what was typed: f(1) = σ(4) = 0.98
	await figure.locator('input[value="typed"]').press('ArrowRight')
	const height = figure.locator('input[name="ys"]')
	await expect(height.nth(4)).toHaveValue('0.98')
	await height.nth(4).press('ArrowUp')
	await expect(figure.locator('[data-text="height4"]')).toHaveText('0.99')
	const [knob, plot] = [figure.locator('.own-knob').nth(2), figure.locator('.own-main .plot')]
	await knob.scrollIntoViewIfNeeded()
	const [from, room] = [await knob.boundingBox(), await plot.boundingBox()]
	if (!from || !room) throw new Error('the plot has no size')
	await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
	await page.mouse.down()
	await page.mouse.move(from.x + from.width / 2, room.y + 0.25 * room.height, { steps: 4 })
	await page.mouse.up()
	await expect(figure.locator('[data-text="height2"]')).not.toHaveText('−0.02')
	await expect(cell('smooth')).toHaveText('C1')

	await inAddress(page, 'own-activation')
	await settled(figure)
	const seen = await shown(figure)
	await figure.locator('[data-do="link"]').press('Enter')
	await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/#own-activation$/)
	const link = await page.evaluate(() => navigator.clipboard.readText())
	expect(link).toMatch(/\?own-activation=[\w.~-]+#own-activation$/)
	const elsewhere = await browser.newPage({ viewport: { width: 360, height: 740 } })
	await elsewhere.goto(link)
	const there = figureOf(elsewhere, 'own-activation')
	await settled(there)
	expect(await shown(there)).toEqual(seen)
	await elsewhere.close()
})
