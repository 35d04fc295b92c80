import * as Plot from '@observablehq/plot'
import { draw } from '../../plots/draw'
import { apply, placeTicks, replacePicture } from '../../widgets/apply'
import { type Explorer, model, schema } from '../../widgets/curve-explorer/model'
import { initialState } from '../../widgets/state'
import type { Bench } from './bench'

/** A figure's body with every place that the explorer's scene fills. */
const figure = (): HTMLElement => {
	const root = document.createElement('figure')
	root.style.width = '646px'
	root.innerHTML =
		'<div data-chart="main"><div class="plot" style="position:relative;height:400px"></div><div class="scale"></div></div>' +
		['x', 'f', 'df', 'd2f', 'p', 'name'].map((name) => `<b data-text="${name}"></b>`).join('') +
		['probe', 'kinkLeft0', 'kinkRight0', 'labelF', 'labelDf'].map((name) => `<i data-place="${name}"></i>`).join('')
	document.body.append(root)
	return root
}

const words = new Proxy({}, { get: () => '' })

/** α of Leaky ReLU under the slider, f and f′ of 400 points each: what moves, against drawing it all anew. */
export const benches = (): Bench[] => {
	const state = initialState<Explorer>(schema, { fn: 'leaky-relu' })
	let step = 0
	const next = () => {
		step = (step + 1) % 100
		return model({ ...state, 'leaky-relu': step / 100 } as Explorer, words)
	}
	const [moving, redrawn] = [figure(), figure()]
	const redraw = (host: Element, chart: Parameters<typeof draw>[2]) => {
		placeTicks(host, chart)
		replacePicture(host, draw(Plot, document, chart))
	}
	return [
		{
			name: 'slider update',
			against: 'a full Plot re-render',
			limit: 0.37,
			throttle: 4,
			ours: () => {
				apply(moving, next(), redraw, false)
				return moving.offsetHeight
			},
			reference: () => {
				const host = redrawn.querySelector('[data-chart]') as HTMLElement
				host.removeAttribute('data-axes')
				apply(redrawn, next(), redraw, false)
				return redrawn.offsetHeight
			},
		},
	]
}
