/** What there is to test: read from the built site, so that a page or figure is tested by being there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { test as base, expect, type Page } from '@playwright/test'

const dist = fileURLToPath(new URL('../dist/', import.meta.url))

/** The path of every page in the sitemap. */
export const pages: readonly string[] = [...readFileSync(`${dist}sitemap.xml`, 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)]
	.map((match) => new URL(match[1] ?? '').pathname)
	.sort()

/** The id of every figure: each has an embed page. */
export const figures: readonly string[] = existsSync(`${dist}embed`) ? readdirSync(`${dist}embed`).sort() : []

export const themes = ['light', 'dark'] as const

/** What a page did that it should not have: errors, refused or foreign requests. */
export const watch = (page: Page, origin: string): string[] => {
	const faults: string[] = []
	page.on('console', (message) => {
		if (message.type() === 'error' || message.type() === 'warning') faults.push(`console: ${message.text()}`)
	})
	page.on('pageerror', (error) => faults.push(`error: ${error.message}`))
	page.on('request', (request) => {
		const url = new URL(request.url())
		if (/^https?:$/.test(url.protocol) && url.origin !== origin) faults.push(`asks ${request.url()}`)
	})
	page.on('response', (response) => {
		if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`)
	})
	return faults
}

/** A test in whose page nothing may go wrong unseen: `faults` is checked at its end. */
export const test = base.extend<{ faults: string[] }>({
	faults: [
		async ({ page, baseURL }, use) => {
			const faults = watch(page, new URL(baseURL ?? '').origin)
			await use(faults)
			expect(faults).toEqual([])
		},
		{ auto: true },
	],
})

export { expect }
