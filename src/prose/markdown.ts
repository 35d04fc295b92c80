import { satteri } from '@astrojs/markdown-satteri'
import { coming } from './coming'
import { katexMarkdown } from './katex-markdown'
import { linksMarkdown } from './links-markdown'

/** How lessons are read: formulas by KaTeX, permanent ids by `## Title {#id}`, links that know language and base path. */
export const markdown = (base: string) =>
	satteri({
		features: { math: true, headingAttributes: true },
		mdastPlugins: [katexMarkdown, linksMarkdown(base, coming)],
	})
