import { type Chart, fraction } from './chart'

/**
 * One shape for each function that stands out, so that curves are told apart without colour. In a box of 12; those that
 * are not listed share the plain dot.
 */
const shapes: Readonly<Record<string, string>> = {
	sigmoid: 'M6 1.7a4.3 4.3 0 1 0 .01 0Z',
	tanh: 'M2 2h8v8H2Z',
	relu: 'M6 1.6 11 10.2H1Z',
	'leaky-relu': 'M6 10.4 1 1.8H11Z',
	prelu: 'M6 10.4 1 1.8H11Z',
	elu: 'M6 .8 11.2 6 6 11.2 .8 6Z',
	selu: 'M6 .8 11.2 6 6 11.2 .8 6Z',
	swish: 'M2 2 10 10M10 2 2 10',
	gelu: 'M6 1V11M1 6H11',
	softmax: 'M6 1 11 4.8 9.1 10.7H2.9L1 4.8Z',
	// the reader's own
	own: 'M6 .8 7.3 4.3 11 4.4 8.1 6.7 9.2 10.3 6 8.2 2.8 10.3 3.9 6.7 1 4.4 4.7 4.3Z',
	// what is made of one: solid, or within the ring of a gate
	'sigmoid-mse': 'M6 1.7a4.3 4.3 0 1 0 .01 0Z',
	lstm: 'M2 2h8v8H2Z',
	'lstm-relu': 'M6 1.6 11 10.2H1Z',
	reglu: 'M6 1.2a4.8 4.8 0 1 0 .01 0ZM6 3.4 8.6 8H3.4Z',
	geglu: 'M6 1.2a4.8 4.8 0 1 0 .01 0ZM6 1.2V10.8M1.2 6H10.8',
	swiglu: 'M6 1.2a4.8 4.8 0 1 0 .01 0ZM2.6 2.6 9.4 9.4M9.4 2.6 2.6 9.4',
}
const solid: ReadonlySet<string> = new Set(['own', 'prelu', 'selu', 'sigmoid-mse', 'lstm', 'lstm-relu'])

/** The marker of a function as an inline SVG; `style` places it. */
export const marker = (id: string, style = ''): string =>
	`<svg class="mk fn-${id}" viewBox="0 0 12 12" aria-hidden="true"${style === '' ? '' : ` style="${style}"`}><path${
		solid.has(id) ? ' class="solid"' : ''
	} d="${shapes[id] ?? 'M6 4a2 2 0 1 0 .01 0Z'}"></path></svg>`

/** A function's markers at every `every`th point of its curve, where it is in view; `phase` keeps curves' markers apart. */
export const markersAlong = (
	chart: Chart,
	id: string,
	{ x, y }: { readonly x: ArrayLike<number>; readonly y: ArrayLike<number> },
	phase = 0,
	every = 25,
): string => {
	let html = ''
	for (let i = 8 + phase * 6; i < x.length; i += every) {
		const [left, top] = [fraction(chart.x, x[i] as number), 1 - fraction(chart.y, y[i] as number)]
		if (top > 0 && top < 1) html += marker(id, `left:${(100 * left).toFixed(2)}%;top:${(100 * top).toFixed(2)}%`)
	}
	return html
}
