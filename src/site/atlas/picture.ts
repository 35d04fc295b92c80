import type { Gated, Vector } from '../../activations'
import { type Chart, paper, pathOf, sample } from '../../plots/chart'
import { zeroLevel } from '../../plots/contour'
import type { AnyFunction } from '../../prose/atlas'
import { domain, sketch, thumbnail } from '../../widgets/function-graphics'

/** Small pictures for the index, each of what its function is: a curve, three outputs along one input, or level lines. */

const lines = (chart: Chart): string =>
	thumbnail(chart.series.map((series) => `<path class="ln f" d="${pathOf(chart, series)}"></path>`).join(''))

function outputs(fn: Vector): string {
	const x = sample(domain, 36)
	const y = [0, 1, 2].map((i) => x.map((z) => fn.f([z, 0, -1])[i] as number))
	const low = fn.id === 'log-softmax' ? -5 : -0.1
	return lines({
		x: { domain, ticks: [] },
		y: { domain: [low, 1.1], ticks: [] },
		series: y.map((values, i) => ({ name: `y${i}`, className: '', x, y: values })),
	})
}

function levels(fn: Gated): string {
	const grid = sample(domain, 24)
	const values = Float64Array.from([...grid].flatMap((b) => [...grid].map((a) => fn.f(a, b))))
	const side = paper(domain, 1)
	return lines({
		x: side,
		y: side,
		series: [-2, -1, -0.5, -0.2, 0.2, 0.5, 1, 2].map((height) => ({
			name: `level${height}`,
			className: '',
			...zeroLevel(
				grid,
				grid,
				values.map((value) => value - height),
			),
		})),
	})
}

export const picture = (fn: AnyFunction): string =>
	fn.kind === 'elementwise' ? sketch(fn, 'f') : fn.kind === 'vector' ? outputs(fn) : levels(fn)
