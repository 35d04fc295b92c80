import { relu } from '../activations/relu'
import { normalCdf, normalDensity } from '../activations/special/normal'
import type { Exercise, FigureState } from './types'

/** Two inputs, their weights, and a bias. */
const umbrella = { x: [0.5, 0.25], w: [6, -4], b: -3 }
const parts = umbrella.x.map((x, i) => x * (umbrella.w[i] as number))
const sum = parts.reduce((total, part) => total + part, 0)

/** The share of ReLU(wx + b)'s variance that no straight line explains, x ~ N(0, 1); a constant output leaves none. */
const bentShare = ({ w, b }: FigureState): number => {
	if (Number(w) === 0) return 0
	const t = Number(b) / Math.abs(Number(w))
	const [open, density] = [normalCdf(t, 1), normalDensity(t, 1)]
	const mean = t * open + density
	return 1 - open ** 2 / ((t * t + 1) * open + t * density - mean ** 2)
}

const isRelu = ({ role, fn }: FigureState): boolean => role === 'bend' && fn === 'relu'
/** Inputs that a fold beyond all of them leaves without an output. */
const isShut = ({ w, b }: FigureState): boolean => Number(b) / Math.abs(Number(w)) < -3

/** Where Sigmoid's slope s(1 − s) comes down to a hundredth: ln((1 − s)/s). */
const root = Math.sqrt(1 - 4 * 0.01)
const edge = Math.log((1 + root) / (1 - root))
/** The share of z = 8x whose slope is below a hundredth. */
const flat = { relu: normalCdf(0, 1), sigmoid: 2 * normalCdf(-edge / 8, 1) }

/** A strip from −1 to 1, and a slope that is never smaller. */
const strip = { low: -1, high: 1, slope: 0.1 }

export const exercises: readonly Exercise[] = [
	{
		id: 'roles-umbrella',
		kind: 'number',
		revision: 1,
		rests: '#neuron',
		value: relu.f(sum + umbrella.b),
		within: 0,
		slips: {
			score: sum + umbrella.b,
			unbiased: relu.f(sum),
			apiece: parts.reduce((total, part) => total + relu.f(part), 0),
			size: Math.abs(sum + umbrella.b),
		},
	},
	{
		id: 'roles-straightened',
		kind: 'place',
		revision: 1,
		rests: '#bend',
		figure: 'roles-bend',
		right: (state) => isRelu(state) && Number(state.w) !== 0 && Number(state.b) > 0 && bentShare(state) < 0.01,
		slips: {
			constant: (state) => isRelu(state) && Number(state.w) === 0,
			shut: (state) => isRelu(state) && isShut(state),
			weight: (state) => isRelu(state) && Math.abs(Number(state.w)) < 1 && Number(state.b) === 0,
			other: (state) => state.role === 'bend' && !isRelu(state),
		},
	},
	{
		id: 'roles-half-taught',
		kind: 'predict',
		revision: 1,
		rests: '#gradient',
		guess: {
			kind: 'number',
			value: flat.relu,
			within: 0.02,
			slips: { none: 0, same: flat.sigmoid, all: 1 },
		},
		figure: 'roles-gradient',
		run: { role: 'gradient', fn: 'relu', w: 8, b: 0 },
		shows: 'v2',
	},
	{
		id: 'roles-out-of-bounds',
		kind: 'number',
		revision: 1,
		rests: '#conflict',
		value: (strip.high - strip.low) / strip.slope,
		within: 0,
		slips: { half: strip.high / strip.slope, product: (strip.high - strip.low) * strip.slope },
	},
	{
		id: 'roles-sine',
		kind: 'choice',
		revision: 1,
		rests: '#conflict',
		options: ['refuted', 'unbounded', 'everywhere', 'stretches'],
		right: 'stretches',
	},
]
