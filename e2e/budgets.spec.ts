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

test('every page keeps to its budget', async ({ browser }) => {
	test.slow()
	const kB = (bytes: number) => (bytes / 1000).toFixed(1).padStart(8)
	const heavy: string[] = []
	console.log(`${[...kinds, 'total'].map((kind) => kind.slice(0, 8).padStart(8)).join(' ')}  kB, brotli`)
	for (const path of pages) {
		const page = await browser.newPage()
		const sizes = await weigh(page, path)
		await page.close()
		const sum = sizes.reduce((all, size) => all + size, 0)
		console.log(`${[...sizes, sum].map(kB).join(' ')}  ${path}`)
		if ((sizes[2] ?? 0) > script || sum > total) heavy.push(path)
	}
	expect(heavy, `over ${script / 1000} kB of script or ${total / 1000} kB in all`).toEqual([])
})
