/** What a teacher pastes into a page: the same wording in the share panel, in oEmbed and on the page that explains it. */

export const escaped = (text: string): string =>
	text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] as string)

/** An `<iframe>` as high as the figure was measured; at most as wide, where a width is given, as that. */
export const frameCode = (address: string, height: number, title: string, width?: number): string =>
	`<iframe src="${escaped(address)}" title="${escaped(title)}" width="${width ?? '100%'}" height="${height}" style="border:0;max-width:100%" loading="lazy" allow="clipboard-write; fullscreen"></iframe>`

/** The script that gives frames their height, and defines the element below. */
export const scriptCode = (root: string): string => `<script src="${escaped(root)}bend-figure.js" async></script>`

/**
 * A `<bend-figure>`, with a link inside for where no script runs.
 *
 * @param link the figure's own link, with its state
 * @param attributes those that differ from the usual: theme, hide, caption, lang
 */
export const elementCode = (link: string, title: string, attributes: Readonly<Record<string, string>>): string => {
	const more = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`)
	return `<bend-figure src="${escaped(link)}"${more.join('')}><a href="${escaped(link)}">${escaped(title)}</a></bend-figure>`
}
