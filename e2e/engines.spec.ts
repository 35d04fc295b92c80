/** The same bits in every engine: what Node froze of the kernel and of seeded training, the browsers repeat. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import { build } from 'vite'
import { evaluateInFirefox, findFirefox } from './firefox'
import { evaluateInWebKit, findWebKit } from './webkit'

/** Rooms of src whose frozen.ts computes what their fixtures/frozen.json holds. */
const rooms = ['activations', 'networks']

const fileOf = (room: string, path: string) => fileURLToPath(new URL(`../src/${room}/${path}`, import.meta.url))

const table = (room: string) => JSON.parse(readFileSync(fileOf(room, 'fixtures/frozen.json'), 'utf8'))

/** An expression that computes the table of a room, as JSON. */
const script = async (room: string): Promise<string> => {
	const built = await build({
		configFile: false,
		logLevel: 'warn',
		build: { write: false, lib: { entry: fileOf(room, 'frozen.ts'), formats: ['iife'], name: 'room' } },
	})
	const [bundle] = [built].flat()
	if (!bundle || !('output' in bundle)) throw new Error(`${room} did not bundle`)
	return `(() => { ${bundle.output[0].code}; return JSON.stringify(room.frozen()) })()`
}

for (const room of rooms) {
	test(`Chromium gives the frozen bits of ${room}`, async ({ page }) => {
		expect(JSON.parse(await page.evaluate<string>(await script(room)))).toEqual(table(room))
	})

	test(`Firefox gives the frozen bits of ${room}`, async () => {
		const firefox = findFirefox()
		test.skip(!firefox, 'no Firefox on this machine')
		test.slow()
		if (firefox) expect(JSON.parse(await evaluateInFirefox(firefox, await script(room)))).toEqual(table(room))
	})

	test(`WebKit gives the frozen bits of ${room}`, async () => {
		const webkit = findWebKit()
		test.skip(
			!webkit,
			'no WebKitWebDriver on this machine (Debian: webkit2gtk-driver, and xvfb where there is no display)',
		)
		test.slow()
		if (webkit) expect(JSON.parse(await evaluateInWebKit(webkit, await script(room)))).toEqual(table(room))
	})
}
