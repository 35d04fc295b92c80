import { activation } from '../activations'
import type { Params } from '../activations/types'
import type { Layer as NetworkLayer } from '../networks'
import { float } from './literals'

/** The first release of PyTorch that has all these modules: GELU's approximation came last. */
export const firstRelease = '1.12'

/** A layer's activation as a module of PyTorch. */
export interface TorchModule {
	/** What makes it. */
	readonly call: string
	/** The class to define first, where PyTorch has none that does the same. */
	readonly definition?: string
	/** The names of the layer's learned parameters in the module, in the layer's order. */
	readonly learned: readonly string[]
}

type Layer = Pick<NetworkLayer, 'activation' | 'params' | 'learned'>

type Rule = (layer: Layer) => TorchModule

const builtIn =
	(call: string): Rule =>
	() => ({ call: `nn.${call}`, learned: [] })

const value = ({ params, activation }: Layer, name: string): number =>
	params[name] ?? (activation.parameters[name]?.default as number)

/** A module of our own: its parameters are numbers, or `nn.Parameter`s where they are learned. */
const own =
	(name: string, body: string, ...parameters: readonly string[]): Rule =>
	(layer) => {
		const start = [
			`    def __init__(self, ${parameters.join(', ')}):`,
			'        super().__init__()',
			...parameters.map((parameter) => `        self.${parameter} = ${parameter}`),
			'',
		]
		const given = parameters.map((parameter) => {
			const number = float(value(layer, parameter))
			return `${parameter}=${layer.learned.includes(parameter) ? `nn.Parameter(torch.tensor([${number}]))` : number}`
		})
		return {
			call: `${name}(${given.join(', ')})`,
			definition: [
				`class ${name}(nn.Module):`,
				...(parameters.length > 0 ? start : []),
				'    def forward(self, x):',
				body.replace(/^/gm, '        '),
			].join('\n'),
			learned: layer.learned,
		}
	}

/** PyTorch's own takes a number; ours is for a parameter that is learned. */
const learning =
	(fixed: (layer: Layer) => string, learned: Rule): Rule =>
	(layer) =>
		layer.learned.length > 0 ? learned(layer) : builtIn(fixed(layer))(layer)

const sloped = learning(
	(layer) => `LeakyReLU(${float(value(layer, 'alpha'))})`,
	(layer) => ({ call: `nn.PReLU(init=${float(value(layer, 'alpha'))})`, learned: ['weight'] }),
)

/** α·expm1(·) below 0. What `where` leaves out still has a gradient: overflown and times 0 it would be NaN, hence the clamp. */
const bent = (name: string, exponent: string): Rule =>
	own(name, `below = self.alpha * torch.expm1(${exponent})\nreturn torch.where(x > 0, x, below)`, 'alpha')

const elu = bent('ELU', 'x.clamp(max=0)')
const celu = bent('CELU', 'x.clamp(max=0) / self.alpha')
const swish = own('Swish', 'return x * torch.sigmoid(self.beta * x)', 'beta')

const threshold = own('Threshold', 'return torch.where(x > self.theta, x, self.value)', 'theta', 'value')
const softShrink = own('SoftShrink', 'return torch.sign(x) * torch.relu(x.abs() - self.lambd)', 'lambd')
/** PyTorch's own draws a slope for each element while it trains. */
const rrelu = own('RReLU', 'return torch.where(x > 0, x, (self.lower + self.upper) / 2 * x)', 'lower', 'upper')

/** By the kernel's ids. */
const rules: Readonly<Record<string, Rule>> = {
	identity: builtIn('Identity()'),
	'binary-step': own('BinaryStep', 'return (x >= 0).to(x.dtype)'),
	sigmoid: builtIn('Sigmoid()'),
	tanh: builtIn('Tanh()'),
	relu: builtIn('ReLU()'),
	'leaky-relu': sloped,
	prelu: sloped,
	elu: learning((layer) => `ELU(alpha=${float(value(layer, 'alpha'))})`, elu),
	celu: learning((layer) => `CELU(alpha=${float(value(layer, 'alpha'))})`, celu),
	selu: builtIn('SELU()'),
	swish: (layer) =>
		layer.learned.length === 0 && value(layer, 'beta') === 1 ? builtIn('SiLU()')(layer) : swish(layer),
	gelu: builtIn('GELU()'),
	'gelu-tanh': builtIn('GELU(approximate="tanh")'),
	mish: builtIn('Mish()'),
	softplus: builtIn('Softplus()'),
	'log-sigmoid': builtIn('LogSigmoid()'),
	softsign: builtIn('Softsign()'),
	'hard-sigmoid': builtIn('Hardsigmoid()'),
	'hard-swish': builtIn('Hardswish()'),
	'hard-tanh': builtIn('Hardtanh()'),
	relu6: builtIn('ReLU6()'),
	'relu-squared': own('ReLUSquared', 'return torch.relu(x) ** 2'),
	rrelu,
	threshold: learning(
		(layer) => `Threshold(${float(value(layer, 'theta'))}, ${float(value(layer, 'value'))})`,
		threshold,
	),
	'hard-shrink': (layer) => builtIn(`Hardshrink(${float(value(layer, 'lambd'))})`)(layer),
	'soft-shrink': learning((layer) => `Softshrink(${float(value(layer, 'lambd'))})`, softShrink),
	'tanh-shrink': builtIn('Tanhshrink()'),
}

/** The module that does what the layer's activation does. Throws on a function that has none here yet. */
export function torchModule(layer: Layer): TorchModule {
	const rule = rules[layer.activation.id]
	if (!rule) throw new Error(`src/handout/torch.ts has no module for "${layer.activation.id}"`)
	return rule(layer)
}

/** The module that does what a function of the kernel does, none of its parameters learned. */
export const torchFunction = (id: string, params: Params = {}): TorchModule =>
	torchModule({ activation: activation(id), params, learned: [] })

/** Functions of the kernel, each under a name, as the entries of a dictionary, and the classes that these need. */
export function torchFunctions(given: readonly (readonly [name: string, id: string, params?: Params])[]) {
	const made = given.map(([name, id, params]) => ({ name, ...torchFunction(id, params) }))
	const definitions = new Set(made.flatMap(({ definition }) => definition ?? []))
	return {
		definitions: [...definitions].map((text) => `${text}\n\n`).join('\n'),
		functions: made.map(({ name, call }) => `"${name}": ${call},`).join('\n'),
	}
}
