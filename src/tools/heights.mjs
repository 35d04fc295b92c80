// `npm run heights`: measures every embed at the width that oEmbed states, in the built site, and writes down how high it is.
import { readdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { preview } from 'vite'
import { locales, localized } from '../i18n/locales.ts'
import { findBrowser } from './browser.mjs'
import { build, install } from './project.mjs'

const width = 720
const to = fileURLToPath(new URL('../site/embed-heights.json', import.meta.url))
const dist = fileURLToPath(new URL('../../dist/', import.meta.url))

await install()
await build({ base: '/', out: './dist' })
const server = await preview({
	configFile: fileURLToPath(new URL('../../.config/vite.preview.ts', import.meta.url)),
	build: { outDir: 'dist' },
	preview: { port: 0, strictPort: false },
})
const browser = await chromium.launch({ executablePath: await findBrowser(), args: ['--no-sandbox', '--disable-gpu'] })
const page = await browser.newPage({ viewport: { width, height: 600 } })
/** @type {Record<string, Record<string, number>>} */
const heights = {}
for (const { id } of locales) {
	const folder = localized(id, '/').slice(1)
	heights[id] = {}
	for (const figure of readdirSync(`${dist}${folder}embed`).sort()) {
		const response = await page.goto(`${server.resolvedUrls?.local[0]}${folder}embed/${figure}/`)
		if (!response?.ok() || (await page.locator(`[data-figure="${figure}"]`).count()) === 0) continue
		await page.evaluate(() => document.fonts.ready)
		heights[id][figure] = Math.ceil((await page.locator('main').boundingBox()).height)
	}
}
writeFileSync(to, `${JSON.stringify(heights, null, '\t')}\n`)
await browser.close()
await server.close()
