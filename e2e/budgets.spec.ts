import { readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { locales, localized } from '../src/i18n/locales.ts'
import { at, expect, fileOf, isAlike, isDefault, pages, pathAt, source, test } from './site'

/** Bytes, brotli, of what a reader's browser asks for before the reader does anything. */
const script = 15_000
const total = 120_000

const weights = new Map<string, number>()

/** What a built file weighs on its way; woff2 is brotli already. */
const weight = (path: string): number => {
	const known = weights.get(path)
	if (known !== undefined) return known
	const body = readFileSync(fileOf(path))
	const size = path.endsWith('.woff2') ? body.length : brotliCompressSync(body).length
	weights.set(path, size)
	return size
}

/** The paths that a page's browser asked for, the page itself first. A page's files are the same in every language. */
const asked = async (page: Page, path: string): Promise<string[]> => {
	await page.goto(at(path))
	const addresses = await page.evaluate(async () => {
		await document.fonts.ready
		return performance.getEntriesByType('resource').map(({ name }) => name)
	})
	return [path, ...new Set(addresses.map((address) => pathAt(address)))]
}

/** What a page's own HTML names, with what the styles named there take: enough where a page like it was asked in full. */
const named = (path: string): string[] => [
	path,
	...[...source(path).matchAll(/(?:href|src)="([^"]*\/_astro\/[^"]+)"/g)].map(([, url = '']) => pathAt(url)),
]

test('pages that are like others weigh no more than those by more than their text', () => {
	const own = (path: string): number => named(path).reduce((all, one) => all + weight(one), 0)
	const kind = (path: string): string => path.replace(/(atlas[/-]|namesake-|slides\/)[^/]+/, '$1')
	for (const path of pages.filter(isAlike)) {
		const like = pages.filter((other) => !isAlike(other) && kind(other) === kind(path)).map(own)
		expect(like.length, path).toBeGreaterThan(0)
		expect(own(path), path).toBeLessThanOrEqual(Math.max(...like) + 10_000)
	}
})

for (const path of pages.filter((one) => isDefault(one) && !isAlike(one))) {
	test(`${path} keeps to its budget, in every language`, async ({ page }) => {
		const [, ...files] = await asked(page, path)
		expect(files.some((one) => one.endsWith('.css'))).toBe(true)
		for (const { id } of locales) {
			const spoken = localized(id, path)
			// 404.html speaks all languages at once
			if (!pages.includes(spoken)) continue
			expect(named(spoken).slice(1), spoken).toEqual(named(path).slice(1))
			const paths = [spoken, ...files]
			const sum = (kind: RegExp): number =>
				paths.filter((one) => kind.test(one)).reduce((all, one) => all + weight(one), 0)
			const [scripts, all] = [sum(/\.js$/), sum(/./)]
			console.log(`${spoken}  script ${(scripts / 1000).toFixed(1)}, in all ${(all / 1000).toFixed(1)} kB`)
			expect(scripts, 'script').toBeLessThanOrEqual(script)
			expect(all, 'in all').toBeLessThanOrEqual(total)
		}
	})
}
