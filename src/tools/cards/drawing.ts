/** What a figure plots, as SVG: curves, points and markers in the colours of the page, and not a word, so that no font is needed. */
import { type Attributes, element, straightened } from '../../sharing/picture/svg'
import type { StyleOf } from './cascade'

export interface Room {
	readonly width: number
	readonly height: number
}

/** The side of the box that plots are drawn in. */
const sideOf = (svg: Element): number => Number(svg.getAttribute('viewBox')?.split(' ')[2])

const lengthOf = (value: string | undefined): number => Number.parseFloat(value ?? '') || 0

const colourIn = (value: string | undefined): string | undefined => value?.match(/#[\da-f]{3,8}\b/i)?.[0]

const fractionOf = (value: string | undefined): number => lengthOf(value) / 100

const paintOf = (shape: Element, styleOf: StyleOf): Attributes => {
	const stroke = styleOf(shape, 'stroke') ?? 'none'
	return {
		fill: styleOf(shape, 'fill') || 'none',
		'fill-opacity': styleOf(shape, 'fill-opacity'),
		stroke,
		'stroke-width': stroke === 'none' ? undefined : lengthOf(styleOf(shape, 'stroke-width') ?? '1'),
		'stroke-opacity': styleOf(shape, 'stroke-opacity'),
		'stroke-dasharray': styleOf(shape, 'stroke-dasharray'),
		'stroke-linecap': styleOf(shape, 'stroke-linecap'),
		'stroke-linejoin': styleOf(shape, 'stroke-linejoin'),
		opacity: styleOf(shape, 'opacity'),
	}
}

/** A picture that stretches to fill the room; its strokes do not. */
const stretched = (svg: Element, { width, height }: Room, styleOf: StyleOf): string => {
	const side = sideOf(svg)
	const matrix = { a: width / side, b: 0, c: 0, d: height / side, e: 0, f: 0 }
	return [...svg.querySelectorAll('path')]
		.map((path) => {
			const d = straightened(path.getAttribute('d') ?? '', matrix)
			if (d === undefined) throw new Error(`a plot has a path that is not made of lines: ${path.getAttribute('d')}`)
			return d === '' ? '' : element('path', { d, ...paintOf(path, styleOf) })
		})
		.join('')
}

const marker = (svg: Element, left: number, top: number, styleOf: StyleOf): string => {
	const size = lengthOf(styleOf(svg, 'width'))
	const scale = size / sideOf(svg)
	const paths = [...svg.querySelectorAll('path')].map((path) =>
		element('path', { d: path.getAttribute('d') ?? '', ...paintOf(path, styleOf) }),
	)
	const transform = `translate(${left - size / 2} ${top - size / 2}) scale(${scale})`
	return element('g', { transform }, paths.join(''))
}

/** A point, a probe, a knob: a small box, round or square, in the middle of its place. */
const point = (box: Element, left: number, top: number, styleOf: StyleOf): string => {
	const [width, height] = [lengthOf(styleOf(box, 'width')), lengthOf(styleOf(box, 'height'))]
	if (width === 0 || height === 0) return ''
	const border = styleOf(box, 'border')
	const line = lengthOf(border)
	const at = { x: left - width / 2 + line / 2, y: top - height / 2 + line / 2 }
	const size = { width: width - line, height: height - line }
	const rx = styleOf(box, 'border-radius') === '50%' ? width / 2 : undefined
	const ground = styleOf(box, 'background-color') ?? styleOf(box, 'background')
	const paint = { fill: colourIn(ground) ?? 'none', stroke: colourIn(border), 'stroke-width': line || undefined }
	return element('rect', { ...at, ...size, rx, ...paint })
}

/** Inputs that are dead or saturated: hatched, under the plot. */
const hatched = (box: Element, { width, height }: Room, styleOf: StyleOf): string => {
	const from = width * fractionOf(styleOf(box, 'left'))
	const to = from + width * fractionOf(styleOf(box, 'width'))
	// whole pixels apart across, so that row repeats row and a PNG is small
	const step = 12
	let d = ''
	for (let x = step * Math.floor((from - height) / step); x < to; x += step) {
		// cut at the edges here, as many programs draw a clipped hatching slowly or not
		const [start, end] = [Math.max(x, from), Math.min(x + height, to)]
		if (start < end)
			d += `M${start.toFixed(2)} ${(height - (start - x)).toFixed(2)}L${end.toFixed(2)} ${(height - (end - x)).toFixed(2)}`
	}
	return element('path', { d, fill: 'none', stroke: styleOf(box, '--hatch') })
}

const plotted = (plot: Element, room: Room, styleOf: StyleOf): string => {
	const placed = [...plot.querySelectorAll('[style*="left"], .probe, .pt')].filter((one) => !one.closest('[hidden]'))
	const marks = placed.map((one) => {
		const left = room.width * fractionOf(styleOf(one, 'left'))
		const top = room.height * fractionOf(styleOf(one, 'top'))
		return one.localName === 'svg' ? marker(one, left, top, styleOf) : point(one, left, top, styleOf)
	})
	const dead = [...plot.querySelectorAll('.dead:not([hidden])')].map((box) => hatched(box, room, styleOf))
	const svg = plot.querySelector('svg.plot-svg')
	return [...dead, svg ? stretched(svg, room, styleOf) : '', ...marks].join('')
}

/** Plots side by side, as what goes in and what comes out, with the page between them. */
const abreast = (plots: readonly Element[], { width, height }: Room, styleOf: StyleOf): string => {
	const gap = width / 40
	const own = { width: (width - gap * (plots.length - 1)) / plots.length, height }
	return plots
		.map((plot, k) => {
			const left = k * (own.width + gap)
			const fill = styleOf(plot, '--paper')
			const before = k === 0 ? '' : element('rect', { x: left - gap, y: 0, width: gap, height, fill })
			return before + element('g', { transform: `translate(${left} 0)` }, plotted(plot, own, styleOf))
		})
		.join('')
}

/** Cells of grids, each a square as large as its number: the stages of an image side by side. */
const stages = (grids: readonly Element[], room: Room, styleOf: StyleOf): string => {
	const gap = room.width / 24
	const side = (room.width - gap * (grids.length + 1)) / grids.length
	const top = (room.height - side) / 2
	return grids
		.map((grid, k) => {
			const rows = [...grid.children].map((row) => [...row.children])
			const cell = side / rows.length
			const from = gap + k * (side + gap)
			const squares = rows.flatMap((row, i) =>
				row.map((each, j) => {
					const size = cell * lengthOf(styleOf(each, '--s'))
					if (size === 0) return ''
					const place = { x: from + j * cell + (cell - size) / 2, y: top + i * cell + (cell - size) / 2 }
					const hollow = each.classList.contains('neg')
					return element('rect', {
						...place,
						width: size,
						height: size,
						fill: styleOf(each, hollow ? '--plate' : '--ink'),
						stroke: hollow ? styleOf(each, '--ink') : undefined,
					})
				}),
			)
			const frame = { x: from, y: top, width: side, height: side, fill: 'none', stroke: styleOf(grid, '--rule') }
			return squares.join('') + element('rect', frame)
		})
		.join('')
}

/**
 * A figure's main plot, filling a room, or those that its markup calls pictured beside each other. A table of functions has
 * none: its sketches, which share their scales, are laid over each other. Throws where a figure has nothing to draw.
 */
export const drawing = (figure: Element, room: Room, styleOf: StyleOf): string => {
	const pictured = [...figure.querySelectorAll('[data-pictured] .plot')]
	if (pictured.length > 0) return abreast(pictured, room, styleOf)
	const plot = figure.querySelector('.plot')
	if (plot) return plotted(plot, room, styleOf)
	const grids = [...figure.querySelectorAll('[role="grid"]')]
	if (grids.length > 0) return stages(grids, room, styleOf)
	const sketches = [...figure.querySelectorAll('.sp:not(.sp-d) svg.plot-svg')]
	if (sketches.length > 0) return sketches.map((svg) => stretched(svg, room, styleOf)).join('')
	throw new Error(`figure "${figure.id}" has no plot to make a picture of`)
}
