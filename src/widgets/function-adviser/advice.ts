import { activation } from '../../activations'
import { type MeanFieldLayer, meanField } from '../../networks/mean-field'

export const layers = ['plain', 'cnn', 'recurrent', 'transformer', 'output'] as const
export const devices = ['server', 'phone'] as const
export const parts = ['state', 'gate'] as const
export const scales = ['usual', 'large', 'lean'] as const
export const targets = ['binary', 'labels', 'classes', 'number', 'positive'] as const

/** What is known of the layer. Each kind of layer looks at its own answers and at no other's. */
export type Situation = {
	readonly layer: (typeof layers)[number]
	/** Plain network: its layers, and whether normalisation or residual connections hold its scale. */
	readonly depth: number
	readonly held: boolean
	/** CNN: where it runs, and whether many units are found dead. */
	readonly device: (typeof devices)[number]
	readonly dead: boolean
	/** Recurrent network. */
	readonly part: (typeof parts)[number]
	/** Transformer: a model of usual size, a large one, or one that must be cheap. */
	readonly scale: (typeof scales)[number]
	/** Output layer: what it must say. */
	readonly target: (typeof targets)[number]
}

/** A recommendation. Its reason is among the figure's words, under "why-" and its id. */
export interface Advice {
	readonly id: string
	readonly name: string
	/** The function of the kernel whose curve is drawn, or what is made of one. */
	readonly fn: string
	readonly shape?: 'square' | 'softmax' | 'gate'
	/** The initialiser that goes with it, where it matters which. */
	readonly start?: string
	readonly claim: string
	readonly sources: readonly string[]
}

const advice = (
	id: string,
	fn: string,
	start: string | undefined,
	claim: string,
	sources: readonly string[],
	more: Partial<Advice> = {},
): Advice => ({ id, name: activation(fn).name, fn, ...(start ? { start } : {}), claim, sources, ...more })

export const advices: readonly Advice[] = [
	advice('cnn', 'relu', 'He', 'A5.1', ['krizhevsky-2012', 'he-2016']),
	advice('dead', 'leaky-relu', 'He', 'A5.1', ['maas-2013']),
	advice('phone', 'hard-swish', undefined, 'A5.1', ['howard-2019']),
	advice('shallow', 'relu', 'He', 'A5.2', ['he-2015']),
	advice('held', 'gelu', 'He', 'A5.2', ['ioffe-2015', 'ba-2016', 'he-2016']),
	advice('deep', 'selu', 'LeCun', 'A5.2', ['klambauer-2017']),
	advice('state', 'tanh', 'Xavier', 'A5.3', ['hochreiter-1997', 'greff-2015']),
	advice('gate', 'sigmoid', 'Xavier', 'A5.3', ['hochreiter-1997', 'cho-2014']),
	advice('usual', 'gelu', undefined, 'A5.6', ['radford-2018', 'devlin-2018']),
	advice('large', 'swish', undefined, 'A5.6', ['shazeer-2020', 'chowdhery-2022', 'touvron-2023'], {
		name: 'SwiGLU',
		shape: 'gate',
	}),
	advice('lean', 'relu', undefined, 'A5.6', ['so-2021'], { name: 'ReLU²', shape: 'square' }),
	advice('binary', 'sigmoid', undefined, 'A5.4', ['goodfellow-2016']),
	advice('labels', 'sigmoid', undefined, 'A5.4', ['goodfellow-2016']),
	advice('classes', 'sigmoid', undefined, 'A5.5', ['bridle-1990'], { name: 'Softmax', shape: 'softmax' }),
	advice('number', 'identity', undefined, 'A5.4', ['goodfellow-2016']),
	advice('positive', 'softplus', undefined, 'A5.4', ['dugas-2001']),
]

export const deepest = 100
/** What is compared through depth: a function and its weights' gain, 2 for He's and 1 for the others'. */
export const contenders = [
	['relu', 2],
	['gelu', 2],
	['selu', 1],
	['tanh', 1],
] as const
const fields = new Map<string, readonly MeanFieldLayer[]>()

/** The mean square of the outputs of layer `depth` of a wide plain network whose inputs have mean square 1. */
export function signal(id: string, gain: number, depth: number): number {
	const known = fields.get(id) ?? meanField(activation(id), gain, deepest)
	fields.set(id, known)
	return known[depth - 1]?.meanSquare as number
}

/** A plain network is deep from where GELU, which nothing holds, is left with less than a tenth. */
const isDeep = (depth: number): boolean => signal('gelu', 2, depth) < 0.1

const chosen: Readonly<Record<Situation['layer'], (situation: Situation) => string>> = {
	cnn: ({ device, dead }) => (device === 'phone' ? 'phone' : dead ? 'dead' : 'cnn'),
	plain: ({ depth, held }) => (held ? 'held' : isDeep(depth) ? 'deep' : 'shallow'),
	recurrent: ({ part }) => part,
	transformer: ({ scale }) => scale,
	output: ({ target }) => target,
}

/** The one recommendation for a situation. */
export const adviceFor = (situation: Situation): Advice => {
	const id = chosen[situation.layer](situation)
	return advices.find((each) => each.id === id) as Advice
}
