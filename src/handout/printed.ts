import { activation } from '../activations'
import { linspace, plotted, points } from '../facts/plotted'

const row = (name: string, cells: readonly string[]): string =>
	name.padEnd(16) + cells.map((cell, i) => cell.padStart([9, 9, 7, 11, 11][i] as number)).join('')

/** What the script's cell "numbers" prints, computed by the kernel. */
export function printed(): string {
	const x = linspace(points)
	const rows = plotted.map(({ id, label, parameters }) => {
		const { f, df } = activation(id)
		const y = Array.from(x, (v) => f(v, parameters))
		const slope = (at: number | undefined): string => (df(at as number, parameters) as number).toFixed(6)
		return row(label, [
			Math.min(...y).toFixed(4),
			Math.max(...y).toFixed(4),
			String(y.filter((v) => v === 0).length),
			slope(x[0]),
			slope(x.at(-1)),
		])
	})
	return [row('', ['min', 'max', 'zeros', 'df(-5)', 'df(5)']), ...rows, ''].join('\n')
}
