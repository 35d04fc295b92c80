import { violations } from './axe'
import { controls, figureOf, inAddress, settled, shown } from './figure'
import { at, expect, lessons, pages, source, test } from './site'

test.use({ reducedMotion: 'reduce' })

const figuresOf = (path: string): string[] =>
	[...source(path).matchAll(/<figure class="fig[^"]*" id="([^"]+)"/g)].map(([, id = '']) => id)

test('every lesson with figures has them all as slides, in its order, and leads to each', () => {
	const shows = lessons.filter((path) => figuresOf(path).length > 0)
	expect(shows.length).toBeGreaterThan(10)
	for (const path of shows) {
		for (const [lesson, show] of [
			[path, `/slides${path}`],
			[`/en${path}`, `/en/slides${path}`],
		] as const) {
			const [ids, html] = [figuresOf(lesson), source(lesson)]
			expect(figuresOf(show), show).toEqual(ids)
			expect(html).toContain(`href="${at(show)}"`)
			for (const id of ids) expect(html, id).toContain(`href="${at(show)}#${id}"`)
		}
	}
})

const show = '/slides/relu/'
const ids = figuresOf('/relu/')

test('keys step through a lesson, and the page that was left stays one step back', async ({ page }) => {
	await page.goto(at('/relu/'))
	await page.locator(`.title-tools a[href="${at(show)}"]`).click()
	const slide = page.locator('.slide:visible')
	await expect(page.locator('[data-slides="live"]')).toBeVisible()
	await expect(slide.locator('.lead')).toBeVisible()
	await page.keyboard.press('PageDown')
	await page.keyboard.press('ArrowRight')
	await page.keyboard.press('Space')
	await expect(slide.locator('figure')).toHaveId(ids[2] as string)
	await expect(slide).toBeFocused()
	await expect(page).toHaveURL(`${at(show)}#${ids[2]}`)
	await page.keyboard.press('Shift+Space')
	await page.keyboard.press('PageUp')
	await expect(slide.locator('figure')).toHaveId(ids[0] as string)
	await page.keyboard.press('End')
	await expect(slide.locator('h2')).toHaveId('end')
	await page.keyboard.press('4')
	await page.keyboard.press('Enter')
	await expect(slide.locator('figure')).toHaveId(ids[2] as string)

	await page.keyboard.press('.')
	await expect(page.locator('[data-blank]')).toBeVisible()
	await page.keyboard.press('PageDown')
	await expect(page.locator('[data-blank]')).toBeHidden()
	await expect(slide.locator('figure')).toHaveId(ids[2] as string)
	await page.keyboard.press('?')
	await expect(page.getByRole('dialog')).toBeVisible()
	await page.keyboard.press('Escape')
	await expect(page.getByRole('dialog')).toBeHidden()
	const dark = await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)
	await page.keyboard.press('d')
	await expect(page.locator('html')).toHaveAttribute('data-theme', dark === 'dark' ? 'light' : 'dark')

	await page.goBack()
	await expect(page).toHaveURL(at('/relu/'))
})

test('a slider keeps its arrows until Escape, and the address holds slide and state, here and in the lesson', async ({
	page,
}) => {
	const id = ids[0] as string
	await page.goto(at(`${show}#${id}`))
	const figure = figureOf(page, id)
	const cursor = controls(figure).first()
	await cursor.focus()
	await settled(figure)
	await page.keyboard.press('ArrowRight')
	await page.keyboard.press('ArrowRight')
	await inAddress(page, id)
	await expect(figure).toBeVisible()
	const there = await shown(figure)
	await page.keyboard.press('Escape')
	await expect(page.locator('.slide:visible')).toBeFocused()
	await page.reload()
	await settled(figure)
	expect(await shown(figure)).toEqual(there)
	await page.keyboard.press('ArrowRight')
	await expect(figureOf(page, ids[1] as string)).toBeVisible()
	await page.keyboard.press('ArrowLeft')
	await page.keyboard.press('Escape')
	await expect(page).toHaveURL(
		(url) => url.pathname === at('/relu/') && url.hash === `#${id}` && url.searchParams.has(id),
	)
	await settled(figure)
	expect(await shown(figure)).toEqual(there)
	await expect(figure.locator(`a[href*="${at(show)}?"]`)).toHaveAttribute('href', new RegExp(`\\?${id}=1~[^#]*#${id}$`))
})

