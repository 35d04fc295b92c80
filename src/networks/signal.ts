import type { Elementwise, Params } from '../activations/types'
import { dense, type Layer, type Network } from './dense'
import { activity, type LayerActivity, type LayerReport, layerReports } from './diagnostics'
import type { Initialiser } from './initialisers'
import { meanSquaredError } from './losses'
import { backward, forward, output, pass } from './pass'
import type { Generator } from './random'

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

const normals = (length: number, generator: Generator) => Float64Array.from({ length }, generator.normal)

const hidden = ({ activation, params, width, depth }: Stack) =>
	Array.from({ length: depth }, () => ({ units: width, activation, params, bias: false }))

/** What each layer of the stack makes of standard normal inputs. */
export function activityThroughDepth(stack: Stack, generator: Generator): LayerActivity[] {
	const { width, batch, initialiser, gain = 1 } = stack
	const network = dense({ inputs: width, layers: hidden(stack), initialiser, gain, generator })
	const room = pass(network, batch)
	forward(network, room, normals(batch * width, generator))
	return activity(network, room)
}

/**
 * What each of the stack's layers does and is told, and nothing else, when one linear unit reads the last one and is told standard
 * normal targets by the mean squared error. The reading weights are drawn at the scale of the others.
 */
export function reportsThroughDepth(stack: Stack, linear: Elementwise, generator: Generator): LayerReport[] {
	const { width, batch, initialiser, gain = 1, scale = 1, shift = 0 } = stack
	const layers = [...hidden(stack), { units: 1, activation: linear, bias: false }]
	const network: Network = dense({ inputs: width, layers, initialiser, gain, generator })
	const last = network.layers[stack.depth] as Layer
	initialiser.fill(last.weights, { inputs: width, outputs: width }, generator, gain)
	const room = pass(network, batch)
	const x = normals(batch * width, generator).map((value) => scale * value + shift)
	const answers = forward(network, room, x)
	meanSquaredError.evaluate(answers, normals(batch, generator), batch, output(room).delta)
	backward(network, room, x)
	return layerReports(network, room).slice(0, stack.depth)
}
