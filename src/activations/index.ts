import { binaryStep } from './binary-step'
import { celu } from './celu'
import { elu } from './elu'
import { gelu } from './gelu'
import { geluTanh } from './gelu-tanh'
import { hardSigmoid } from './hard-sigmoid'
import { hardSwish } from './hard-swish'
import { hardTanh } from './hard-tanh'
import { identity } from './identity'
import { leakyRelu } from './leaky-relu'
import { logSigmoid } from './log-sigmoid'
import { mish } from './mish'
import { prelu } from './prelu'
import { relu } from './relu'
import { relu6 } from './relu6'
import { selu } from './selu'
import { sigmoid } from './sigmoid'
import { softplusFunction } from './softplus'
import { softsign } from './softsign'
import { swish } from './swish'
import { hyperbolicTangent } from './tanh'
import type { Elementwise } from './types'

export { logSoftmax, softmax, softmaxJacobian } from './softmax'
export type { Break, Elementwise, Jet, Parameter, Params, Reference } from './types'

/** Every elementwise function of the course, in the order in which lists show them. */
export const activations: readonly Elementwise[] = [
	identity,
	binaryStep,
	sigmoid,
	hyperbolicTangent,
	relu,
	leakyRelu,
	prelu,
	elu,
	celu,
	selu,
	swish,
	gelu,
	geluTanh,
	mish,
	softplusFunction,
	logSigmoid,
	softsign,
	hardSigmoid,
	hardSwish,
	hardTanh,
	relu6,
]

const byId = new Map(activations.map((fn) => [fn.id, fn]))

/** The function of that id. Throws an Error that names the legal ids. */
export function activation(id: string): Elementwise {
	const fn = byId.get(id)
	if (!fn) throw new Error(`no activation "${id}": use one of ${[...byId.keys()].join(', ')}`)
	return fn
}
