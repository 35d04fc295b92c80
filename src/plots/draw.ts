import type * as PlotModule from '@observablehq/plot'
import { box, type Chart, fraction, positions, type Scale, type Series } from './chart'

/** What drawing needs of Plot, so that a page may load these marks alone. */
export type Plot = Pick<typeof PlotModule, 'plot' | 'line' | 'areaY' | 'ruleX' | 'ruleY'>

const rules = (scale: Scale, values: readonly number[]): number[] =>
	values.map((value) => Math.round(box * fraction(scale, value))).filter((at) => at >= 0 && at <= box)

const flip = (at: number): number => box - at

const markOf = (plot: Plot, chart: Chart, series: Series): PlotModule.Markish => {
	const { x, y, y2 } = positions(chart, series)
	const className = `series-${series.name}`
	return series.y2
		? plot.areaY({ length: x.length }, { x, y1: y2, y2: y, className })
		: plot.line({ length: x.length }, { x, y, className })
}

const element = (document: Document, name: string): Element =>
	document.createElementNS('http://www.w3.org/2000/svg', name)

const emptyPath = (document: Document): Element => {
	const path = element(document, 'path')
	path.setAttribute('d', '')
	return path
}

/** One path for a group of rules: graph paper has dozens, and each element is paid for in bytes and in layout. */
const joinLines = (document: Document, group: Element): void => {
	const lines = [...group.querySelectorAll('line')]
	if (lines.length === 0) return
	// rules are whole numbers, but for the rounding of Plot's scales
	const whole = (line: Element, name: string): number => Math.round(Number(line.getAttribute(name)))
	const end = (line: Element, which: 1 | 2): string => `${whole(line, `x${which}`)},${whole(line, `y${which}`)}`
	const path = emptyPath(document)
	path.setAttribute('d', lines.map((line) => `M${end(line, 1)}L${end(line, 2)}`).join(''))
	group.replaceChildren(path)
}

/**
 * The picture of a chart as an `<svg>` that stretches with its box: graph paper, axes, then the series in order.
 * Plot's own style sheet and labels are left off: the page has the one, HTML around the picture the other.
 */
export const draw = (plot: Plot, document: Document, chart: Chart): SVGSVGElement => {
	const { x, y } = chart
	const grid = (className: string, xs: readonly number[], ys: readonly number[]): PlotModule.Markish[] => [
		plot.ruleX(rules(x, xs), { className }),
		plot.ruleY(rules(y, ys).map(flip), { className }),
	]
	const svg = plot.plot({
		document,
		className: 'plot-svg',
		width: box,
		height: box,
		margin: 0,
		x: { type: 'linear', domain: [0, box], range: [0, box], axis: null },
		y: { type: 'linear', domain: [0, box], range: [0, box], axis: null },
		marks: [
			...grid('g', x.grid ?? [], y.grid ?? []),
			...grid('g g2', x.ticks, y.ticks),
			...grid('ax', x.origin === undefined ? [] : [x.origin], y.origin === undefined ? [] : [y.origin]),
			...chart.series.map((series) => markOf(plot, chart, series)),
		],
	}) as unknown as SVGSVGElement
	for (const style of svg.querySelectorAll('style')) style.remove()
	for (const attribute of ['fill', 'font-family', 'font-size', 'text-anchor', 'width', 'height'])
		svg.removeAttribute(attribute)
	svg.setAttribute('preserveAspectRatio', 'none')
	svg.setAttribute('aria-hidden', 'true')
	for (const group of svg.querySelectorAll('g')) {
		for (const { name } of [...group.attributes]) if (name !== 'class') group.removeAttribute(name)
		joinLines(document, group)
	}
	for (const series of chart.series) {
		// Plot leaves out a series that is empty now and may not be later
		const group = svg.querySelector(`.series-${series.name}`) ?? element(document, 'g')
		const path = group.querySelector('path') ?? group.appendChild(emptyPath(document))
		group.setAttribute('class', series.className)
		path.setAttribute('data-path', series.name)
		svg.append(group)
	}
	return svg
}
