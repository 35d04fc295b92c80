import type { Elementwise, Params } from '../activations/types'
import { dense, type Layer, type Network } from './dense'
import { activity, type LayerActivity, type LayerReport, layerReports } from './diagnostics'
import type { Initialiser } from './initialisers'
import { meanSquaredError } from './losses'
import { backward, forward, output, pass } from './pass'
import type { Draws } from './random'

/** An untrained plain network, equally wide everywhere and without biases. */
export interface Stack {
	readonly activation: Elementwise
	readonly params?: Params
	readonly initialiser: Initialiser
	/** Multiplies every first weight; 1 unless given. */
	readonly gain?: number
	readonly width: number
	readonly depth: number
	/** Rows of standard normal inputs. */
	readonly batch: number
	/** What the inputs are multiplied by, and then what is added to them; 1 and 0 unless given. */
	readonly scale?: number
	readonly shift?: number
}

const normals = (length: number, { normal }: Draws) => Float64Array.from({ length }, normal)

const hidden = ({ activation, params, width, depth }: Stack) =>
	Array.from({ length: depth }, () => ({ units: width, activation, params, bias: false }))

/** What each layer of the stack makes of standard normal inputs. */
export function activityThroughDepth(stack: Stack, draws: Draws): LayerActivity[] {
	const { width, batch, initialiser, gain = 1 } = stack
	const network = dense({ inputs: width, layers: hidden(stack), initialiser, gain, generator: draws })
	const room = pass(network, batch)
	forward(network, room, normals(batch * width, draws))
	return activity(network, room)
}

/** The stack's layers and one unit that reads the last of them, its weights at the scale of the others; then its inputs. */
export function drawn(stack: Stack, reader: Elementwise, draws: Draws): { network: Network; x: Float64Array } {
	const { width, batch, initialiser, gain = 1, scale = 1, shift = 0 } = stack
	const layers = [...hidden(stack), { units: 1, activation: reader, bias: false }]
	const network = dense({ inputs: width, layers, initialiser, gain, generator: draws })
	const last = network.layers[stack.depth] as Layer
	initialiser.fill(last.weights, { inputs: width, outputs: width }, draws, gain)
	return { network, x: normals(batch * width, draws).map((value) => scale * value + shift) }
}

/**
 * What each of the stack's layers does and is told, and nothing else, when one linear unit reads the last one and is told standard
 * normal targets by the mean squared error.
 */
export function reportsThroughDepth(stack: Stack, linear: Elementwise, draws: Draws): LayerReport[] {
	const { batch } = stack
	const { network, x } = drawn(stack, linear, draws)
	const room = pass(network, batch)
	const answers = forward(network, room, x)
	meanSquaredError.evaluate(answers, normals(batch, draws), batch, output(room).delta)
	backward(network, room, x)
	return layerReports(network, room).slice(0, stack.depth)
}
