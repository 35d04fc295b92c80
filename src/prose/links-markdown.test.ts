import { markdownToHtml } from 'satteri'
import { describe, expect, it } from 'vitest'
import { linksMarkdown, resolveLink } from './links-markdown'

describe('links in prose', () => {
	it.each([
		['/relu/', 'zh', '/', '/relu/'],
		['/relu/', 'en', '/', '/en/relu/'],
		['/relu/#claim-A3.3.1', 'zh', '/course/', '/course/relu/#claim-A3.3.1'],
		['/', 'en', '/course/', '/course/en/'],
		['#here', 'en', '/course/', '#here'],
		['https://example.org/', 'en', '/course/', 'https://example.org/'],
		['//example.org/', 'en', '/course/', '//example.org/'],
	] as const)('%s in %s under %s leads to %s', (url, locale, base, expected) => {
		expect(resolveLink(url, locale, base)).toBe(expected)
	})

	it.each([
		['zh', '/course/relu/'],
		['en', '/course/en/relu/'],
	])('takes the language from the file: %s', (locale, expected) => {
		const { html } = markdownToHtml('[a](/relu/) [b][r]\n\n[r]: /relu/', {
			fileURL: new URL(`file:///x/content/${locale}/swish.mdx`),
			mdastPlugins: [linksMarkdown('/course/', () => false)],
		})
		expect(html.match(/href="[^"]*"/g)).toEqual([`href="${expected}"`, `href="${expected}"`])
	})

	it('waits for lessons that are yet to come', () => {
		const { html } = markdownToHtml('See [**why** so](/why/#a) and [relu](/relu/).', {
			mdastPlugins: [linksMarkdown('/', (slug) => slug === 'why')],
		})
		expect(html.trim()).toBe('<p>See <strong>why</strong> so and <a href="/relu/">relu</a>.</p>')
	})
})
