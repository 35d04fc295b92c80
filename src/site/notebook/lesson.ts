/** A lesson as a Jupyter notebook: its text, and for each figure that PyTorch can draw the code that does. */

import { render } from 'astro:content'
import mdx from '@astrojs/mdx/server.js'
import { experimental_AstroContainer as AstroContainer } from 'astro/container'
import { parseHTML } from 'linkedom'
import { nbformat } from '../../handout/nbformat'
import type { Cell } from '../../handout/percent'
import { prelude } from '../../handout/prelude'
import { firstRelease } from '../../handout/torch'
import { format, type Locale, strings } from '../../i18n'
import { components } from '../../prose/components'
import { prepareFigure } from '../../prose/figures'
import Sources from '../../prose/Sources.astro'
import { pythonFor } from '../../widgets/redrawn'
import { type Chapter, chapters } from '../chapters'
import { citation } from '../cite'
import { citedOn, citeWords } from '../cited'
import { addressOf } from '../routes'
import { blocks, type Part } from './markdown'

/** Of the text and the figures; the code is the course’s, under its own. */
const terms = '[CC BY 4.0](https://creativecommons.org/licenses/by/4.0/)'

/** What stands between a lesson's head and its pager, as its page has it. */
async function textOf({ slug, lesson }: Chapter, address: string, site: URL | undefined): Promise<string> {
	if (!lesson) throw new Error(`"${slug}" is yet to be written`)
	const { Content } = await render(lesson.entry)
	const container = await AstroContainer.create({ ...(site && { astroConfig: { site: site.href } }) })
	container.addServerRenderer({ renderer: mdx })
	const request = new Request(address)
	const text = await container.renderToString(Content, { props: { components }, request })
	return text + (await container.renderToString(Sources, { props: { slug }, request }))
}

const markdown = (text: string): Cell => ({ kind: 'markdown', name: '', text })

/** Parts as cells: text that belongs together in one, up to the next heading; code and its text apart. */
export function cellsOf(parts: readonly Part[], code: (figure: string) => string | undefined): Cell[] {
	const cells: Cell[] = []
	let text: string[] = []
	const close = () => {
		if (text.length > 0) cells.push(markdown(text.join('\n\n')))
		text = []
	}
	let shown = 0
	for (const part of parts) {
		const python = part.kind === 'figure' ? code(part.id) : part.kind === 'python' ? part.text : undefined
		if (part.kind === 'figure' || /^#{2,3} /.test(part.text)) close()
		if (part.kind !== 'python') text.push(part.text)
		if (python === undefined) continue
		close()
		cells.push({ kind: 'code', name: part.kind === 'figure' ? part.id : `shown-${++shown}`, text: python })
	}
	close()
	return cells
}

/** The cells, and before the caption of each figure that is the first to need it, what figures share. */
function withPrelude(cells: readonly Cell[], figures: ReadonlySet<string>, locale: Locale): Cell[] {
	const all: Cell[] = []
	for (const cell of cells) {
		const shared = figures.has(cell.name) ? prelude(cell.text, locale, new Set(all.map(({ name }) => name))) : []
		const caption = shared.length > 0 ? all.splice(-1) : []
		all.push(...shared, ...caption, cell)
	}
	return all
}

/** The notebook of a lesson, as if it had never been run. */
export async function lessonNotebook(locale: Locale, slug: string, site: URL | undefined): Promise<string> {
	const chapter = (await chapters(locale)).find((each) => each.slug === slug)
	if (!chapter?.lesson) throw new Error(`there is no lesson "${slug}"`)
	const { title, lead } = chapter.lesson.entry.data
	const address = addressOf(site, locale, `/${slug}/`)
	const said = strings(locale).handout.lesson
	const { document } = parseHTML(`<main>${await textOf(chapter, address, site)}</main>`)
	const main = document.querySelector('main') as unknown as Element
	const parts = blocks(main, { address, words: said })
	const code = new Map<string, string>()
	for (const part of parts) {
		if (part.kind !== 'figure') continue
		const { entry, state } = await prepareFigure(part.id, locale)
		const python = pythonFor(entry.widget, state, locale)
		if (python !== undefined) code.set(part.id, python)
	}
	const body = withPrelude(
		cellsOf(parts, (figure) => code.get(figure)),
		new Set(code.keys()),
		locale,
	)
	const head = [`# ${title}`, lead, format(said.intro, { n: chapter.number, address, version: firstRelease })]
	const foot = [
		format(said.licence, { citation: citation(citeWords(locale), citedOn(locale, site, chapter)).text, terms }),
	]
	return nbformat([markdown(head.join('\n\n')), ...body, markdown(foot.join('\n\n'))])
}
