import { activation } from '../activations'
import { domain, linspace, plotted, points } from '../facts/plotted'
import { type Locale, strings } from '../i18n'
import { type Chart, fraction, multiples } from '../plots/chart'

/** Matplotlib's own cycle of colours, sizes and margins: the picture looks as the script's cell will make it look. */
const colours = ['#1f77b4', '#ff7f0e', '#2ca02c', '#d62728', '#9467bd', '#8c564b']
const [width, height] = [800, 500]
const frame = { left: 100, right: 720, top: 60, bottom: 445 }
const fonts = 'DejaVu Sans, Noto Sans CJK SC, PingFang SC, Microsoft YaHei, sans-serif'

const round = (value: number): string => String(Math.round(value * 100) / 100)

const text = (x: number, y: number, words: string | number, more = ''): string =>
	`<text x="${round(x)}" y="${round(y)}" ${more}>${words}</text>`

/** The script's picture as an SVG of its own, its curves computed by the kernel. */
export function picture(locale: Locale): string {
	const { figure, across, up } = strings(locale).handout.curves
	const room = (domain[1] - domain[0]) / 20
	const chart: Chart = {
		x: { domain: [domain[0] - room, domain[1] + room], ticks: multiples(2, ...domain) },
		y: { domain: [-1.3, 5.3], ticks: multiples(1, -1, 5) },
		series: [],
	}
	const left = (value: number): number => frame.left + (frame.right - frame.left) * fraction(chart.x, value)
	const top = (value: number): number => frame.bottom - (frame.bottom - frame.top) * fraction(chart.y, value)
	const x = linspace(points)
	const lines = plotted.map(({ id, parameters }, i) => {
		const { f } = activation(id)
		const d = Array.from(x, (v) => `${round(left(v))},${round(top(f(v, parameters)))}`).join(' ')
		return `<polyline points="${d}" fill="none" stroke="${colours[i]}" stroke-width="2"/>`
	})
	const grid = [
		...chart.x.ticks.map((v) => `M${round(left(v))},${frame.top}V${frame.bottom}`),
		...chart.y.ticks.map((v) => `M${frame.left},${round(top(v))}H${frame.right}`),
	].join('')
	const legend = plotted.map(
		({ label }, i) =>
			`<path d="M116,${78 + 20 * i}h28" stroke="${colours[i]}" stroke-width="2"/>${text(154, 83 + 20 * i, label)}`,
	)
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${fonts}" font-size="14">`,
		`<rect width="${width}" height="${height}" fill="#fff"/>`,
		`<path d="${grid}" stroke="#b0b0b0" stroke-width="0.8"/>`,
		...lines,
		`<path d="M${frame.left},${frame.top}H${frame.right}V${frame.bottom}H${frame.left}Z" fill="none" stroke="#000" stroke-width="0.8"/>`,
		'<rect x="108" y="66" width="176" height="128" rx="4" fill="#fff" fill-opacity="0.8" stroke="#ccc"/>',
		...legend,
		...chart.x.ticks.map((v) => text(left(v), 464, v, 'text-anchor="middle"')),
		...chart.y.ticks.map((v) => text(92, top(v) + 5, v, 'text-anchor="end"')),
		text(410, 48, figure, 'text-anchor="middle" font-size="17"'),
		text(410, 486, across, 'text-anchor="middle"'),
		text(0, 0, up, 'text-anchor="middle" transform="translate(60 252.5) rotate(-90)"'),
		'</svg>',
	].join('\n')
}
