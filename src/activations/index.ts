import { binaryStep } from './binary-step'
import { celu } from './celu'
import { elu } from './elu'
import { geglu } from './geglu'
import { gelu } from './gelu'
import { geluTanh } from './gelu-tanh'
import { glu } from './glu'
import { hardShrink } from './hard-shrink'
import { hardSigmoid } from './hard-sigmoid'
import { hardSwish } from './hard-swish'
import { hardTanh } from './hard-tanh'
import { identity } from './identity'
import { leakyRelu } from './leaky-relu'
import { logSigmoid } from './log-sigmoid'
import { mish } from './mish'
import { prelu } from './prelu'
import { reglu } from './reglu'
import { relu } from './relu'
import { reluSquared } from './relu-squared'
import { relu6 } from './relu6'
import { rrelu } from './rrelu'
import { selu } from './selu'
import { sigmoid } from './sigmoid'
import { softShrink } from './soft-shrink'
import { softplusFunction } from './softplus'
import { softsign } from './softsign'
import { swiglu } from './swiglu'
import { swish } from './swish'
import { hyperbolicTangent } from './tanh'
import { tanhShrink } from './tanh-shrink'
import { threshold } from './threshold'
import type { Elementwise, Gated, Vector } from './types'
import { logSoftmaxFunction, softmaxFunction, softminFunction } from './vectors'

export { logSoftmax, softmax, softmaxJacobian, softmin } from './softmax'
export type { Break, Elementwise, Gated, Jet, Parameter, Params, Reference, Vector } from './types'

/** The elementwise functions that the lessons treat, in the order in which their tables and pickers show them. */
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

/** Every elementwise function: those of the lessons, and the rest of torch.nn.functional. */
export const elementwise: readonly Elementwise[] = [
	...activations,
	reluSquared,
	rrelu,
	threshold,
	hardShrink,
	softShrink,
	tanhShrink,
]

/** The functions of a whole vector. */
export const vectors: readonly Vector[] = [softmaxFunction, logSoftmaxFunction, softminFunction]

/** The functions of a value and a gate. */
export const gated: readonly Gated[] = [glu, reglu, geglu, swiglu]

const byId = new Map(elementwise.map((fn) => [fn.id, fn]))

/** The elementwise function of that id. Throws an Error that names the legal ids. */
export function activation(id: string): Elementwise {
	const fn = byId.get(id)
	if (!fn) throw new Error(`no activation "${id}": use one of ${[...byId.keys()].join(', ')}`)
	return fn
}
