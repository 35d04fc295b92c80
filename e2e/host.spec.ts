import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { test as bare, expect, type Frame, type Locator, type Page } from '@playwright/test'
import { figureOf, inAddress, nudge, settled } from './figure'
import { serveHost } from './host/serve'
import { at, below } from './site'

/** A page written by hand, on another origin, that shows ten figures of the course in all three ways. */
const test = bare.extend<{ host: string }>({
	host: async ({ baseURL }, use) => {
		const { origin, close } = await serveHost(`${baseURL}${below}`)
		await use(origin)
		close()
	},
})

const html = readFileSync(fileURLToPath(new URL('host/index.html', import.meta.url)), 'utf8')
const sections = [...html.matchAll(/data-way="(\w+)" data-figure-id="([\w-]+)"/g)]

/** Frames are fetched as one scrolls to them. */
const frameIn = async (section: Locator): Promise<Frame> => {
	await section.scrollIntoViewIfNeeded()
	const handle = await section.locator('iframe').elementHandle()
	const frame = await handle?.contentFrame()
	if (!frame) throw new Error('no frame')
	await frame.waitForLoadState('load')
	return frame
}

/** How much of a frame's page does not fit in it, and how much of it is empty, in px. */
const misfit = (frame: Frame): Promise<number> =>
	frame.evaluate(() => {
		const content = document.querySelector('main')?.getBoundingClientRect().height ?? 0
		const over = document.documentElement.scrollHeight - innerHeight
		return over > 0 ? over : content - innerHeight
	})

const fits = async (frame: Frame): Promise<void> => {
	await expect.poll(() => misfit(frame)).toBeLessThanOrEqual(0)
	await expect.poll(() => misfit(frame)).toBeGreaterThan(-2)
	expect(await frame.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
}

const background = (frame: Frame): Promise<string> =>
	frame.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)

const open = async (page: Page, host: string, index: number): Promise<{ section: Locator; frame: Frame }> => {
	await page.goto(host)
	const section = page.locator('section').nth(index)
	return { section, frame: await frameIn(section) }
}
const placeOf = (way: string, figure: string): number => sections.findIndex(([, a, b]) => a === way && b === figure)

test('the page embeds ten figures, in all three ways', () => {
	expect(sections).toHaveLength(10)
	expect(new Set(sections.map(([, way]) => way))).toEqual(new Set(['iframe', 'element', 'oembed']))
})

test('every figure is there, and as high as it needs to be, on a desk and on a phone', async ({ page, host }) => {
	test.slow()
	await page.goto(host)
	for (const width of [1000, 360]) {
		await page.setViewportSize({ width, height: 800 })
		for (const [i, [, , figure = '']] of sections.entries()) {
			const frame = await frameIn(page.locator('section').nth(i))
			await expect(frame.locator(`[data-figure="${figure}"] figure`)).toBeVisible()
			await test.step(`${figure} at ${width} px`, () => fits(frame))
		}
	}
})

test('without its script, a frame from oEmbed is high enough as it was measured', async ({ page, host }) => {
	await page.route('**/bend-figure.js', (route) => route.abort())
	await page.goto(host)
	for (const [i, [, way, figure]] of sections.entries()) {
		if (way !== 'oembed') continue
		const over = await misfit(await frameIn(page.locator('section').nth(i)))
		expect(over, figure).toBeLessThanOrEqual(0)
		expect(over, figure).toBeGreaterThan(-120)
	}
})

test('an address says state, theme, what is hidden and whether there is a caption', async ({ page, host }) => {
	const { frame } = await open(page, host, placeOf('iframe', 'relu-curve'))
	await expect(frame.locator('[data-text=x]').first()).toHaveText('−2.50')
	const light = await background(frame)

	const dark = await frameIn(page.locator('section').nth(placeOf('iframe', 'sigmoid-odds')))
	expect(await background(dark)).not.toBe(light)

	const bars = await frameIn(page.locator('section').nth(placeOf('iframe', 'softmax-bars')))
	for (const selector of ['.controls', '.fig-tools', '.fig-data', 'figcaption']) {
		await expect(bars.locator(selector).first(), selector).toBeHidden()
	}
	const chain = await frameIn(page.locator('section').nth(placeOf('element', 'chain-collapse')))
	await expect(chain.locator('[name="depth"]').first()).toBeHidden()
	await expect(chain.locator('.controls [name]:visible').first()).toBeVisible()
	await expect(chain.locator('figcaption')).toBeHidden()

	// an id that is no longer in use
	const renamed = await frameIn(page.locator('section').nth(placeOf('element', 'relu-curve')))
	await expect(renamed.locator('[data-text=x]').first()).toHaveText('−2.50')
})

