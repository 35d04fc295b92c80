import { faultOf } from '../../cells/sandbox/faults'
import type { Fault, Outcome } from '../../cells/sandbox/types'
import type { Argument, Breach, Call, CodeExercise, Given, Shown, Verdict } from '../types'
import { LONGEST_CODE } from './longest'

/** Runs sources in one scope, in order, up to the first that goes wrong; so there may be fewer outcomes than sources. */
export type Run = (sources: readonly string[]) => Promise<readonly Outcome[]>

/** Where the answer stands among the sources that are run. */
export const ANSWER = 1

/** What the course has ready would be the answer: out of sight for once, each under its own name. */
const hidden = ['activations', 'analysis', 'networks', 'softmax', 'logSoftmax', 'softmaxJacobian']
const prelude = `const ${hidden.map((name) => `${name} = undefined`).join(', ')}`

const spelled = (argument: Argument): string =>
	typeof argument === 'number' ? String(argument) : `[${argument.join(', ')}]`

const spelledCall = ([name, ...of]: Call): string => `${name}(${of.map(spelled).join(', ')})`

/**
 * Code that makes calls and gives their values as text: numbers in digits, since JSON has neither NaN nor Infinity. It uses
 * no name that an answer is likely to have taken.
 */
const probe = (calls: readonly Call[]): string => `(() => {
	const $word = ($value) => typeof $value === 'number' ? $value + '' : { is: $value === null ? 'null' : typeof $value }
	const $list = ($value) => globalThis.Array.isArray($value) || globalThis.ArrayBuffer.isView($value)
	const $given = []
	try {
		for (const $call of [${calls.map((call) => `() => ${spelledCall(call)}`).join(', ')}]) {
			const $value = $call()
			$given.push($list($value) ? globalThis.Array.from($value, $word) : $word($value))
		}
	} catch ($thrown) {
		const { name, message, stack } = $thrown instanceof globalThis.Error ? $thrown : { message: $thrown + '' }
		return globalThis.JSON.stringify({ given: $given, thrown: { name, message, stack } })
	}
	return globalThis.JSON.stringify({ given: $given })
})()`

/** Whether each name is that of a function. */
const roll = (names: readonly string[]): string => `[${names.map((name) => `typeof ${name}`).join(', ')}].join()`

const textOf = (outcome: Outcome | undefined): string => {
	const [output] = outcome?.outputs ?? []
	return output?.kind === 'text' ? output.text : ''
}

type Word = string | { readonly is: string }

const read = (word: Word): number | string => (typeof word === 'string' ? Number(word) : word.is)

interface Probed {
	readonly values: readonly Given[]
	/** What the next call threw. */
	readonly fault?: Fault
}

/** What a probe reports, or undefined where it has been made to report something else. */
const probed = (outcome: Outcome): Probed | undefined => {
	try {
		const { given, thrown } = JSON.parse(textOf(outcome)) as { given: (Word | Word[])[]; thrown?: object }
		const values = given.map((one) => (Array.isArray(one) ? one.map(read) : read(one)))
		return { values, ...(thrown && { fault: faultOf(thrown, `cell-${ANSWER}.ts`) }) }
	} catch {
		return undefined
	}
}

const shownOf = (calls: readonly Call[], values: readonly Given[], { at, index, ...more }: Breach): Shown => ({
	...more,
	calls: at.map((place) => {
		const [call, value] = [spelledCall(calls[place] as Call), values[place] as Given]
		if (index === undefined || !Array.isArray(value)) return { call, gave: value }
		return { call: `${call}[${index}]`, gave: value[index] ?? 'undefined' }
	}),
})

const nothing: Fault = { kind: 'sandbox', message: '' }

/** @param call the one that did not come to its end, where it is known */
const stopped = (fault: Fault, call?: Call): Verdict => ({
	is: 'malformed',
	fault,
	...(call ? { message: 'faultAt', values: { call: spelledCall(call) } } : { message: 'fault' }),
})

/** Reads the answer, before anything is run. */
const unreadable = (answer: string): Verdict | undefined => {
	if (answer.trim() === '') return { is: 'malformed', message: 'noCode' }
	if (answer.length > LONGEST_CODE) return { is: 'malformed', message: 'longCode', values: { most: LONGEST_CODE } }
	const name = answer.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '').match(/\b(activations|analysis|networks)\s*[.[]/)?.[1]
	return name === undefined ? undefined : { is: 'malformed', message: 'formula.notAllowed', values: { name } }
}

/** Judges the values that an answer's functions give, property by property. */
export const checkCode = async ({ declares, properties }: CodeExercise, answer: string, run: Run): Promise<Verdict> => {
	const unread = unreadable(answer)
	if (unread) return unread
	const asked = Object.entries(properties)
	const probes = asked.map(([, { calls }]) => probe(calls))
	const outcomes = await run([prelude, answer, roll(declares), ...probes])
	const last = outcomes.at(-1)?.fault ?? nothing
	const kinds = outcomes[ANSWER + 1]
	if (!kinds || kinds.fault) return stopped(last)
	const missing = textOf(kinds)
		.split(',')
		.findIndex((kind) => kind !== 'function')
	if (missing >= 0) return { is: 'malformed', message: 'undeclared', values: { name: declares[missing] ?? '' } }
	for (const [i, [reply, { calls, breach }]] of asked.entries()) {
		const outcome = outcomes[ANSWER + 2 + i]
		if (!outcome || outcome.fault) return stopped(last)
		const { values, fault } = probed(outcome) ?? { values: [], fault: nothing }
		if (fault) return stopped(fault, calls[values.length])
		const found = breach(values)
		if (found) return { is: 'wrong', reply, message: 'shown', shown: shownOf(calls, values, found) }
	}
	return {
		is: 'right',
		message: 'tested',
		values: { calls: asked.reduce((sum, [, { calls }]) => sum + calls.length, 0) },
	}
}
