import { brotliCompressSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { expect, pages, test } from './site'

/** Bytes, brotli, of what a reader's browser asks for before the reader does anything. */
const script = 15_000
const total = 120_000
const kinds = ['document', 'stylesheet', 'script', 'font'] as const

const weigh = async (page: Page, path: string): Promise<number[]> => {
	const bodies: Promise<{ kind: string; size: number }>[] = []
	page.on('response', (response) => {
		const kind = response.request().resourceType()
		// woff2 is brotli already
		const size = response.body().then((body) => (kind === 'font' ? body.length : brotliCompressSync(body).length))
		bodies.push(size.then((bytes) => ({ kind, size: bytes })))
	})
	await page.goto(path, { waitUntil: 'networkidle' })
	const sizes = await Promise.all(bodies)
	return kinds.map((kind) => sizes.filter((one) => one.kind === kind).reduce((sum, { size }) => sum + size, 0))
}

for (const path of pages) {
	test(`${path} keeps to its budget`, async ({ page }) => {
		const sizes = await weigh(page, path)
		const sum = sizes.reduce((all, size) => all + size, 0)
		const weights = [...kinds, 'total'].map((kind, i) => `${kind} ${(([...sizes, sum][i] ?? 0) / 1000).toFixed(1)}`)
		console.log(`${path}  ${weights.join(', ')} kB`)
		expect(sizes[kinds.indexOf('script')], 'script').toBeLessThanOrEqual(script)
		expect(sum, 'in all').toBeLessThanOrEqual(total)
	})
}
