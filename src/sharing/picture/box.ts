import type { Sheet } from './sheet'
import { element, painted, paintOf } from './svg'

interface Place {
	readonly left: number
	readonly top: number
	readonly width: number
	readonly height: number
}

const px = (length: string): number => Number.parseFloat(length) || 0

/** The first colour in a computed value such as a gradient or a shadow. */
const colourIn = (value: string) =>
	(value.match(/(?:rgba?|color)\([^)]*\)/g) ?? []).map(paintOf).find((paint) => paint !== undefined)

const radiusOf = (style: CSSStyleDeclaration, { width, height }: Place): number => {
	const radius = style.borderTopLeftRadius
	return Math.min(radius.endsWith('%') ? (width * px(radius)) / 100 : px(radius), width / 2, height / 2)
}

/** Ground, hatching and underlines: gradients of this site are either of one colour, or hatching. */
const ground = (style: CSSStyleDeclaration, place: Place, sheet: Sheet): string => {
	const rx = radiusOf(style, place) || undefined
	const box = { ...sheet.box(place), rx }
	const plain = paintOf(style.backgroundColor)
	let drawn = plain ? element('rect', { ...box, ...painted('fill', plain) }) : ''
	if (style.backgroundImage === 'none') return drawn
	const colour = colourIn(style.backgroundImage)
	if (!colour) return drawn
	if (style.backgroundImage.startsWith('repeating')) {
		return drawn + element('rect', { ...box, fill: sheet.hatch(colour.colour) })
	}
	const [across = '100%', down = across] = style.backgroundSize.split(' ')
	const size = (part: string, whole: number): number =>
		part.endsWith('%') ? (whole * px(part)) / 100 : px(part) || whole
	const [width, height] = [size(across, place.width), size(down, place.height)]
	const [x = '0%', y = '0%'] = style.backgroundPosition.split(' ')
	const offset = (part: string, room: number): number => (part.endsWith('%') ? (room * px(part)) / 100 : px(part))
	const part = {
		left: place.left + offset(x, place.width - width),
		top: place.top + offset(y, place.height - height),
		width,
		height,
	}
	drawn += element('rect', { ...sheet.box(part), ...painted('fill', colour) })
	return drawn
}

const sides = ['Top', 'Right', 'Bottom', 'Left'] as const

const borders = (style: CSSStyleDeclaration, place: Place, sheet: Sheet): string => {
	const all = sides.map((side) => ({
		side,
		width: style[`border${side}Style`] === 'none' ? 0 : px(style[`border${side}Width`]),
		kind: style[`border${side}Style`],
		colour: style[`border${side}Color`],
	}))
	const [first] = all
	const { x, y, width, height } = sheet.box(place)
	const stroke = (line: (typeof all)[number]) => ({
		...painted('stroke', paintOf(line.colour)),
		'stroke-width': line.width,
		'stroke-dasharray':
			line.kind === 'dashed'
				? `${3 * line.width} ${2 * line.width}`
				: line.kind === 'dotted'
					? `${line.width}`
					: undefined,
	})
	if (
		first &&
		all.every((line) => line.width === first.width && line.colour === first.colour && line.kind === first.kind)
	) {
		if (first.width === 0 || !paintOf(first.colour)) return ''
		const half = first.width / 2
		const rx = Math.max(0, radiusOf(style, place) - half) || undefined
		const inner = {
			x: x + half,
			y: y + half,
			width: Math.max(0, width - 2 * half),
			height: Math.max(0, height - 2 * half),
			rx,
		}
		return element('rect', { ...inner, fill: 'none', ...stroke(first) })
	}
	return all
		.filter((line) => line.width > 0 && paintOf(line.colour))
		.map((line) => {
			const half = line.width / 2
			const ends = {
				Top: `M${x} ${y + half}H${x + width}`,
				Right: `M${x + width - half} ${y}V${y + height}`,
				Bottom: `M${x} ${y + height - half}H${x + width}`,
				Left: `M${x + half} ${y}V${y + height}`,
			}
			return element('path', { d: ends[line.side], fill: 'none', ...stroke(line) })
		})
		.join('')
}

/** A line around a box, `by` px wide and as far away. */
const around = (
	style: CSSStyleDeclaration,
	place: Place,
	colour: string,
	by: number,
	away: number,
	sheet: Sheet,
): string => {
	const paint = paintOf(colour)
	if (!paint || by === 0) return ''
	const out = away + by / 2
	const wide = {
		left: place.left - out,
		top: place.top - out,
		width: place.width + 2 * out,
		height: place.height + 2 * out,
	}
	const radius = radiusOf(style, place)
	return element('rect', {
		...sheet.box(wide),
		rx: radius > 0 ? radius + out : undefined,
		fill: 'none',
		...painted('stroke', paint),
		'stroke-width': by,
	})
}

/** Rings, which are shadows that neither move nor blur, the widest first; then the outline. */
const rings = (style: CSSStyleDeclaration, place: Place, sheet: Sheet): string => {
	const found = [...style.boxShadow.matchAll(/((?:rgba?|color)\([^)]*\)) 0px 0px 0px ([\d.]+)px(?! inset)/g)]
	const outline = style.outlineStyle === 'none' ? 0 : px(style.outlineWidth)
	return [
		...found.reverse().map(([, colour = '', by]) => around(style, place, colour, Number(by), 0, sheet)),
		around(style, place, style.outlineColor, outline, px(style.outlineOffset), sheet),
	].join('')
}

/** What a box looks like apart from what is in it. */
export const boxOf = (style: CSSStyleDeclaration, place: Place, sheet: Sheet): string =>
	place.width === 0 && place.height === 0
		? ''
		: rings(style, place, sheet) + ground(style, place, sheet) + borders(style, place, sheet)

/** Where a box that a style sheet adds to an element stands: placed within it, or in the middle of it. */
const addedPlace = (host: Element, style: CSSStyleDeclaration): Place | undefined => {
	const [width, height] = [px(style.width), px(style.height)]
	if (style.position !== 'absolute') {
		if (getComputedStyle(host).display !== 'grid') return undefined
		const cell = host.getBoundingClientRect()
		return { left: cell.left + (cell.width - width) / 2, top: cell.top + (cell.height - height) / 2, width, height }
	}
	let within = host
	while (getComputedStyle(within).position === 'static' && within.parentElement) within = within.parentElement
	const outer = within.getBoundingClientRect()
	const edge = getComputedStyle(within)
	return {
		left: outer.left + px(edge.borderLeftWidth) + px(style.left) + px(style.marginLeft),
		top: outer.top + px(edge.borderTopWidth) + px(style.top) + px(style.marginTop),
		width,
		height,
	}
}

/** A box that a style sheet adds to an element, and whether it is painted under it; undefined where there is none. */
export const addedBox = (
	host: Element,
	which: '::before' | '::after',
	sheet: Sheet,
): { drawn: string; under: boolean } | undefined => {
	const style = getComputedStyle(host, which)
	if (style.content !== '""' || style.display === 'none') return undefined
	const place = addedPlace(host, style)
	return place && { drawn: boxOf(style, place, sheet), under: style.zIndex === '-1' }
}
