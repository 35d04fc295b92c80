import type { Params } from '../activations/types'

/** One curve of the figure that the article's script is to draw. */
export interface Plotted {
	readonly id: string
	/** As the legend has it. */
	readonly label: string
	readonly parameters?: Params
	/** Whether the article's script draws it, or only announces it. */
	readonly drawn: boolean
}

/** What the article announces, in the order in which it treats them; Leaky ReLU with a slope that shows. */
export const plotted: readonly Plotted[] = [
	{ id: 'sigmoid', label: 'Sigmoid', drawn: true },
	{ id: 'tanh', label: 'Tanh', drawn: true },
	{ id: 'relu', label: 'ReLU', drawn: true },
	{ id: 'leaky-relu', label: 'Leaky ReLU (0.1)', parameters: { alpha: 0.1 }, drawn: true },
	{ id: 'swish', label: 'Swish', drawn: true },
	{ id: 'gelu', label: 'GELU', drawn: false },
]

/** The script's points: so many from −5 to 5. */
export const domain = [-5, 5] as const
export const points = 200

/** `n` ≥ 2 equally spaced points from −5 to 5, both ends included, as `linspace` gives them. */
export const linspace = (n: number): Float64Array =>
	Float64Array.from({ length: n }, (_, i) => domain[0] + ((domain[1] - domain[0]) * i) / (n - 1))
