import { deflateRawSync } from 'node:zlib'
import { expect, type Locator, type Page } from '@playwright/test'

/** A notebook cell on the page by its id. */
export const cellOf = (page: Page, id: string): Locator => page.locator(`[data-cell="${id}"]`)

/** The fragment that brings code to the cells of a page, made without the site's own hand in it. */
export const codeLink = (sources: Readonly<Record<string, string>>): string =>
	`#code=1.${deflateRawSync(JSON.stringify(sources)).toString('base64url')}`

/** Puts code into a cell, as a link that is followed on its page does. */
export const bring = async (cell: Locator, code: string): Promise<void> => {
	const id = (await cell.getAttribute('data-cell')) ?? ''
	await cell.page().evaluate(
		(hash) => {
			location.hash = hash
		},
		codeLink({ [id]: code }),
	)
	await expect
		.poll(() =>
			cell
				.locator('pre code')
				.first()
				.evaluate((shown) => shown.textContent),
		)
		.toBe(code)
}

/** Runs a cell to its end, however that comes. */
export const run = async (cell: Locator): Promise<void> => {
	const ended = cell.evaluate(
		(host) =>
			new Promise<void>((resolve) => {
				let began = false
				new MutationObserver(() => {
					if (host.hasAttribute('data-running')) began = true
					else if (began) resolve()
				}).observe(host, { attributes: true, attributeFilter: ['data-running'] })
			}),
	)
	await cell.locator('[data-do="run"]').click()
	await ended
}

/** What a cell shows below its code. */
export const output = (cell: Locator): Promise<string> =>
	cell.locator('[data-out]').evaluate((out) => (out as HTMLElement).innerText)
