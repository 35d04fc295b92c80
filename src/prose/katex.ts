import katex from 'katex'

/**
 * TeX → the HTML of KaTeX, visual half and MathML half, at build only.
 *
 * `\htmlData` is the one command trusted: it marks the slots that a figure patches with its current numbers. All other
 * oddities are errors, so that a mistyped formula stops the build instead of turning red on the page.
 */
export const renderTex = (tex: string, display = false): string =>
	katex.renderToString(tex, {
		displayMode: display,
		output: 'htmlAndMathml',
		throwOnError: true,
		strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
		trust: (context) => context.command === '\\htmlData',
	})
