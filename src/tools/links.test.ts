import { describe, expect, it } from 'vitest'
import { broken } from './links'

const site = (files: Record<string, string>, base = '/course/') =>
	broken(new Map(Object.entries(files).map(([path, text]) => [path, () => text])), base)

const home = (body: string) => ({ 'index.html': `<html><body id="top">${body}</body></html>` })

describe('the crawl of a built site', () => {
	it('is content where everything leads somewhere', () => {
		const relu = '<h2 id="为什么"></h2><a href="../#top"></a><img src="../a.svg">'
		const links = '<a href="/course/relu/#%E4%B8%BA%E4%BB%80%E4%B9%88"></a><a href="relu/?x=1"></a><a href="#top"></a>'
		const elsewhere = '<a href="https://example.org/x"></a><a href="mailto:a@example.org"></a>'
		expect(site({ ...home(links + elsewhere), 'relu/index.html': relu, 'a.svg': '' })).toEqual([])
	})

	it.each([
		['<a href="/course/gelu/"></a>', 'leads nowhere'],
		['<a href="/relu/"></a>', 'leaves /course/'],
		['<a href="relu"></a>', 'lacks the slash'],
		['<a href="relu/#nowhere"></a>', 'finds no id "nowhere"'],
		['<script src="missing.js"></script>', 'leads nowhere'],
	])('finds %s', (body, fault) => {
		const found = site({ ...home(body), 'relu/index.html': '<p>' })
		expect(found).toHaveLength(1)
		expect(found[0]).toContain(fault)
	})

	it('follows the links of a notebook, which are whole', () => {
		const origin = process.env.BEND_SITE ?? 'http://localhost:4321'
		const notebook = JSON.stringify({ source: [`[1](${origin}/course/#top), [2](${origin}/course/tanh/)\n`] })
		expect(site({ ...home(''), 'relu.ipynb': notebook })).toEqual([`relu.ipynb: ${origin}/course/tanh/ leads nowhere`])
	})

	it('asks for what was published, in every language', () => {
		const files = new Map<string, () => string>(
			['relu', 'en/relu'].map((path) => [`${path}/index.html`, () => '<h2 id="mask"></h2>']),
		)
		expect(broken(files, '/course/', ['/relu/#mask'])).toEqual([])
		files.set('en/relu/index.html', () => '<p>')
		expect(broken(files, '/course/', ['/relu/#mask', '/tanh/#zero'])).toEqual([
			'content/anchors.txt: /course/tanh/#zero leads nowhere',
			'content/anchors.txt: /course/en/relu/#mask finds no id "mask" there',
			'content/anchors.txt: /course/en/tanh/#zero leads nowhere',
		])
	})

	it('looks into styles, scripts and the sitemap', () => {
		const found = site({
			...home(''),
			'_a/s.css': '@font-face{src:url(./f.woff2)}',
			'_a/m.js': 'import{a}from"./n.js";const b=()=>import("./o.js")',
			'sitemap.xml': '<loc>http://localhost:4321/course/relu/</loc>',
		})
		expect(found).toHaveLength(4)
	})
})
