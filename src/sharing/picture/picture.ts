/**
 * A figure as it stands in the page, as one SVG that needs nothing else: what the page lays over the plot in HTML (numbers, labels,
 * points, formulas, readouts) becomes shapes and words at the places they have there. Controls are left out and the gap is closed.
 */
import { addedBox, boxOf } from './box'
import { facesOf } from './faces'
import { graphic } from './graphic'
import { Sheet } from './sheet'
import { element, painted, paintOf, textIn } from './svg'
import { addedWords, wordsOf } from './words'

export interface Picture {
	readonly svg: string
	readonly width: number
	readonly height: number
}

/** White space around the figure, in px. */
const margin = 16

/** What only a page can use, and what is there for those who do not see it. */
const left = [
	'.controls',
	'.transport',
	'.fig-tools',
	'.fig-data',
	'.fig-share',
	'.fig-notice',
	'.fig-progress',
	'.nojs-note',
	'.katex-mathml',
	'.vh',
	'input',
	'select',
	'textarea',
	'script',
].join(', ')

const isThere = (host: Element, style: CSSStyleDeclaration): boolean =>
	!host.matches(left) && style.display !== 'none' && style.visibility !== 'hidden' && style.opacity !== '0'

/** What the page paints under an element's contents: boxes that style sheets add behind them. */
const under = (host: Element, style: CSSStyleDeclaration, sheet: Sheet): string =>
	style.isolation === 'isolate'
		? [...host.querySelectorAll('*')]
				.filter((inner) => inner.checkVisibility?.() ?? true)
				.map((inner) => addedBox(inner, '::before', sheet))
				.map((box) => (box?.under ? box.drawn : ''))
				.join('')
		: ''

const over = (host: Element, which: '::before' | '::after', sheet: Sheet): string => {
	const box = addedBox(host, which, sheet)
	return box && !box.under ? box.drawn : ''
}

/** A formula that is wider than its column scrolls in the page, and is whole in a file. */
const isCut = (host: Element, style: CSSStyleDeclaration): boolean =>
	style.overflowX !== 'visible' &&
	!host.matches('.katex-display') &&
	(host.scrollWidth > host.clientWidth || host.scrollHeight > host.clientHeight)

const drawn = (node: Node, sheet: Sheet): string => {
	if (node instanceof Text) return wordsOf(node, sheet)
	if (!(node instanceof Element)) return ''
	const style = getComputedStyle(node)
	if (!isThere(node, style)) return ''
	if (node instanceof SVGSVGElement) return graphic(node, sheet)
	const place = node.getBoundingClientRect()
	const own = style.display === 'contents' ? '' : boxOf(style, place, sheet)
	const { reach } = sheet
	let inner = under(node, style, sheet) + over(node, '::before', sheet) + addedWords(node, sheet)
	const folded = node instanceof HTMLDetailsElement && !node.open
	for (const child of folded ? node.querySelectorAll(':scope > summary') : node.childNodes) inner += drawn(child, sheet)
	inner += over(node, '::after', sheet)
	const cut = isCut(node, style)
	if (cut) sheet.reach = reach
	const whole = own + (cut ? sheet.clipped(place, inner) : inner)
	return style.opacity === '1' ? whole : element('g', { opacity: Number(style.opacity) }, whole)
}

/** What the picture is of, where it is from and on what terms, as one line below it. */
const credit = (words: string, link: string, y: number, figure: Element): string => {
	const style = getComputedStyle(figure)
	return element(
		'a',
		{ href: link, 'xlink:href': link },
		element(
			'text',
			{ x: 0, y, 'font-family': style.fontFamily, 'font-size': 12.5, ...painted('fill', paintOf(style.color), 0.75) },
			textIn(words),
		),
	)
}

/**
 * @param figure the `<figure>`, which must be in the page: places are read from it
 * @param about title and description for those who do not see it; the line of credit, and where it leads
 */
export const pictureOf = async (
	figure: HTMLElement,
	about: { readonly title: string; readonly description: string; readonly credit: string; readonly link: string },
): Promise<Picture> => {
	const whole = figure.getBoundingClientRect()
	const sheet = new Sheet(whole.left, whole.top)
	const style = getComputedStyle(figure)
	const rule = Number.parseFloat(style.borderTopWidth)
	let height = rule
	let body = element('rect', {
		x: 0,
		y: 0,
		width: whole.width,
		height: rule,
		...painted('fill', paintOf(style.borderTopColor)),
	})
	for (const block of figure.children) {
		const place = block.getBoundingClientRect()
		if (!isThere(block, getComputedStyle(block)) || place.height === 0) continue
		sheet.top = place.top - height
		body += drawn(block, sheet)
		height += place.height
	}
	height += 28
	body += credit(about.credit, about.link, height - 4, figure)
	const faces = await facesOf(sheet.faces)
	const [width, tall] = [Math.ceil(Math.max(whole.width, sheet.reach)) + 2 * margin, Math.ceil(height) + 2 * margin]
	const svg = element(
		'svg',
		{
			xmlns: 'http://www.w3.org/2000/svg',
			'xmlns:xlink': 'http://www.w3.org/1999/xlink',
			width,
			height: tall,
			viewBox: `${-margin} ${-margin} ${width} ${tall}`,
			role: 'img',
			'aria-labelledby': 'title desc',
		},
		[
			element('title', { id: 'title' }, textIn(about.title)),
			element('desc', { id: 'desc' }, textIn(about.description)),
			faces === '' ? '' : element('style', {}, faces),
			element('defs', {}, sheet.definitions),
			element('rect', { x: -margin, y: -margin, width, height: tall, ...painted('fill', groundOf(figure)) }),
			body,
		].join('\n'),
	)
	return { svg: `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`, width, height: tall }
}

/** The ground that the figure stands on. */
const groundOf = (figure: Element) => {
	for (let at: Element | null = figure; at; at = at.parentElement) {
		const paint = paintOf(getComputedStyle(at).backgroundColor)
		if (paint) return paint
	}
	return undefined
}

/** The picture in pixels, `scale` to a px. Drawn from the SVG alone, so it shows whether that is whole. */
export const pixelsOf = async ({ svg, width, height }: Picture, scale: number): Promise<Blob> => {
	const image = new Image()
	// the page's policy admits data, not blobs
	image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
	await image.decode()
	const canvas = document.createElement('canvas')
	canvas.width = width * scale
	canvas.height = height * scale
	canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
	const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
	if (!blob) throw new Error('this browser draws no picture of that size')
	return blob
}
