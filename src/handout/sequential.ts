import type { Network } from '../networks'
import { list, rows } from './literals'
import { torchModule } from './torch'

/** A network as `nn.Sequential` has it; each part as lines of Python. */
export interface Sequential {
	/** Its members. */
	readonly modules: string
	/** The entries of its state dict. */
	readonly tensors: string
	/** The classes that the members need and PyTorch lacks; empty where there are none. */
	readonly definitions: string
}

/** Columns for the rows of a matrix, which stand two levels in, and for a vector beside its name. */
const [width, vector] = [71, 40]

/** The network as it is now. Its last activation is left out where that is the identity, as it is before every loss. */
export function sequential({ layers }: Network): Sequential {
	const modules: string[] = []
	const tensors: string[] = []
	const definitions = new Set<string>()
	const entry = (name: string, tensor: string) =>
		tensors.push(`"${modules.length - 1}.${name}": torch.tensor(${tensor}),`)

	for (const [k, layer] of layers.entries()) {
		const { inputs, outputs, activation, weights, bias, learnedValues } = layer
		modules.push(`nn.Linear(${inputs}, ${outputs}${bias.length > 0 ? '' : ', bias=False'}),`)
		entry('weight', `[\n${rows(weights, inputs, width).replace(/^/gm, '    ')}\n]`)
		if (bias.length > 0) entry('bias', list(bias, vector))
		if (k === layers.length - 1 && activation.id === 'identity') break
		const { call, definition, learned } = torchModule(layer)
		modules.push(`${call},`)
		if (definition) definitions.add(definition)
		for (const [i, name] of learned.entries()) entry(name, list(learnedValues.subarray(i, i + 1), vector))
	}
	return { modules: modules.join('\n'), tensors: tensors.join('\n'), definitions: [...definitions].join('\n\n\n') }
}
