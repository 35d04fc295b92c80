/** What went wrong, told from what the engine throws: each browser has its own words for the same mistake. */
import { TooMuch } from './inspect'
import type { Fault, FaultKind } from './types'

/** By kind: what the message looks like in V8, in SpiderMonkey, in JavaScriptCore; the group is a name, where it has one. */
const runtime: readonly (readonly [FaultKind, RegExp])[] = [
	['name', /^([\p{L}\p{N}_$]+) is not defined|^Can't find variable: ([\p{L}\p{N}_$]+)/u],
	[
		'early',
		/^Cannot access '([^']+)' before initialization|^can't access lexical declaration '([^']+)' before initialization/,
	],
	['constant', /^Assignment to constant variable|invalid assignment to const '([^']+)'|assign to readonly property/],
	['call', /^(.+?) is not a (?:function|constructor)/],
	[
		'nothing',
		/of (?:undefined|null) \(reading '([^']+)'\)|can't access property "([^"]+)"|(?:undefined|null) is not an object|^\S+ is (?:undefined|null)$/,
	],
	['recursion', /Maximum call stack size exceeded|too much recursion/],
	['memory', /allocation failed|allocation size overflow|out of memory|Invalid string length|Out of memory/],
]

const syntax: readonly (readonly [FaultKind, RegExp])[] = [
	[
		'declared',
		/Identifier '([^']+)' has already been declared|redeclaration of \w+ ([^\s]+)|variable twice: '([^']+)'/,
	],
	['await', /\bawait\b/],
	['import', /\b(?:import|export)\b/],
]

const text = (value: unknown): string => {
	try {
		return String(value).slice(0, 500)
	} catch {
		return ''
	}
}

const told = (kinds: typeof runtime, otherwise: FaultKind, message: string): Fault => {
	for (const [kind, pattern] of kinds) {
		const found = message.match(pattern)
		const name = found?.slice(1).find((group) => group !== undefined)
		if (found) return { kind, message, ...(name === undefined ? {} : { name: name.slice(0, 80) }) }
	}
	return { kind: otherwise, message }
}

/**
 * Where in a cell the error arose, or the call that led to it. V8 and SpiderMonkey name the cell in their frames;
 * JavaScriptCore names no text that was evaluated, but gives the line of the innermost, which may be the cell's own.
 */
const lineIn = (cell: string, stack: string, innermost: unknown): { line: number } | undefined => {
	const named = stack.split(`${cell}:`)[1]?.match(/^\d+/)?.[0]
	const line = named === undefined && stack.startsWith('eval code@\n') ? innermost : Number(named)
	return Number.isSafeInteger(line) ? { line: line as number } : undefined
}

/**
 * What a running cell threw: anything at all, with getters of its own.
 *
 * @param cell the name that its frames go by
 */
export const faultOf = (thrown: unknown, cell: string): Fault => {
	if (thrown instanceof TooMuch) return { kind: 'output', message: '' }
	let [message, stack, name] = ['', '', '']
	let line: unknown
	try {
		const error = thrown as (Partial<Error> & { line?: unknown }) | null
		message = text(error?.message ?? thrown)
		stack = String(error?.stack ?? '').slice(0, 20_000)
		name = text(error?.name ?? '')
		line = error?.line
	} catch {
		// it lets nobody look at it
	}
	const fault = told(runtime, 'thrown', message)
	const full = fault.kind === 'thrown' && name ? { ...fault, message: `${name}: ${message}` } : fault
	return { ...full, ...lineIn(cell, stack, line) }
}

/** What is wrong with code that was never run. */
export const syntaxFault = (message: string, line: number | undefined): Fault => ({
	...told(syntax, 'syntax', text(message)),
	...(line === undefined ? {} : { line }),
})

/** Insertions, deletions, replacements and swaps of neighbours that lead from one word to another. */
const distance = (a: string, b: string): number => {
	const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)]
	const at = (i: number, j: number): number => rows[i]?.[j] as number
	for (let i = 1; i <= a.length; i++) {
		rows.push([i])
		for (let j = 1; j <= b.length; j++) {
			const same = a[i - 1] === b[j - 1] ? 0 : 1
			let least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same)
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
				least = Math.min(least, at(i - 2, j - 2) + 1)
			rows[i]?.push(least)
		}
	}
	return at(a.length, b.length)
}

/** The name that a mistyped one was meant to be, if one is near enough. */
export const nearest = (name: string, known: Iterable<string>): string | undefined => {
	let best: string | undefined
	let least = name.length < 2 ? 1 : name.length < 5 ? 2 : 3
	for (const other of known) {
		if (other === name || Math.abs(other.length - name.length) >= least) continue
		const far = distance(name.toLowerCase(), other.toLowerCase())
		if (far < least) [best, least] = [other, far]
	}
	return best
}
