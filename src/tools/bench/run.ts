/**
 * `npm run bench`: every bench of this folder in headless Chromium, in one run; `npm run bench -- gelu` those whose name
 * holds a word. Prints ratios beside their limits and exits with 1 if one is over. Not part of `npm test`: a busy machine
 * proves nothing.
 */
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { build } from 'vite'
import { findBrowser } from '../browser.mjs'

type Page = typeof import('./page')

const bundle = async (): Promise<string> => {
	const entry = fileURLToPath(new URL('page.ts', import.meta.url))
	const built = await build({
		configFile: false,
		logLevel: 'warn',
		build: { write: false, lib: { entry, formats: ['iife'], name: 'bench' } },
	})
	const [output] = [built].flat()
	if (!output || !('output' in output)) throw new Error('the benches did not bundle')
	return output.output[0].code
}

const word = process.argv[2] ?? ''
const browser = await chromium.launch({
	executablePath: await findBrowser(),
	args: ['--no-sandbox', '--disable-gpu', '--no-first-run'],
})
const page = await browser.newPage()
const devtools = await page.context().newCDPSession(page)
await page.addScriptTag({ content: await bundle() })

const here = `${cpus()[0]?.model.trim() ?? 'unknown processor'} × ${cpus().length}`
console.log(`${new Date().toISOString().slice(0, 10)}, ${here}, Chromium ${browser.version()}\n`)

let over = 0
const benches = await page.evaluate(() => (globalThis as unknown as { bench: Page }).bench.prepare())
if (!benches.some(({ name }) => name.includes(word)))
	throw new Error(`no bench "${word}"; there are ${benches.map(({ name }) => name).join(', ')}`)
for (const [index, { name, against, limit, throttle = 1 }] of benches.entries()) {
	if (!name.includes(word)) continue
	await devtools.send('Emulation.setCPUThrottlingRate', { rate: throttle })
	const { ours, reference, ratio } = await page.evaluate(
		(at) => (globalThis as unknown as { bench: Page }).bench.run(at),
		index,
	)
	const kept = ratio <= limit
	if (!kept) over += 1
	const times = `${ours.toFixed(3)} ms : ${reference.toFixed(3)} ms${throttle > 1 ? ` (processor ÷ ${throttle})` : ''}`
	console.log(`${kept ? '✓' : '✗'} ${name}  ${ratio.toFixed(2)} ≤ ${limit} × ${against}  ${times}`)
}
await browser.close()
process.exitCode = over > 0 ? 1 : 0
