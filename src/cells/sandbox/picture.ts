/** Observable Plot, drawing on paper of ours, in the colours of the course. */
import * as PlotModule from '@observablehq/plot'
import { paper } from './paper'

/** The course's colours, in the order in which they are given out. */
export const colours = ['relu', 'sigmoid', 'gelu', 'elu', 'swish', 'tanh', 'leaky', 'softmax', 'selu', 'identity']

/** A function's own colour by the name under which it is drawn: “Leaky ReLU (0.1)” is the leaky one. */
const ownColour = (name: string): string | undefined =>
	colours.find((colour) => name.toLowerCase().replaceAll(' ', '-').startsWith(colour))

/** A colour for each name: functions that have one keep it, the others take what is left, the least known first. */
export const coloursOf = (names: readonly unknown[]): string[] => {
	const own = names.map((name) => ownColour(String(name)))
	const left = colours.filter((colour) => !own.includes(colour)).reverse()
	let next = 0
	return own.map((colour) => `var(--fn-${colour ?? left[next++ % Math.max(1, left.length)] ?? 'identity'})`)
}

type Options = PlotModule.PlotOptions
type Plot = typeof PlotModule

/** Plot, drawing on paper of a width; names of functions have the course's colours where nothing else is asked. */
export const plotting = (width: number): Plot => {
	const basis = {
		className: 'cp',
		width,
		height: width < 480 ? 280 : 400,
		marginTop: 32,
		marginLeft: 48,
		marginBottom: 36,
	}
	const draw = (options: Options = {}) => {
		const all = { ...basis, ...options, document: paper as unknown as Document }
		const drawn = PlotModule.plot(all)
		const { type, domain } = drawn.scale('color') ?? {}
		const { scheme, range } = options.color ?? {}
		if (!/ordinal|categorical/.test(type ?? '') || !domain || scheme || range) return drawn
		return PlotModule.plot({ ...all, color: { ...options.color, domain, range: coloursOf([...domain]) } })
	}
	// `Plot.line(…).plot()` finds no document otherwise
	PlotModule.Mark.prototype.plot = function ({ marks = [], ...options }: Options = {}) {
		return draw({ ...options, marks: [...marks, this as PlotModule.Markish] })
	}
	const legend: Plot['legend'] = (options) =>
		PlotModule.legend({ ...options, document: paper as unknown as Document } as PlotModule.LegendOptions)
	return { ...PlotModule, plot: draw, legend }
}
