import { exp } from '../activations/special'

const names: Readonly<Record<string, number>> = { e: Math.E, pi: Math.PI, π: Math.PI, '∞': Number.POSITIVE_INFINITY }

const functions: Readonly<Record<string, (x: number) => number>> = {
	sqrt: Math.sqrt,
	'√': Math.sqrt,
	exp,
	ln: Math.log,
}

const tokens = /\s*(?:(\d+\.?\d*(?:e[-+]?\d+)?|\.\d+(?:e[-+]?\d+)?)|([a-z]+|[π∞√])|(.))/giuy

/** The value of an arithmetic expression without variables; undefined where it is none. */
export const constant = (text: string): number | undefined => {
	const read = [...text.trimEnd().matchAll(tokens)].map(([, number, name, sign]) => ({
		number,
		word: name?.toLowerCase() ?? sign,
	}))
	let at = 0
	const next = () => read[at]?.word
	const accept = (word: string): boolean => next() === word && at++ >= 0
	const startsFactor = (): boolean => {
		const word = next()
		return word !== undefined && (word === '(' || Object.hasOwn(names, word) || Object.hasOwn(functions, word))
	}
	const atom = (): number => {
		const token = read[at++]
		if (token?.number !== undefined) return Number(token.number)
		const word = token?.word ?? ''
		if (word === '(') {
			const inner = sum()
			return accept(')') ? inner : Number.NaN
		}
		if (Object.hasOwn(functions, word)) return (functions[word] as (x: number) => number)(atom())
		return Object.hasOwn(names, word) ? (names[word] as number) : Number.NaN
	}
	const power = (): number => {
		let base = atom()
		while (accept('%')) base /= 100
		while (accept('‰')) base /= 1000
		return accept('^') ? base ** signed() : base
	}
	const signed = (): number => {
		if (accept('-')) return -signed()
		return accept('+') ? signed() : power()
	}
	const product = (): number => {
		let value = signed()
		for (;;) {
			if (accept('*')) value *= signed()
			else if (accept('/')) value /= signed()
			else if (startsFactor()) value *= power()
			else return value
		}
	}
	const sum = (): number => {
		let value = product()
		for (;;) {
			if (accept('+')) value += product()
			else if (accept('-')) value -= product()
			else return value
		}
	}
	const value = sum()
	return at < read.length || Number.isNaN(value) ? undefined : value
}
