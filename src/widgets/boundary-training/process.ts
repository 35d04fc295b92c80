import type { Process } from '../../live/process'
import { type Trained, trained } from '../../live/trained'
import { forward, output, pass, type Recipe, run } from '../../networks'
import { paper, sample } from '../../plots/chart'
import { type Lines, zeroLevel } from '../../plots/contour'
import { choice, integer, type Schema } from '../state'

export const functions = ['identity', 'relu', 'leaky-relu', 'tanh', 'sigmoid', 'gelu', 'swish'] as const
export const patterns = ['circle', 'moons', 'xor', 'spiral'] as const
export const rates = ['0.003', '0.01', '0.03', '0.1', '0.3', '1', '3', '30'] as const

export type Fit = {
	readonly fn: (typeof functions)[number]
	readonly data: (typeof patterns)[number]
	/** Hidden layers, and the units of each. */
	readonly depth: number
	readonly width: number
	readonly rate: (typeof rates)[number]
	readonly seed: number
	/** Epochs made. */
	readonly step: number
}

export const epochs = 200

export const schema: Schema<Fit> = {
	fn: choice(functions, 'tanh'),
	data: choice(patterns, 'moons'),
	depth: integer(2, 0, 6),
	width: integer(4, 1, 8),
	rate: choice(rates, '0.3'),
	seed: integer(3, 0, 999),
	step: integer(epochs, 0, epochs),
}

/** The window on the plane, and the grid on which the net is asked about it. */
export const across = paper([-1.3, 1.3], 0.5, 5, null)
export const up = paper([-1.1, 1.1], 0.5, 5, null)
const columns = sample(across.domain, 78)
const levels = sample(up.domain, 66)
const grid = Float64Array.from([...levels].flatMap((y) => [...columns].flatMap((x) => [x, y])))

/** The logits whose level lines are drawn: the boundary first, then odds of about 7 and 50 to 1 on either side. */
const heights = [0, -4, -2, 2, 4]

const [rows, batch] = [200, 10]

/** The run that a state shows. The points are the same for every seed: what a seed changes are the first weights. */
const recipe = ({ fn, data, depth, width, rate, seed }: Fit): Recipe => ({
	source: data,
	rows,
	noise: data === 'moons' ? 0.09 : 0.04,
	dataSeed: 7,
	hidden: Array.from({ length: depth }, () => ({ units: width, activation: fn })),
	initialiser: fn === 'tanh' || fn === 'sigmoid' ? 'xavier-normal' : 'he-normal',
	optimiser: 'sgd',
	rate: Number(rate),
	batch,
	seed,
})

/** Steps of the optimiser in an epoch. */
const steps = rows / batch

export const handout = (state: Fit) => ({ recipe: recipe(state), steps: Math.max(1, state.step * steps) })

export interface Fitted extends Trained {
	/** The logit of each row of the data: class 1 where it is positive. */
	readonly logits: Float64Array
	/** The boundary, then the level lines beside it. */
	readonly contours: readonly Lines[]
	/** The points: rows × 2, and the class of each row. */
	readonly points: Float64Array
	readonly classes: Float64Array
}

const contours = (plane: Float64Array): Lines[] =>
	heights.map((height) => zeroLevel(columns, levels, height === 0 ? plane : plane.map((logit) => logit - height)))

export const begin = (state: Fit): Process<Fitted> => {
	const made = run(recipe(state))
	const { network, data } = made
	const window = pass(network, grid.length / 2)
	return trained(made, {
		length: epochs,
		unit: 'epoch',
		look: (shown, whole) => ({
			...shown,
			logits: output(whole).h.slice(),
			contours: contours(forward(network, window, grid, false)),
			points: data.x,
			classes: data.targets,
		}),
	})
}
