import { mdxToJs } from 'satteri'
import { describe, expect, it } from 'vitest'
import { renderTex } from './katex'
import { katexMarkdown } from './katex-markdown'

const compile = (source: string) => mdxToJs(source, { features: { math: true }, mdastPlugins: [katexMarkdown] }).code

describe('formulas in prose', () => {
	it('sets inline and display formulas, visual half and MathML half', () => {
		const inline = compile('a $x^2$ b')
		expect(inline).toContain('set:html')
		expect(inline).toContain('katex-html')
		expect(inline).toContain('<math')
		expect(inline).not.toContain('katex-display')
		expect(compile('$$\n\\frac{a}{b}\n$$')).toContain('katex-display')
	})

	it('stops at what KaTeX does not know, and trusts no command but \\htmlData', () => {
		expect(() => renderTex('\\nonsense')).toThrow(/nonsense/)
		expect(renderTex('\\htmlData{slot=a}{3}')).toContain('data-slot="a"')
		expect(renderTex('\\href{https://example.org}{x}')).not.toContain('href=')
		expect(() => renderTex('速度')).toThrow(/unicode/i)
	})
})
