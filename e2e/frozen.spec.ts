import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { at, expect, test } from './site'

/**
 * Addresses that have been given out: each must show the same values for ever. To publish another, add it to the list; to
 * change one is to break somebody's link.
 */
const frozen: { path: string; shows: Record<string, string> }[] = JSON.parse(
	readFileSync(fileURLToPath(new URL('frozen.json', import.meta.url)), 'utf8'),
)

for (const { path, shows } of frozen) {
	test(`${path} shows what it always did`, async ({ page }) => {
		await page.goto(at(path))
		for (const [selector, text] of Object.entries(shows)) {
			// a race of deep nets takes its seconds on a slow machine
			await expect(page.locator(selector).first(), selector).toHaveText(text, { timeout: 20_000 })
		}
	})
}
