import type { Sheet } from './sheet'
import { type Attributes, element, painted, paintOf, straightened } from './svg'

const shapes = 'path, line, rect, circle, ellipse, polygon, polyline'

const geometry: Readonly<Record<string, readonly string[]>> = {
	path: ['d'],
	line: ['x1', 'y1', 'x2', 'y2'],
	rect: ['x', 'y', 'width', 'height', 'rx', 'ry'],
	circle: ['cx', 'cy', 'r'],
	ellipse: ['cx', 'cy', 'rx', 'ry'],
	polygon: ['points'],
	polyline: ['points'],
}

const opacityWithin = (shape: Element, svg: Element): number => {
	let all = 1
	for (let at: Element | null = shape; at && at !== svg; at = at.parentElement) {
		all *= Number.parseFloat(getComputedStyle(at).opacity)
	}
	return all
}

/** One shape of a picture in the page, with the styles that it has there. */
const shapeOf = (shape: SVGGraphicsElement, svg: Element, sheet: Sheet): string => {
	const style = getComputedStyle(shape)
	const matrix = shape.getScreenCTM()
	if (!matrix || style.display === 'none' || style.visibility === 'hidden') return ''
	const opacity = opacityWithin(shape, svg)
	const { a, b, c, d } = matrix
	const moved = { a, b, c, d, e: matrix.e - sheet.left, f: matrix.f - sheet.top }
	const scale = Math.sqrt(Math.abs(a * d - b * c))
	const firm = style.vectorEffect === 'non-scaling-stroke'
	const stroke = paintOf(style.stroke)
	const line = (scaled: number): Attributes =>
		stroke
			? {
					...painted('stroke', stroke, Number.parseFloat(style.strokeOpacity) * opacity),
					'stroke-width': Number.parseFloat(style.strokeWidth) * scaled,
					'stroke-dasharray':
						style.strokeDasharray === 'none'
							? undefined
							: style.strokeDasharray
									.split(/[\s,]+/)
									.map((part) => Number.parseFloat(part) * scaled)
									.join(' '),
					'stroke-linecap': style.strokeLinecap === 'butt' ? undefined : style.strokeLinecap,
					'stroke-linejoin': style.strokeLinejoin === 'miter' ? undefined : style.strokeLinejoin,
				}
			: {}
	const fill = painted('fill', paintOf(style.fill), Number.parseFloat(style.fillOpacity) * opacity)
	const name = shape.localName
	const straight = name === 'path' ? straightened(shape.getAttribute('d') ?? '', moved) : undefined
	const crisp = style.shapeRendering === 'crispedges' ? 'crispEdges' : undefined
	if (straight === '') return ''
	if (straight !== undefined) {
		return element('path', { d: straight, ...fill, ...line(firm ? 1 : scale), 'shape-rendering': crisp })
	}
	const uniform = Math.abs(a - d) < 1e-3 * scale && Math.abs(b) + Math.abs(c) < 1e-3 * scale
	return element(name, {
		...Object.fromEntries((geometry[name] ?? []).map((key) => [key, shape.getAttribute(key) ?? undefined])),
		transform: `matrix(${[moved.a, moved.b, moved.c, moved.d, moved.e, moved.f].map((n) => Number(n.toPrecision(6))).join(' ')})`,
		...fill,
		...line(firm && uniform ? 1 / scale : 1),
		'vector-effect': firm && !uniform ? 'non-scaling-stroke' : undefined,
	})
}

/** A picture in the page, cut at its edges where the page cuts it. */
export const graphic = (svg: SVGSVGElement, sheet: Sheet): string => {
	const drawn = [...svg.querySelectorAll<SVGGraphicsElement>(shapes)]
		.map((shape) => shapeOf(shape, svg, sheet))
		.join('')
	return getComputedStyle(svg).overflow === 'visible' ? drawn : sheet.clipped(svg.getBoundingClientRect(), drawn)
}
