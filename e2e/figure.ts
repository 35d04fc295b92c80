import { expect, type Locator, type Page } from '@playwright/test'

/** A figure on the page by its id. */
export const figureOf = (page: Page, id: string): Locator => page.locator(`[data-figure="${id}"]`)

/** Waits until what a figure shows is final: its element is there, and nothing that it fetches or computes is under way. */
export const settled = (figure: Locator): Promise<void> =>
	figure.and(figure.page().locator(':defined:not([data-busy], :has([data-busy]))')).waitFor({ state: 'attached' })

/** Waits until the address holds a state of the figure, which it does shortly after the last change. */
export const inAddress = (page: Page, id: string): Promise<void> =>
	expect(page).toHaveURL((url) => /^1~/.test(url.searchParams.get(id) ?? ''))

/** What a figure shows: its texts, curves and places, and what its controls stand at. */
export const shown = (figure: Locator) =>
	figure.evaluate((host) => {
		const all = <T extends Element>(selector: string) => [...host.querySelectorAll<T>(selector)]
		return {
			texts: all<HTMLElement>('[data-text]').map((element) => `${element.dataset.text}: ${element.textContent}`),
			curves: all('[data-path]').map((element) => element.getAttribute('d')),
			places: all<HTMLElement>('[data-place], [data-on]').map((element) => element.hidden || element.style.cssText),
			controls: all<HTMLInputElement>('input[name], select[name]').map((control) =>
				control.type === 'checkbox' || control.type === 'radio' ? control.checked : control.value,
			),
		}
	})

export type Shown = Awaited<ReturnType<typeof shown>>

/** Everything of a figure as markup; what HTML does not say, such as a control's present value, is not in it. */
export const markup = (figure: Locator): Promise<string> => figure.evaluate((host) => host.innerHTML)

/** The same of a figure in a page's HTML, as a browser that runs no script has it. */
export const markupIn = (page: Page, html: string, id: string): Promise<string | undefined> =>
	page.evaluate(
		([text, selector]) => new DOMParser().parseFromString(text, 'text/html').querySelector(selector)?.innerHTML,
		[html, `[data-figure="${id}"]`] as const,
	)

/** The controls a reader sees and can use, in their order. */
export const controls = (figure: Locator): Locator =>
	figure
		.locator('input[name]:visible, select[name]:visible, button[name]:visible')
		.and(figure.page().locator(':enabled'))

/** Uses the control that has the focus, by key alone, so that its value changes. */
export const nudge = async (page: Page): Promise<void> => {
	const kind = await page.evaluate(() => {
		const control = document.activeElement as HTMLInputElement | HTMLSelectElement
		const last =
			control instanceof HTMLSelectElement
				? control.selectedIndex === control.options.length - 1
				: control.type === 'range' && control.value === control.max
		return `${control.tagName} ${control.type}${last ? ' last' : ''}`
	})
	if (kind === 'INPUT range last') await page.keyboard.press('ArrowLeft')
	else if (kind.endsWith('last')) await page.keyboard.press('ArrowUp')
	else if (/range|number|radio|SELECT/.test(kind)) await page.keyboard.press('ArrowRight')
	if (/number|SELECT/.test(kind) && !kind.endsWith('last')) await page.keyboard.press('ArrowDown')
	if (/checkbox|BUTTON/.test(kind)) await page.keyboard.press('Space')
}
