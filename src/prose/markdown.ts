import { satteri } from '@astrojs/markdown-satteri'
import { moves } from './anchors'
import { coming } from './coming'
import { terms } from './glossary'
import { headingsMarkdown } from './headings-markdown'
import { katexMarkdown } from './katex-markdown'
import { linksMarkdown } from './links-markdown'
import { termsMarkdown } from './terms-markdown'

/** How lessons are read: formulas by KaTeX, permanent ids by `## Title {#id}`, links that know language and base path, headings
 * that link to themselves, the first use of each term linked to the glossary. */
export const markdown = (base: string) =>
	satteri({
		features: { math: true, headingAttributes: true },
		mdastPlugins: [
			katexMarkdown,
			linksMarkdown(base, coming),
			termsMarkdown(terms(), base),
			headingsMarkdown(base, moves),
		],
	})
