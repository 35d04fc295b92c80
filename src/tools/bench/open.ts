import { cpus } from 'node:os'
import { type Browser, chromium, type Page } from '@playwright/test'
import { build } from 'vite'
import { findBrowser } from '../browser.mjs'

const bundle = async (entry: string): Promise<string> => {
	const built = await build({
		configFile: false,
		logLevel: 'warn',
		build: { write: false, lib: { entry, formats: ['iife'], name: 'bench' } },
	})
	const [output] = [built].flat()
	if (!output || !('output' in output)) throw new Error(`${entry} did not bundle`)
	return output.output[0].code
}

/** Headless Chromium with the exports of a module as `bench` on an empty page. The caller closes the browser. */
export const openBench = async (entry: string): Promise<{ browser: Browser; page: Page }> => {
	const browser = await chromium.launch({
		executablePath: await findBrowser(),
		args: ['--no-sandbox', '--disable-gpu', '--no-first-run'],
	})
	const page = await browser.newPage()
	await page.addScriptTag({ content: await bundle(entry) })
	return { browser, page }
}

/** What a measurement has to say of its circumstances. */
export const circumstances = (browser: Browser) => ({
	date: new Date().toISOString().slice(0, 10),
	processor: cpus()[0]?.model.trim() ?? 'unknown processor',
	browser: `Chromium ${browser.version()}`,
})
