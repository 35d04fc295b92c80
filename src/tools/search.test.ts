import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseHTML } from 'linkedom'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { defaultLocale, locales, localized } from '../i18n/locales'
import { atlas, functionOf } from '../prose/atlas'
import { terms } from '../prose/glossary'
import { find, kinds, type Pagefind } from '../search/find'
import { searchIndex } from './search'

let opened = 0

/** Pagefind as a page in a language runs it, with its files from elsewhere than the network. */
const open = async (read: (path: string) => Uint8Array, language: string): Promise<Pagefind> => {
	vi.stubGlobal('fetch', async (address: string) => {
		const body = read(new URL(address, 'http://x').pathname.replace(/^\/pagefind\//, ''))
		return new Response(body as BodyInit)
	})
	vi.stubGlobal('document', { currentScript: null, querySelector: () => ({ getAttribute: () => language }) })
	// a module of its own for each: what it has loaded it keeps
	const script = Buffer.concat([read('pagefind.js'), Buffer.from(`\n// ${++opened}`)])
	const address = `data:text/javascript;base64,${script.toString('base64')}`
	const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind
	await pagefind.options({ basePath: '/pagefind/', baseUrl: '/', noWorker: true })
	await pagefind.filters()
	return pagefind
}

const found = async (pagefind: Pagefind, query: string): Promise<string[]> => {
	const hits = [...(await find(pagefind, query)).values()].flat()
	return (await Promise.all(hits.map((hit) => hit.data()))).map(({ raw_url }) => raw_url)
}

afterAll(() => {
	vi.unstubAllGlobals()
})

describe('what is looked for', () => {
	const page = (h1: string, text: string, kind = '') =>
		`<body class="${kind}"><main><h1>${h1}</h1><p>${text}</p></main></body>`
	const pages = new Map([
		['/a/', page('甲', '激活函数的梯度消失是常见的问题。')],
		['/b/', page('乙', '函数，数列；消失的 ReLU6 与阶梯。')],
		['/atlas/c/', page('梯度', '死亡 ReLU')],
		['/en/a/', page('Gradients', 'Vanishing gradients and log-sum-exp.')],
		['/en/b/', page('B', 'A dead unit has no gradient. 梯度')],
	])
	let zh: Pagefind
	let en: Pagefind
	beforeAll(async () => {
		const files = new Map((await searchIndex(pages)).map(({ path, content }) => [path, content]))
		const read = (path: string): Uint8Array => files.get(path) as Uint8Array
		zh = await open(read, 'zh-CN')
		en = await open(read, 'en')
	})

	it.each([
		['激活函数', ['/a/']],
		['函数', ['/a/', '/b/']],
		['活函', ['/a/']],
		['梯度', ['/a/', '/atlas/c/']],
		['梯', ['/a/', '/atlas/c/', '/b/']],
		['度消失', ['/a/']],
		['消失', ['/a/', '/b/']],
		['失消', []],
		['数数', []],
		['relu', ['/atlas/c/', '/b/']],
		['ReLU6', ['/b/']],
		['死亡ReLU', ['/atlas/c/']],
		['梯 ReLU', ['/atlas/c/', '/b/']],
		['gradient', []],
	])('in Chinese, %s, is found where it stands, within words too', async (query, expected) => {
		expect((await found(zh, query)).sort()).toEqual(expected)
	})

	it.each([
		['gradient', ['/en/a/', '/en/b/']],
		['gradients', ['/en/a/', '/en/b/']],
		['grad', ['/en/a/', '/en/b/']],
		['dead units', ['/en/b/']],
		['log-sum-exp', ['/en/a/']],
		['梯度', ['/en/b/']],
		['vanishing unit', []],
		['gradientzzz', []],
		['zzz', []],
	])('in English, %s is found by beginnings and stems', async (query, expected) => {
		expect((await found(en, query)).sort()).toEqual(expected)
	})

	it('is shown by kind, a title before a text', async () => {
		expect([...(await find(zh, '梯度')).keys()]).toEqual(['function', 'page'])
		expect((await found(en, 'gradient'))[0]).toBe('/en/a/')
	})
})

/** The folder of the built site: `npm test -- search` builds it and says which. */
const { BEND_DIST: dist } = process.env

describe.skipIf(!dist)('every term of the glossary', () => {
	const folder = dist ?? ''
	const builtFile = (path: string): Uint8Array => readFileSync(join(folder, 'pagefind', path))
	const paths = [...readSitemap(folder)].filter((path) => !/\/search\/$/.test(path))

	/** Where what a page holds is to be found: slides show a lesson's figures, and the lesson is what is found. */
	const homeOf = (path: string): string => path.replace(/\/slides\/(?=.)/, '/')

	/** The words of a page as a reader sees them, read in another way than the index does. */
	const textOf = (path: string): string => {
		const { document } = parseHTML(readFileSync(join(folder, path, 'index.html'), 'utf8'))
		const main = document.querySelector('main')
		for (const one of main?.querySelectorAll(
			'svg,script,style,template,button,select,.vh,.katex-html,annotation,.pager,.kicker,.tally,.nojs-note,.fig-tools,.slide-list',
		) ?? [])
			one.remove()
		for (const one of main?.querySelectorAll('*') ?? [])
			for (const { name } of [...one.attributes]) one.removeAttribute(name)
		return (main?.innerHTML ?? '')
			.replace(/<\/?(?:a|b|em|strong|code|span|sub|sup|cite)\b[^>]*>/g, '')
			.replace(/<[^>]*>/g, '\n')
	}

	it.each(locales.map(({ id, tag }) => [id, tag] as const))(
		'finds each page that contains it, in %s',
		async (id, tag) => {
			const pagefind = await open(builtFile, tag)
			const mine = paths.filter(
				(path) =>
					locales.every(
						(other) => other.id === id || other.id === defaultLocale || !path.startsWith(`/${other.id}/`),
					) && path.startsWith(localized(id, '/')),
			)
			const texts = new Map(mine.map((path) => [path, textOf(path)]))
			const missed: string[] = []
			for (const term of terms()) {
				for (const form of [term[id].term, ...(term[id].also ?? [])]) {
					const there = new Set((await found(pagefind, form)).map((url) => url.replace(/#.*/, '')))
					const escaped = form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
					const pattern = new RegExp(
						/\p{Script=Han}/u.test(form) ? escaped : `(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`,
						'iu',
					)
					for (const [path, text] of texts)
						if (pattern.test(text) && !there.has(homeOf(path))) missed.push(`${form}: ${path}`)
				}
			}
			expect(missed).toEqual([])
		},
	)

	it('is no result of the other language, and each kind that there is has some', async () => {
		for (const { id, tag } of locales) {
			const pagefind = await open(builtFile, tag)
			const urls = await found(pagefind, 'relu')
			expect(urls.length).toBeGreaterThan(20)
			expect(urls.filter((url) => url.startsWith('/en/') !== (id === 'en'))).toEqual([])
			const by = await find(pagefind, 'relu')
			expect(kinds.filter((kind) => !by.has(kind))).toEqual([])
		}
	})

	it.each(locales.map(({ id, tag }) => [id, tag] as const))(
		'leads from each function’s name to its page of the atlas, in %s',
		async (id, tag) => {
			const pagefind = await open(builtFile, tag)
			const missed: string[] = []
			for (const { id: fn } of atlas()) {
				const hits = (await find(pagefind, functionOf(fn).name)).get('function') ?? []
				const urls = (await Promise.all(hits.map((hit) => hit.data()))).map(({ raw_url }) => raw_url)
				if (!urls.includes(localized(id, `/atlas/${fn}/`))) missed.push(fn)
			}
			expect(missed).toEqual([])
		},
	)
})

function readSitemap(folder: string): string[] {
	if (!folder) return []
	const text = readFileSync(join(folder, 'sitemap.xml'), 'utf8')
	return [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname)
}