test('a button that was clicked leaves Space to the slides, and a number typed by mistake is taken back', async ({
	page,
}) => {
	await page.goto(at(show))
	await page.locator('[data-act="next"]').click()
	await page.keyboard.press('Space')
	await expect(figureOf(page, ids[1] as string)).toBeVisible()
	await page.locator('[data-act="help"]').click()
	await page.getByRole('dialog').getByRole('button').click()
	await expect(page.locator('.slide:visible')).toBeFocused()
	await page.keyboard.press('Space')
	await expect(figureOf(page, ids[2] as string)).toBeVisible()
	await page.keyboard.press('1')
	await page.keyboard.press('Escape')
	await page.keyboard.press('Enter')
	await expect(figureOf(page, ids[2] as string)).toBeVisible()
})

test('each slide is accessible', async ({ page }) => {
	await page.emulateMedia({ colorScheme: 'dark' })
	await page.goto(at(`/en${show}`))
	for (const id of ids) {
		await page.keyboard.press('PageDown')
		await expect(figureOf(page, id)).toBeVisible()
		expect.soft(await violations(page), id).toEqual([])
	}
})

test('no slide cuts its figure, and its plots are large', async ({ page }) => {
	const views = [
		['/relu/', 1024, 768, 180],
		['/relu/', 360, 740, 120],
		// with the widgets that are laid out each in its own way
		...['/relu/', '/tanh/', '/roles/', '/softmax/', '/choosing/'].map((lesson) => [lesson, 1920, 1080, 200] as const),
	] as const
	for (const [lesson, width, height, least] of views) {
		await page.setViewportSize({ width, height })
		await page.goto(at(`/slides${lesson}`))
		for (const id of figuresOf(lesson)) {
			await page.keyboard.press('PageDown')
			const fit = await figureOf(page, id).evaluate((host) => {
				const slide = host.closest('.slide') as HTMLElement
				const bottoms = [...host.querySelectorAll('figcaption, .plot, .controls, .fig-data')]
					.map((part) => part.getBoundingClientRect())
					.map(({ bottom }) => bottom - slide.getBoundingClientRect().top)
				const edge = (selector: string, side: 'top' | 'bottom') =>
					host.querySelector(selector)?.getBoundingClientRect()[side]
				const stage = edge('.fig-stage > :last-child', 'bottom') ?? Number.NaN
				// some figures have their controls within
				const controls = edge('.fig-body ~ .controls', 'top') ?? Number.POSITIVE_INFINITY
				return {
					onto: stage - controls,
					aside: slide.scrollWidth - slide.clientWidth,
					below: Math.max(...bottoms) - slide.scrollHeight,
					plots: [...host.querySelectorAll('.fig-stage .plot')].reduce(
						(sum, plot) => sum + plot.getBoundingClientRect().height,
						0,
					),
				}
			})
			const view = `${id} at ${width} × ${height}`
			expect.soft(fit.aside, view).toBeLessThanOrEqual(0)
			expect.soft(fit.onto, view).toBeLessThanOrEqual(1)
			// a scroll height is whole
			expect.soft(fit.below, view).toBeLessThan(1)
			expect.soft(fit.plots, view).toBeGreaterThan(least)
		}
	}
})

test('no slide has to be scrolled on a beamer, nor any part of one', async ({ page }) => {
	await page.setViewportSize({ width: 1366, height: 768 })
	for (const path of pages.filter((path) => /\/slides\//.test(path))) {
		await page.goto(at(path), { waitUntil: 'commit' })
		await expect(page.locator('[data-slides="live"]')).toBeVisible()
		const scrolled = await page.evaluate(async () => {
			await document.fonts.ready
			const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
			const found: string[] = []
			for (const slide of document.querySelectorAll<HTMLElement>('.slide')) {
				const parts = [...slide.querySelectorAll<HTMLElement>('[data-shows]')]
				for (const part of parts.length > 0 ? parts : [undefined]) {
					part?.click()
					// one to lay it out, one to set it closer
					for (let k = 0; k < 3; k++) await frame()
					const over = slide.scrollHeight - slide.clientHeight
					if (slide.clientHeight === 0) found.push(`${slide.dataset.names} is not shown`)
					if (over > 0) found.push(`${slide.dataset.names} ${part?.dataset.shows ?? ''} by ${over} px`)
				}
				document.querySelector<HTMLElement>('[data-act="next"]')?.click()
			}
			return found
		})
		expect.soft(scrolled, path).toEqual([])
	}
})

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false })
	test('all slides stand one below the other, and print one a page', async ({ page }) => {
		await page.goto(at(show))
		await expect(page.locator('.slide')).toHaveCount(ids.length + 2)
		for (const slide of await page.locator('.slide').all()) await expect(slide).toBeVisible()
		const pdf = (await page.pdf({ printBackground: true, preferCSSPageSize: true })).toString('latin1')
		expect(pdf.match(/\/Type \/Page\b/g)?.length).toBe(ids.length + 2)
	})
})
