/**
 * `npm run handout`: PDFs of every lesson and of the whole course in each language, printed by the browser of the tests from
 * the built site. `npm run handout -- --lesson relu --language en --solutions end --paper Letter --out ~/relu` names what to
 * print and where to; without a lesson it is all of them and the course bound into one, its contents with page numbers.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { preview } from 'vite'
import { parse } from 'yaml'
import { localized } from '../../i18n/locales.ts'
import { findBrowser } from '../browser.mjs'
import { build, root } from '../project.mjs'
import { leavesOf } from './leaves.ts'
import { optionsOf } from './options.ts'

const slugs = (parse(readFileSync(join(root, 'content/syllabus.yaml'), 'utf8')) as { slug: string }[]).map(
	({ slug }) => slug,
)

/** Milliseconds for what a page does at most, on a machine that has other work. */
const patience = 120_000

/** The button of a page that prints: pressed, then waited for. */
const press = async (page: Page, button: string): Promise<void> => {
	await page.locator(button).click()
	await page.locator('html[data-printed]').waitFor({ state: 'attached' })
}

const { lessons, languages, solutions, paper, out } = optionsOf(process.argv.slice(2), slugs)
const code = await build()
if (code !== 0) process.exit(code)

const base = process.env.BEND_BASE ?? '/'
const server = await preview({
	base,
	configFile: join(root, '.config/vite.preview.ts'),
	logLevel: 'warn',
	build: { outDir: 'dist' },
	preview: { port: 0, strictPort: false },
})
const origin = new URL(server.resolvedUrls?.local[0] ?? '').origin
const browser = await chromium.launch({
	executablePath: await findBrowser(),
	args: ['--no-sandbox', '--disable-gpu', '--no-first-run'],
})

const pdf = (page: Page): Promise<Buffer> =>
	page.pdf({ format: paper, printBackground: true, tagged: true, outline: true, preferCSSPageSize: false })

const open = async (path: string): Promise<Page> => {
	const page = await browser.newPage()
	page.setDefaultTimeout(patience)
	// headless browsers have no dialogue: the PDF is made when the page would open it
	await page.addInitScript(() => {
		window.print = () => document.documentElement.setAttribute('data-printed', '')
	})
	await page.goto(`${origin}${base.replace(/\/$/, '')}${path}`, { waitUntil: 'networkidle' })
	return page
}

const lesson = async (path: string): Promise<Buffer> => {
	const page = await open(path)
	await page.locator('.print-menu summary').click()
	await page.locator('.print-menu input').setChecked(solutions === 'end')
	await press(page, '.print-menu button')
	const made = await pdf(page)
	await page.close()
	return made
}

/** Printed twice: once to see on which page each lesson begins, once with that in the contents. */
const course = async (path: string): Promise<Buffer> => {
	const page = await open(path)
	await page.locator('[data-with-solutions]').setChecked(solutions === 'end')
	await press(page, '[data-print-all]')
	const { pages, places } = leavesOf(await pdf(page))
	for (const slot of await page.locator('[data-leaf]').all()) {
		const slug = (await slot.getAttribute('data-leaf')) ?? ''
		await slot.evaluate((element, leaf) => element.append(String(leaf)), places.get(slug) ?? '')
	}
	const made = await pdf(page)
	const again = leavesOf(made)
	const moved = slugs.filter((slug) => again.places.get(slug) !== places.get(slug))
	if (again.pages !== pages || moved.length > 0)
		throw new Error(`the contents moved what they list: ${moved.join(', ')}`)
	await page.close()
	return made
}

const keep = (folder: string, name: string, made: Buffer): void => {
	mkdirSync(folder, { recursive: true })
	const file = join(folder, name)
	writeFileSync(file, made)
	console.log(`${file}  ${leavesOf(made).pages} pages, ${Math.round(made.length / 1000)} kB`)
}

try {
	for (const language of languages) {
		const folder = resolve(out, language)
		for (const slug of lessons.length > 0 ? lessons : slugs) {
			const number = String(slugs.indexOf(slug) + 1).padStart(2, '0')
			keep(folder, `${number}-${slug}.pdf`, await lesson(localized(language, `/${slug}/`)))
		}
		if (lessons.length === 0) keep(folder, 'bend.pdf', await course(localized(language, '/print/')))
	}
} finally {
	await browser.close()
	await server.close()
}
