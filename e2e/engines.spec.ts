/** The kernel's special functions give the same bits in every engine: what Node froze, Chromium and Firefox repeat. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import { build } from 'vite'
import { evaluateInFirefox, findFirefox } from './firefox'

const kernel = new URL('../src/activations/', import.meta.url)
const table = JSON.parse(readFileSync(new URL('fixtures/frozen.json', kernel), 'utf8'))

/** An expression that computes the table, as JSON. */
const script = async (): Promise<string> => {
	const entry = fileURLToPath(new URL('frozen.ts', kernel))
	const built = await build({
		configFile: false,
		logLevel: 'warn',
		build: { write: false, lib: { entry, formats: ['iife'], name: 'kernel' } },
	})
	const [bundle] = [built].flat()
	if (!bundle || !('output' in bundle)) throw new Error('the kernel did not bundle')
	return `(() => { ${bundle.output[0].code}; return JSON.stringify(kernel.frozen()) })()`
}

test('Chromium gives the frozen bits', async ({ page }) => {
	expect(JSON.parse(await page.evaluate<string>(await script()))).toEqual(table)
})

test('Firefox gives the frozen bits', async () => {
	const firefox = findFirefox()
	test.skip(!firefox, 'no Firefox on this machine')
	test.slow()
	expect(JSON.parse(await evaluateInFirefox(firefox ?? '', await script()))).toEqual(table)
})
