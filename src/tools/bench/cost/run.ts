/**
 * `npm run bench:cost`: what each function costs on this machine, measured in headless Chromium and written to
 * src/facts/cost.json with the date and the machine's name. The comparison table shows it; commit it with the reason why
 * it was measured anew.
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { circumstances, openBench } from '../open.ts'

type Page = typeof import('./page')

const { browser, page } = await openBench(fileURLToPath(new URL('page.ts', import.meta.url)))
const result = await page.evaluate(() => (globalThis as unknown as { bench: Page }).bench.record())
const file = fileURLToPath(new URL('../../../facts/cost.json', import.meta.url))
const record = {
	...circumstances(browser),
	...result,
	nanoseconds: Object.fromEntries(
		Object.entries(result.nanoseconds).map(([id, time]) => [id, Number(time.toPrecision(4))]),
	),
}
writeFileSync(file, `${JSON.stringify(record, null, '\t')}\n`)
console.log(record)
await browser.close()
