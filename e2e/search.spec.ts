import { at, expect, lessons, test } from './site'

test.use({ reducedMotion: 'reduce' })

const lesson = lessons.find((path) => path === '/relu/') ?? lessons[0] ?? '/'

test('a search opens by key, leads by arrows and gives the focus back', async ({ page }) => {
	await page.goto(at(lesson))
	const before = page.locator('.prose > h2 .anchor').first()
	await before.focus()
	await page.keyboard.press('/')
	const over = page.locator('dialog')
	const field = over.locator('[name="q"]')
	await expect(field).toBeFocused()
	await page.keyboard.type('函数')
	await expect(over.locator('[data-said]')).toHaveText(/\d/)
	// within 激活函数
	await expect(over.locator('.search-text').filter({ hasText: '激活函数' }).locator('mark').first()).toHaveText('函数')
	// a slash is a letter where one types
	await page.keyboard.type('/')
	await expect(field).toHaveValue('函数/')
	await page.keyboard.press('ArrowDown')
	await page.keyboard.press('ArrowDown')
	await expect(over.locator('.search-hit').nth(1)).toBeFocused()
	await page.keyboard.press('ArrowUp')
	await page.keyboard.press('ArrowUp')
	await expect(field).toBeFocused()
	await page.keyboard.press('Escape')
	await expect(over).toBeHidden()
	await expect(before).toBeFocused()

	await page.locator('[data-search-open]').click()
	await field.fill('梯度 ReLU')
	await expect(over.locator('[data-said]')).toHaveText(/梯度 ReLU.*\d/)
	const first = await over.locator('.search-hit').first().getAttribute('href')
	await page.keyboard.press('Enter')
	await expect(page).toHaveURL(first ?? '?')
	await expect(page.locator('dialog[open]')).toHaveCount(0)
})

test('results are narrowed to a kind, stay in the language, and say when there are none', async ({ page }) => {
	await page.goto(at('/en/search/?q=gradients'))
	const said = page.locator('[data-said]')
	await expect(said).toHaveText(/\d/)
	const hrefs = () => page.locator('.search-hit').evaluateAll((all) => all.map((one) => one.getAttribute('href')))
	for (const href of await hrefs()) expect(href).toMatch(new RegExp(`^${at('/en/')}`))
	await page.locator('[name="kind"][value="claim"]').check({ force: true })
	await expect(page.locator('.search-group')).toHaveCount(1)
	for (const href of await hrefs()) expect(href).toContain('#claim-')
	await page.locator('[name="q"]').fill('zzz')
	await expect(said).toContainText('zzz')
	await expect(page.locator('.search-hit')).toHaveCount(0)
	await expect(page.locator('[data-else] a').first()).toBeVisible()
	await page.locator('[name="q"]').fill('')
	await expect(said).toBeEmpty()
	await expect(page).toHaveURL(at('/en/search/'))
})

test('an index that cannot be fetched is said, and asked for again', async ({ page, faults }) => {
	await page.route('**/pagefind/**', (route) => route.abort())
	await page.goto(at('/search/?q=relu'))
	const said = page.locator('[data-said]')
	await expect(said).toHaveText(/索引/)
	await expect(page.locator('[data-else] a').first()).toBeVisible()
	await page.unroute('**/pagefind/**')
	await page.locator('[name="q"]').fill('relu6')
	await expect(page.locator('.search-hit').first()).toBeVisible()
	// the refusals are what is tested
	for (const fault of faults.splice(0)) expect(fault).toMatch(/pagefind/)
})