test('the element follows its attributes and says what the reader does', async ({ page, host }) => {
	const { section, frame } = await open(page, host, placeOf('element', 'tanh-curve'))
	const element = section.locator('bend-figure')
	await expect(frame.locator('[data-text=x]').first()).toHaveText('−1.00')
	await expect(frame.locator('html')).toHaveAttribute('lang', 'en')
	await fits(frame)
	const dark = await background(frame)

	await element.evaluate((it) => it.setAttribute('theme', 'light'))
	await expect.poll(() => background(frame)).not.toBe(dark)
	await element.evaluate((it) => it.setAttribute('state', '1~x_0.5'))
	await expect(frame.locator('[data-text=x]').first()).toHaveText('0.50')
	await element.evaluate((it) => it.setAttribute('caption', '0'))
	await expect(frame.locator('figcaption')).toBeHidden()
	await fits(frame)

	const heard = element.evaluate(
		(it) => new Promise((resolve) => it.addEventListener('bend-state', (e) => resolve((e as CustomEvent).detail))),
	)
	await frame.locator('input[name="x"]').first().press('ArrowRight')
	const said = (await heard) as { figure: string; state: string; address: string }
	expect(said.figure).toBe('tanh-curve')
	expect(said.state).toMatch(/^1~x_0\.51/)
	expect(await element.evaluate((it) => (it as unknown as { state: string }).state)).toBe(said.state)

	// what it said opens on the lesson's page as it is here
	await page.goto(said.address)
	await settled(figureOf(page, 'tanh-curve'))
	await expect(page.locator('#tanh-curve [data-text=x]').first()).toHaveText('0.51')

	await page.goto(host)
	await element.evaluate((it) => it.setAttribute('lang', 'zh'))
	await expect((await frameIn(section)).locator('html')).toHaveAttribute('lang', 'zh-CN')
})

test('a change that makes the figure higher makes its frame higher', async ({ page, host }) => {
	const { frame } = await open(page, host, placeOf('iframe', 'relu-curve'))
	await fits(frame)
	const before = await frame.evaluate(() => innerHeight)
	await frame.locator('.picker summary').click()
	await expect.poll(() => frame.evaluate(() => innerHeight)).toBeGreaterThan(before)
	await fits(frame)
})

test('links in a frame leave the page around it alone', async ({ page, host, context }) => {
	const { frame } = await open(page, host, placeOf('iframe', 'relu-curve'))
	const [opened] = await Promise.all([context.waitForEvent('page'), frame.locator('.embed-by a').first().click()])
	expect(new URL(opened.url()).hash).toBe('#relu-curve')
	await opened.close()
	expect(page.url()).toContain(host)
})

test('where the course cannot be reached, or there are no scripts, what stands inside is shown', async ({
	page,
	host,
}) => {
	await page.route('**/bend-figure.js', (route) => route.abort())
	await page.goto(host)
	await expect(page.locator('bend-figure a').first()).toBeVisible()
})

test('a course page is framed by nobody, an embed by anyone', async ({ page, host, baseURL }) => {
	await page.goto(host)
	const framed = (path: string) =>
		page.evaluate(async (address) => {
			const frame = document.createElement('iframe')
			frame.src = address
			document.body.append(frame)
			await new Promise((resolve) => frame.addEventListener('load', resolve))
			return true
		}, baseURL + at(path))
	for (const path of ['/relu/', '/en/', '/embed/example-retired/']) await framed(path)
	const inside = async (path: string) => {
		const frame = page.frames().find((one) => one.url() === baseURL + at(path))
		return frame ? await frame.locator('h1').count() : 0
	}
	expect(await inside('/embed/example-retired/')).toBe(1)
	expect(await inside('/relu/')).toBe(0)
	expect(await inside('/en/')).toBe(0)
})

test('what a figure that has gone was, and where it went, is said in its place', async ({ page, baseURL }) => {
	await page.goto(at('/embed/example-retired/'))
	await expect(page.locator('h1')).not.toBeEmpty()
	await page.locator('[data-stay]').click()
	await expect(figureOf(page, 'relu-valve')).toBeVisible()

	// one that was renamed keeps its state, and is written by its new name from then on
	await page.goto(at('/en/embed/example-renamed/?example-renamed=1~x_-2'))
	const figure = figureOf(page, 'relu-curve')
	await settled(figure)
	await expect(figure.locator('[data-text=x]').first()).toHaveText('−2.00')
	await figure.locator('input[name="x"]').first().focus()
	await nudge(page)
	await inAddress(page, 'relu-curve')
	expect(page.url()).not.toContain('example-renamed=')
	await page.goto(`${baseURL}${below}/relu/?example-renamed=1~x_-2#example-renamed`)
	await settled(figureOf(page, 'relu-curve'))
	await expect(page.locator('#relu-curve [data-text=x]').first()).toHaveText('−2.00')
	await expect(page.locator('[data-unknown]')).toBeEmpty()
})
