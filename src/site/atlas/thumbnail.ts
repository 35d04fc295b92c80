import type { Gated, Vector } from '../../activations'
import { type Chart, paper, pathOf, sample } from '../../plots/chart'
import { zeroLevel } from '../../plots/contour'
import type { AnyFunction } from '../../prose/atlas'
import { sketch } from '../../widgets/function-graphics'

/** Small pictures for the index, each of what its function is: a curve, three outputs along one input, or level lines. */

const domain = [-3, 3] as const

const picture = (chart: Chart): string =>
	'<span class="sp"><svg class="plot-svg" viewBox="0 0 10000 10000" preserveAspectRatio="none" aria-hidden="true">' +
	chart.series.map((series) => `<path class="ln f" d="${pathOf(chart, series)}"></path>`).join('') +
	'</svg></span>'

function outputs(fn: Vector): string {
	const x = sample(domain, 36)
	const y = [0, 1, 2].map((i) => x.map((z) => fn.f([z, 0, -1])[i] as number))
	const low = fn.id === 'log-softmax' ? -5 : -0.1
	return picture({
		x: { domain, ticks: [] },
		y: { domain: [low, 1.1], ticks: [] },
		series: y.map((values, i) => ({ name: `y${i}`, className: '', x, y: values })),
	})
}

function levels(fn: Gated): string {
	const grid = sample(domain, 24)
	const values = Float64Array.from([...grid].flatMap((b) => [...grid].map((a) => fn.f(a, b))))
	const side = paper(domain, 1)
	return picture({
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

export const thumbnail = (fn: AnyFunction): string =>
	fn.kind === 'elementwise' ? sketch(fn, 'f') : fn.kind === 'vector' ? outputs(fn) : levels(fn)
