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

const escapeHtml = (text: string): string =>
	text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] as string)

/** A formula among words: in one piece (`.tex` does not break), with a word joiner that holds the punctuation after it. */
export const renderAmongWords = (tex: string): string => `<span class="tex">${renderTex(tex)}\u2060</span>`

/** A line of plain words with formulas between dollar signs, as in titles and captions. */
export const renderInline = (text: string): string =>
	text
		.split('$')
		.map((part, i) => (i % 2 === 0 ? escapeHtml(part) : renderAmongWords(part)))
		.join('')

/** Tokens of TeX: a command with the word that it takes as text, or one character. */
const tokens = /\\(?:text|operatorname|mathrm|begin|end)\s*\{[^}]*\}|\\[a-zA-Z]+|\\.|[\s\S]/g

/**
 * A formula in which some symbols are slots for numbers: `renderLive('\\max(0, x)', { x: 'x' })` sets each `x` as a place
 * that the scene's text "x" fills, in the visual half and in the MathML half alike.
 */
export const renderLive = (tex: string, slots: Readonly<Record<string, string>>, display = false): string => {
	const names = [...new Set(Object.values(slots))]
	const placeholder = (name: string): string => String(70_007_000 + names.indexOf(name))
	const filled = (tex.match(tokens) ?? [])
		.map((token) => (token in slots ? `{${placeholder(slots[token] as string)}}` : token))
		.join('')
	const live = names.reduce(
		(html, name) =>
			html
				.replaceAll(`<mn>${placeholder(name)}</mn>`, `<mn data-text="${name}"></mn>`)
				// "mtight" stands in exponents and indices
				.replaceAll(
					new RegExp(`<span class="mord( mtight)?">${placeholder(name)}</span>`, 'g'),
					`<span class="mord$1 lv" data-text="${name}"></span>`,
				),
		renderTex(filled, display).replace(/<annotation.*?<\/annotation>/gs, ''),
	)
	if (/7000[\d]{4}/.test(live)) throw new Error(`A slot of "${tex}" stands where KaTeX does not leave it in one piece`)
	return live
}
