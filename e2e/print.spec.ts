import { at, expect, test } from './site'

/** CSS pixels of a millimetre. */
const mm = 96 / 25.4
/** What the margins leave of A4. */
const sheet = { width: Math.round(170 * mm), height: Math.round(257 * mm) }

test('a printed lesson fits its pages, and has room to answer', async ({ page }) => {
	await page.goto(at('/relu/'))
	await page.setViewportSize(sheet)
	await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
	expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(20, 25, 28)')
	await expect(page.locator(':is(button:not(.sort), select, [type="range"], summary):visible')).toHaveCount(0)
	const boxes = await page.locator('.fig, .exo, .katex-display, .cell pre').evaluateAll((all) =>
		all.map((element) => {
			const { right, height } = element.getBoundingClientRect()
			const { breakInside } = getComputedStyle(element)
			return {
				name: element.id || element.className,
				right,
				height,
				breakInside,
				hidden: element.scrollWidth - element.clientWidth,
			}
		}),
	)
	for (const { name, right, height, breakInside, hidden } of boxes) {
		expect.soft(right, name).toBeLessThanOrEqual(sheet.width + 1)
		expect.soft(hidden, name).toBeLessThanOrEqual(1)
		if (breakInside === 'avoid') expect.soft(height, name).toBeLessThanOrEqual(sheet.height)
	}
	expect(boxes.filter(({ breakInside }) => breakInside === 'avoid').length).toBeGreaterThan(8)
	const forms = page.locator('.exo-form:not(:has(.exo-options))')
	await expect(forms).not.toHaveCount(0)
	for (const form of await forms.all()) expect((await form.boundingBox())?.height).toBeGreaterThan(25 * mm)
	await expect(page.locator('.fig-address').first()).toContainText('/relu/#relu-curve')
})

test('what a script has made of a page is printed', async ({ page }) => {
	await page.emulateMedia({ media: 'print' })
	await page.goto(at('/comparison/'))
	for (const column of await page.locator('.cmp thead th:has(.sort)').all()) {
		await expect(column.locator('.th-n:visible')).toHaveText(/\S/)
	}
	await page.goto(at('/class/'))
	await expect(page.locator('[data-class]')).toBeVisible()
})

test('solutions are printed at the end of a lesson, or not at all', async ({ page }) => {
	await page.addInitScript(() => {
		window.print = () => document.documentElement.setAttribute('data-printed', '')
	})
	await page.goto(at('/relu/'))
	const solutions = page.locator('.solution')
	await page.locator('.print-menu summary').click()
	await page.locator('.print-menu button').click()
	await expect(page.locator('html[data-printed]')).toBeAttached()
	await expect(solutions).toHaveCount(0)
	await page.locator('.print-menu input').check()
	await expect(solutions).toHaveCount(await page.locator('bend-exercise').count())
	await expect(solutions.first()).toBeHidden()
	const pdf = (await page.pdf({ format: 'A4', printBackground: true })).toString('latin1')
	await page.emulateMedia({ media: 'print' })
	await expect(solutions.first()).toBeVisible()
	const pages = pdf.match(/\/Type \/Page\b/g)?.length ?? 0
	expect(pages).toBeGreaterThan(7)
	expect(pages).toBeLessThan(20)
	await page.locator('.print-menu input').evaluate((box: HTMLInputElement) => box.click())
	await expect(solutions).toHaveCount(0)
})
