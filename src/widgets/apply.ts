import { type Chart, fraction, pathOf, type Scale } from '../plots/chart'
import type { Place, Scene, Table } from './scene'
import { writeText } from './write-text'

/** Draws a chart's picture and its numbers anew, where its axes or the list of its series changed. */
export type Redraw = (host: Element, chart: Chart) => void

const percent = (at: number): string => `${Math.round(at * 100_000) / 1000}%`

const each = <T>(
	root: ParentNode,
	attribute: string,
	values: Readonly<Record<string, T>> | undefined,
	put: (element: HTMLElement, value: T) => void,
): void => {
	if (!values) return
	for (const element of root.querySelectorAll<HTMLElement>(`[${attribute}]`)) {
		const name = element.getAttribute(attribute) as string
		if (name in values) put(element, values[name] as T)
	}
}

const show = (element: Element, shown: boolean): void => {
	if (element.hasAttribute('hidden') === shown) element.toggleAttribute('hidden', !shown)
}

const place = (element: HTMLElement, at: Place | null): void => {
	show(element, at !== null)
	if (!at) return
	for (const side of ['left', 'top', 'width', 'height'] as const) {
		const value = at[side]
		if (value === undefined) continue
		const text = percent(value)
		if (element.style[side] !== text) element.style[side] = text
	}
}

const axesOf = (chart: Chart): string =>
	[chart.x, chart.y]
		.map((scale) => [...scale.domain, scale.ticks.length].join(' '))
		.concat(chart.series.map((series) => `${series.name}.${series.className}`))
		.join(',')

const moveChart = (host: HTMLElement, chart: Chart, redraw: Redraw): void => {
	const axes = axesOf(chart)
	if (host.getAttribute('data-axes') !== axes) {
		host.setAttribute('data-axes', axes)
		redraw(host, chart)
		return
	}
	for (const series of chart.series) {
		host.querySelector(`[data-path="${series.name}"]`)?.setAttribute('d', pathOf(chart, series))
	}
}

/** A chart's numbers: those of y beside its axis, those of x on the ruler below. */
export const placeTicks = (host: Element, chart: Chart): void => {
	const document = host.ownerDocument
	for (const old of host.querySelectorAll('.tk')) old.remove()
	const tick = (className: string, text: string, style: string): HTMLElement => {
		const span = document.createElement('span')
		span.className = `tk ${className}`
		span.textContent = text
		span.setAttribute('style', style)
		return span
	}
	const name = (scale: Scale, value: number): string => scale.format?.(value) ?? String(value).replace('-', '−')
	const inside = (at: number): boolean => at > -1e-9 && at < 1 + 1e-9
	const beside = fraction(chart.x, chart.x.origin ?? Number.NaN)
	const plot = host.querySelector('.plot')
	for (const value of chart.y.ticks) {
		const up = fraction(chart.y, value)
		if (!inside(up) || (value === chart.y.origin && inside(beside))) continue
		const top = `top:${percent(1 - up)}`
		const atEdge = !(beside > 0.04 && beside < 1)
		plot?.append(
			atEdge
				? tick('tk-yl', name(chart.y, value), top)
				: tick('tk-y', name(chart.y, value), `left:${percent(beside)};${top}`),
		)
	}
	const ruler = host.querySelector('.xaxis, .scale')
	for (const value of chart.x.ticks) {
		const at = fraction(chart.x, value)
		if (!inside(at)) continue
		const end = at < 0.01 ? ' tk-first' : at > 0.99 ? ' tk-last' : ''
		ruler?.append(tick(`tk-x${end}`, name(chart.x, value), `left:${percent(at)}`))
	}
}

/** Puts a picture in place of the one that is there. */
export const replacePicture = (host: Element, picture: Element): void => {
	const plot = host.querySelector('.plot')
	plot?.querySelector('svg.plot-svg')?.remove()
	plot?.prepend(picture)
}

const fillTable = (table: Element, { head, rows }: Table): void => {
	const document = table.ownerDocument
	const row = (cells: readonly string[], tag: 'th' | 'td'): Element => {
		const tr = document.createElement('tr')
		for (const text of cells) {
			const cell = document.createElement(tag)
			if (tag === 'th') cell.setAttribute('scope', 'col')
			cell.textContent = text
			tr.append(cell)
		}
		return tr
	}
	table.querySelector('thead')?.replaceChildren(row(head, 'th'))
	table.querySelector('tbody')?.replaceChildren(...rows.map((cells) => row(cells, 'td')))
}

/** What a place was last given. Its own innerHTML may since differ: by spelling, or by what a widget wrote into it. */
const given = new WeakMap<Element, string>()

const writeHtml = (element: Element, html: string): void => {
	const same = (given.get(element) ?? element.innerHTML) === html
	given.set(element, html)
	if (!same) element.innerHTML = html
}

const writeAria = (element: Element, properties: Readonly<Record<string, string | null>>): void => {
	for (const [name, value] of Object.entries(properties)) {
		if (value === null) element.removeAttribute(`aria-${name}`)
		else element.setAttribute(`aria-${name}`, value)
	}
}

/** Makes everything inside `root` show the scene. The table is left alone while it is folded away. */
export const apply = (root: ParentNode, scene: Scene, redraw: Redraw, withTable: boolean): void => {
	each(root, 'data-html', scene.html, writeHtml)
	each(root, 'data-text', scene.text, writeText)
	each(root, 'data-on', scene.on, show)
	each(root, 'data-mark', scene.marks, (element, is) => element.setAttribute('data-is', is))
	each(root, 'data-aria', scene.aria, writeAria)
	each(root, 'name', scene.inputs, (control, { disabled, ...bounds }) => {
		for (const [name, value] of Object.entries(bounds)) control.setAttribute(name, String(value))
		if (disabled !== undefined) control.toggleAttribute('disabled', disabled)
	})
	each(root, 'data-chart', scene.charts, (host, chart) => moveChart(host, chart, redraw))
	each(root, 'data-place', scene.places, place)
	const table = root.querySelector('[data-table]')
	if (table && withTable) fillTable(table, scene.table())
}
