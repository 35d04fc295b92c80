import type { Sheet } from './sheet'
import { element, painted, paintOf, textIn } from './svg'

interface Line {
	readonly text: string
	readonly left: number
	readonly right: number
	readonly top: number
	readonly height: number
}

/** A text as the page breaks it into lines; spaces that are not seen are not in it. */
const linesOf = (node: Text): Line[] => {
	const range = document.createRange()
	const lines: Line[] = []
	let text = ''
	let place: { left: number; right: number; top: number; height: number } | undefined
	const end = (): void => {
		if (place && text.trim() !== '') lines.push({ text: text.trimEnd(), ...place })
		text = ''
		place = undefined
	}
	let at = 0
	for (const character of node.data) {
		range.setStart(node, at)
		at += character.length
		range.setEnd(node, at)
		const blank = /[\s\u200b]/.test(character)
		const box = range.getClientRects()[0]
		if (!box || (blank && !place)) continue
		if (place && (box.top > place.top + place.height / 2 || box.left < place.left)) end()
		if (blank && !place) continue
		place ??= { left: box.left, right: box.right, top: box.top, height: box.height }
		if (!blank) place.right = box.right
		text += blank ? ' ' : character
	}
	end()
	return lines
}

const context = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D

/** How far a font reaches above and below its line. */
const reach = (font: string): { up: number; down: number } => {
	context.font = font
	const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = context.measureText('x')
	return { up, down }
}

const fontOf = (style: CSSStyleDeclaration): string =>
	`${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`

/** Where a program with other fonts should hold a line of words: by its start, middle or end. */
const anchorOf = (host: Element, style: CSSStyleDeclaration): 'middle' | 'end' | undefined => {
	if (host.closest('.katex')) return undefined
	if (host.closest('.tk-x:not(.tk-first, .tk-last)') || style.textAlign === 'center') return 'middle'
	return host.closest('.tk-y, .reads dd, .tk-last') || /right|end/.test(style.textAlign) ? 'end' : undefined
}

/** Families that any system has something like, for programs that do not read the faces inside the file. */
const familiesOf = (style: CSSStyleDeclaration): string =>
	/^"?KaTeX/.test(style.fontFamily)
		? `${style.fontFamily.split(',')[0]}, "Latin Modern Math", "STIX Two Math", "Cambria Math", "Times New Roman", serif`
		: style.fontFamily

const written = (line: Line, host: Element, style: CSSStyleDeclaration, sheet: Sheet): string => {
	const paint = paintOf(style.color)
	if (!paint) return ''
	const { up, down } = reach(fontOf(style))
	const { x, y } = sheet.box({ ...line, width: 0 })
	const anchor = anchorOf(host, style)
	const width = line.right - line.left
	sheet.reach = Math.max(sheet.reach, x + width)
	// words over a plot have a halo of the plot's ground
	const halo =
		style.textShadow === 'none' ? undefined : paintOf(style.textShadow.match(/^(?:rgba?|color)\([^)]*\)/)?.[0] ?? '')
	if (style.fontFamily.includes('KaTeX')) sheet.faces.add(style.fontFamily.split(',')[0]?.replaceAll('"', '') as string)
	return element(
		'text',
		{
			x: x + (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0),
			y: y + (line.height - up - down) / 2 + up,
			'text-anchor': anchor,
			// other letters in a formula's place are not to run into their neighbours
			textLength: host.closest('.katex') && line.text.length > 1 ? width : undefined,
			lengthAdjust: host.closest('.katex') && line.text.length > 1 ? 'spacingAndGlyphs' : undefined,
			'font-family': familiesOf(style),
			'font-size': Number.parseFloat(style.fontSize),
			'font-weight': style.fontWeight === '400' ? undefined : style.fontWeight,
			'font-style': style.fontStyle === 'normal' ? undefined : style.fontStyle,
			...painted('fill', paint),
			...(halo
				? { ...painted('stroke', halo), 'stroke-width': 3, 'stroke-linejoin': 'round', 'paint-order': 'stroke' }
				: {}),
		},
		textIn(line.text),
	)
}

/** The words of a text node. */
export const wordsOf = (node: Text, sheet: Sheet): string => {
	const host = node.parentElement
	if (!host || node.data.trim() === '') return ''
	const style = getComputedStyle(host)
	return linesOf(node)
		.map((line) => written(line, host, style, sheet))
		.join('')
}

/** Words that a style sheet puts before an element's own: a tick, a plus. */
export const addedWords = (host: Element, sheet: Sheet): string => {
	const style = getComputedStyle(host, '::before')
	const text = style.content.match(/^"(.+)"$/)?.[1]
	const first = document.createTreeWalker(host, NodeFilter.SHOW_TEXT).nextNode() as Text | null
	const line = first && linesOf(first)[0]
	if (!text || !line || style.display === 'none' || style.visibility === 'hidden') return ''
	context.font = fontOf(style)
	const left = line.left - context.measureText(text).width
	return written({ ...line, text: text.trim(), left, right: line.left }, host, style, sheet)
}
