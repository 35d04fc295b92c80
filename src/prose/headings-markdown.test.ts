import { mdxToJs } from 'satteri'
import { describe, expect, it } from 'vitest'
import { strings } from '../i18n'
import { headingsMarkdown } from './headings-markdown'

const compiled = (locale: string, moves = [] as { from: string; to: string }[]): string => {
	const { code } = mdxToJs('## One *layer* {#mask}\n\n### 旧 {#old}\n', {
		features: { headingAttributes: true },
		fileURL: new URL(`file:///x/content/${locale}/relu.mdx`),
		mdastPlugins: [headingsMarkdown('/course/', () => moves)],
	})
	return code
}

describe('headings', () => {
	it.each([
		['zh', '/course/relu/'],
		['en', '/course/en/relu/'],
	] as const)('link to themselves in %s, below the base path', (locale, page) => {
		const code = compiled(locale)
		for (const id of ['mask', 'old']) expect(code).toContain(`"${page}#${id}"`)
		expect(code.split(strings(locale).prose.anchor)).toHaveLength(3)
	})

	it('keep their former ids', () => {
		const moves = [
			{ from: '/relu/#former', to: '/relu/#mask' },
			{ from: '/tanh/#elsewhere', to: '/relu/#mask' },
		]
		expect(compiled('zh', moves)).toContain('"former"')
		expect(compiled('zh', moves)).not.toContain('elsewhere')
	})
})
