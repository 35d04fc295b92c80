import { activations, type Elementwise } from '../activations'
import type { FunctionName } from './functions'

/** What a name may mean. */
export type Meaning =
	| { readonly kind: 'variable' }
	| { readonly kind: 'constant'; readonly name: 'π' | 'e' }
	| { readonly kind: 'parameter'; readonly name: string }
	| { readonly kind: 'function'; readonly name: FunctionName }
	| { readonly kind: 'activation'; readonly fn: Elementwise }
	/** Written with others: read as they are. */
	| { readonly kind: 'form'; readonly name: Form }
	| { readonly kind: 'word'; readonly word: Word }

export type Form = 'log2' | 'log10' | 'sech' | 'pow' | 'clip' | 'cases'
export type Word = 'if' | 'then' | 'else' | 'and' | 'or' | 'not'

/** The Greek letters that formulas use, each with its spelling; TeX's commands are these spellings. */
export const greek: readonly (readonly [string, string])[] = [
	...['α alpha', 'β beta', 'γ gamma', 'δ delta', 'ε epsilon', 'ζ zeta', 'η eta', 'θ theta', 'κ kappa', 'λ lambda'],
	...['μ mu', 'ν nu', 'ξ xi', 'ρ rho', 'σ sigma', 'τ tau', 'ω omega', 'Φ Phi', 'φ phi', 'π pi'],
].map((pair) => pair.split(' ') as [string, string])

const spellings: Readonly<Record<Exclude<FunctionName, 'Φ' | 'φ'>, string>> = {
	exp: 'exp',
	ln: 'ln log',
	log1p: 'log1p',
	expm1: 'expm1',
	sqrt: 'sqrt √',
	erf: 'erf',
	erfc: 'erfc',
	sin: 'sin',
	cos: 'cos',
	tan: 'tan tg',
	arctan: 'arctan atan arctg',
	sinh: 'sinh sh',
	cosh: 'cosh ch',
	abs: 'abs fabs',
	sign: 'sign sgn',
	max: 'max maximum fmax',
	min: 'min minimum fmin',
}

const forms: Readonly<Record<Form, string>> = {
	log2: 'log2 lb',
	log10: 'log10 lg',
	sech: 'sech',
	pow: 'pow power',
	clip: 'clip clamp',
	cases: 'piecewise cases where',
}

/** Each line is one word, the first its name. */
const words: readonly string[] = [
	'if when for 若 如果 当',
	'then 则',
	'else otherwise 否则 其他 其它 其余',
	'and ∧ 且 并且',
	'or ∨ 或 或者',
	'not ¬ 非',
]

/** Usual names of functions of the kernel, beside their ids. */
const usual: Readonly<Record<string, string>> = {
	identity: 'id',
	'binary-step': 'step heaviside',
	sigmoid: 'σ sigma logistic expit',
	tanh: 'th',
	'leaky-relu': 'lrelu',
	swish: 'silu',
}

/** As names are compared: "Leaky ReLU", leaky_relu and leaky-relu are one. */
export const canonical = (name: string): string => name.toLowerCase().replace(/[\s_-]/g, '')

type Entry = readonly [string, Meaning]

const each = <Key extends string>(table: Readonly<Record<Key, string>>, meaning: (key: Key) => Meaning): Entry[] =>
	(Object.entries(table) as [Key, string][]).flatMap(([key, names]) =>
		names.split(' ').map((name): Entry => [name, meaning(key)]),
	)

/** Every name that has a meaning in all formulas. */
const common: readonly Entry[] = [
	['x', { kind: 'variable' }],
	['e', { kind: 'constant', name: 'e' }],
	['π', { kind: 'constant', name: 'π' }],
	['pi', { kind: 'constant', name: 'π' }],
	...['Φ', 'normcdf', 'cdf'].map((name): Entry => [name, { kind: 'function', name: 'Φ' }]),
	...['φ', 'phi', 'varphi', 'normpdf', 'pdf'].map((name): Entry => [name, { kind: 'function', name: 'φ' }]),
	...each(spellings, (name) => ({ kind: 'function', name })),
	...each(forms, (name) => ({ kind: 'form', name })),
	...words.flatMap((line) => {
		const spelled = line.split(' ')
		return spelled.map((name): Entry => [name, { kind: 'word', word: spelled[0] as Word }])
	}),
	...activations.flatMap((fn) =>
		[canonical(fn.id), ...(usual[fn.id]?.split(' ') ?? [])].map((name): Entry => [name, { kind: 'activation', fn }]),
	),
]

/** The meanings of names where certain parameters are known; `longest` is the length of the longest of them. */
export interface Names {
	readonly find: (name: string) => Meaning | undefined
	readonly longest: number
	/** All that are no words, for whoever looks for one that is near. */
	readonly all: readonly string[]
}

/** The names of formulas with these parameters: each by its name, its Greek letter, or the first letter where that is free. */
export function names(parameters: readonly string[]): Names {
	const known = new Map<string, Meaning>([...common, ['Phi', { kind: 'function', name: 'Φ' }]])
	for (const name of parameters) known.set(name, { kind: 'parameter', name })
	for (const name of parameters) {
		const meaning: Meaning = { kind: 'parameter', name }
		const letter = greek.find(([, spelled]) => spelled === name)?.[0]
		if (letter) known.set(letter, meaning)
		const first = name.charAt(0)
		if (!known.has(first)) known.set(first, meaning)
	}
	return {
		find: (name) => known.get(name) ?? known.get(canonical(name)),
		longest: Math.max(...[...known.keys()].map((name) => name.length)) + 2,
		all: [...known.entries()].filter(([, meaning]) => meaning.kind !== 'word').map(([name]) => name),
	}
}
