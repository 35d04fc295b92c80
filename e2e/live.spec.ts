/** Figures that train or simulate in a worker: they play, pause, go back, survive their worker, and give their run away. */
import { readFileSync } from 'node:fs'
import type { Locator } from '@playwright/test'
import { figureOf, settled } from './figure'
import { at, expect, figures, source, test } from './site'

const live = figures.filter((id) => source(`/embed/${id}/`).includes('data-do="run"'))

const step = (figure: Locator): Promise<number> =>
	figure.locator('input[type="range"][name="step"]').evaluate((slider: HTMLInputElement) => Number(slider.value))

test('there are figures that run', () => expect(live.length).toBeGreaterThan(4))

for (const id of live) {
	test(`${id} plays, pauses, goes back, and outlives its worker`, async ({ page, faults }) => {
		test.slow()
		await page.goto(at(`/embed/${id}/`))
		const figure = figureOf(page, id)
		const slider = figure.locator('input[type="range"][name="step"]')
		const length = Number(await slider.getAttribute('max'))
		const run = figure.locator('[data-do="run"]')
		await slider.focus()
		await page.keyboard.press('Home')
		await expect(page).toHaveURL(/step_0/)
		await settled(figure)
		const start = await figure.locator('[data-text="progress"]').textContent()

		await run.focus()
		await page.keyboard.press('Enter')
		await expect(figure).toHaveAttribute('data-running', '')
		await expect.poll(() => step(figure)).toBeGreaterThan(0)

		// the worker dies in the midst of it: the figure starts another, says so and plays on
		const [worker] = page.workers()
		await worker?.evaluate(() => {
			setTimeout(() => {
				throw new Error('the worker dies')
			})
		})
		const before = await step(figure)
		if (before < length) await expect.poll(() => step(figure)).toBeGreaterThan(before)
		for (const fault of faults.splice(0)) expect(fault).toContain('the worker dies')

		if ((await figure.getAttribute('data-running')) !== null) await run.press('Enter')
		await expect(figure).not.toHaveAttribute('data-running', '')
		// the last step that was asked for may still be on its way
		await settled(figure)
		const reached = await step(figure)
		if (reached < length) await expect(page).toHaveURL(new RegExp(`step_${reached}\\b`))

		await slider.focus()
		await page.keyboard.press('Home')
		await settled(figure)
		await expect(figure.locator('[data-text="progress"]')).toHaveText(start as string)
	})

	test(`${id} gives its run away, if it is one`, async ({ page }) => {
		await page.goto(at(`/embed/${id}/`))
		const figure = figureOf(page, id)
		for (const [kind, mark] of [
			['script', 'import torch'],
			['notebook', '"nbformat": 4'],
		] as const) {
			const button = figure.locator(`[data-do="${kind}"]`)
			test.skip((await button.count()) === 0, 'many runs, not one')
			const file = page.waitForEvent('download')
			await button.press('Enter')
			const text = readFileSync(await (await file).path(), 'utf8')
			expect(text).toContain(mark)
			expect(text).toContain(`#${id}`)
		}
	})
}
