import { locales } from '../src/i18n/locales.ts'
import { at, expect, lessons, test } from './site'

// what is kept on the device is the matter here
test.use({ reuseContext: false })

const lesson = lessons[0] ?? '/'
const [here] = locales

test('the theme that is chosen stays, and the system has it back', async ({ page }) => {
	await page.emulateMedia({ colorScheme: 'light' })
	await page.goto(at('/'))
	const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
	const light = await paper()
	const choice = page.locator('[data-theme-choice]:visible').first()
	await choice.selectOption('dark')
	await expect.poll(paper).not.toBe(light)
	const dark = await paper()
	await page.goto(at(lesson))
	expect(await paper()).toBe(dark)
	await page.locator('[data-theme-choice]:visible').first().selectOption('system')
	await expect.poll(paper).toBe(light)
	await page.emulateMedia({ colorScheme: 'dark' })
	await expect.poll(paper).toBe(dark)
})

test('where the device keeps nothing, everything works and it is said once', async ({ page }) => {
	await page.addInitScript(() => {
		Object.defineProperty(window, 'localStorage', {
			get() {
				throw new DOMException('refused', 'SecurityError')
			},
		})
	})
	await page.goto(at(lesson))
	const notice = page.locator('[data-refused]')
	await expect(notice).toHaveText((await notice.getAttribute('data-refused')) ?? '?')
	await page.locator('[data-theme-choice]:visible').first().selectOption('dark')
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
	await page.locator('header .brand').click()
	await expect(page).toHaveURL(/\/$/)
	await expect(page.locator('[data-refused]')).toBeEmpty()
})

test('what is kept and cannot be read is set aside', async ({ page }) => {
	await page.addInitScript(() => {
		if (!localStorage.getItem('bend.aside.1')) localStorage.setItem('bend', 'nonsense')
	})
	await page.goto(at(lesson))
	await expect.poll(() => page.evaluate(() => localStorage.getItem('bend.aside.1'))).toBe('nonsense')
})

test('the chapter that was read is marked, and the home page leads back to it', async ({ page }) => {
	await page.goto(at(lesson))
	await page.goto(at('/'))
	const resume = page.locator('[data-resume]')
	await expect(resume).toHaveJSProperty('pathname', at(lesson))
	await expect(resume).toContainText(/\d/)
	await expect(resume).not.toHaveText(/[{}]/)
	await expect(page.locator('[data-read-count]').first()).toHaveText('1')
})

test('the first Tab leads past the navigation', async ({ page }) => {
	await page.goto(at(lesson))
	await page.keyboard.press('Tab')
	await expect(page.locator('.skip')).toBeFocused()
	await page.keyboard.press('Enter')
	await expect(page).toHaveURL(/#main$/)
})

test('a state for a figure that is not there is said, and the page is as ever', async ({ page }) => {
	await page.goto(at(`${lesson}?no-such-figure=1~x_1`))
	await expect(page.getByText('no-such-figure')).toBeVisible()
})

test('in the place of a figure that never was stands one sentence, in its language', async ({ page, faults }) => {
	for (const { id, tag } of locales) {
		const prefix = id === here.id ? '' : `/${id}`
		await page.goto(at(`${prefix}/embed/no-such-figure/`))
		await expect(page.locator('[data-unknown]:visible')).toHaveCount(1)
		await expect(page.locator('[data-unknown]:visible')).toContainText('no-such-figure')
		await expect(page.locator('html')).toHaveAttribute('lang', tag)
		await expect(page.locator('header, footer, nav')).toHaveCount(0)
	}
	// the address itself is none: that much is right
	for (const fault of faults.splice(0)) expect(fault).toMatch(/^404 .*\/embed\/no-such-figure\/|console: .*404/)
})
