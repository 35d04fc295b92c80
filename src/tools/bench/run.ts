/**
 * `npm run bench`: every bench of this folder in headless Chromium, in one run; `npm run bench -- gelu` those whose name
 * holds a word. What is timed is the page's main thread, by the processor time that it has had, which others on the machine
 * disturb little. Prints ratios beside their limits and exits with 1 if one is over. Not part of `npm test`: it takes a while.
 */
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { measure } from './bench.ts'
import { circumstances, openBench } from './open.ts'

type Page = typeof import('./page')

const word = process.argv[2] ?? ''
const { browser, page } = await openBench(fileURLToPath(new URL('page.ts', import.meta.url)))
const devtools = await page.context().newCDPSession(page)
await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })

/** Milliseconds that the page's main thread has worked. */
const worked = async (): Promise<number> => {
	const { metrics } = await devtools.send('Performance.getMetrics')
	return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN)
}

const here = circumstances(browser)
console.log(`${here.date}, ${here.processor} × ${cpus().length}, ${here.browser}\n`)

let over = 0
const benches = await page.evaluate(() => (globalThis as unknown as { bench: Page }).bench.prepare())
if (!benches.some(({ name }) => name.includes(word)))
	throw new Error(`no bench "${word}"; there are ${benches.map(({ name }) => name).join(', ')}`)
for (const [index, { name, against, limit, throttle = 1 }] of benches.entries()) {
	if (!name.includes(word)) continue
	await devtools.send('Emulation.setCPUThrottlingRate', { rate: throttle })
	const { ours, reference, ratio } = await measure(async (side, calls) => {
		const before = await worked()
		await page.evaluate(([at, side, calls]) => (globalThis as unknown as { bench: Page }).bench.call(at, side, calls), [
			index,
			side,
			calls,
		] as const)
		return (await worked()) - before
	})
	const kept = ratio <= limit
	if (!kept) over += 1
	const times = `${ours.toFixed(3)} ms : ${reference.toFixed(3)} ms${throttle > 1 ? ` (processor ÷ ${throttle})` : ''}`
	console.log(`${kept ? '✓' : '✗'} ${name}  ${ratio.toFixed(2)} ≤ ${limit} × ${against}  ${times}`)
}
await browser.close()
process.exitCode = over > 0 ? 1 : 0
