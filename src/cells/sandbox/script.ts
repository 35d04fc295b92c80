/** From TypeScript to what an engine runs. */
import { transform } from 'sucrase'
import { syntaxFault } from './faults'
import type { Fault } from './types'

/** Evaluates in the global scope, where none of our names is in sight; taken before a cell can put another in its place. */
// biome-ignore lint/security/noGlobalEval: running a reader's text is the point, and where it runs is walled in
export const globally = eval
const { SyntaxError: Unparsable } = globalThis

/** What an engine holds against a script, which is read and not run. */
const objection = (script: string): string | undefined => {
	try {
		globally(`'use strict'; throw undefined; ${script}`)
	} catch (error) {
		if (error instanceof Unparsable) return error.message
	}
	return undefined
}

/** The line of what an engine objects to: the first at whose end it says the same of all that was read so far. */
const lineOf = (message: string, script: string): number | undefined => {
	const lines = script.split('\n', 500)
	const index = lines.findIndex((_, i) => objection(lines.slice(0, i + 1).join('\n')) === message)
	return index < 0 ? undefined : index + 1
}

/**
 * Whether the last statement is an expression, whose value is then worth showing. The engine is asked, as it is the one
 * parser that is there anyway: does the end of the script, from some line or semicolon on, read as an expression, and
 * what is before it as statements?
 */
export const endsInExpression = (script: string): boolean => {
	const starts = [...script.matchAll(/^(?!;)|;/gm)].map(({ index, 0: mark }) => index + mark.length).slice(-80)
	return starts.reverse().some((start) => {
		const end = script.slice(start).replace(/[;\s]+$/, '')
		return (
			!/^\s*(?:$|\{|function\b|class\b|async\s+function\b)/.test(end) &&
			objection(`(${end}\n)`) === undefined &&
			objection(script.slice(0, start)) === undefined
		)
	})
}

export type Script = { readonly script: string; readonly shows: boolean } | { readonly fault: Fault }

/** A cell without its types, line by line as it was, or what is wrong with it. */
export const scriptOf = (source: string): Script => {
	let script: string
	try {
		script = transform(source, { transforms: ['typescript'], disableESTransforms: true, keepUnusedImports: true }).code
	} catch (error) {
		const { message, loc } = error as Error & { loc?: { line: number } }
		return { fault: syntaxFault(message.replace(/^Error transforming[^:]*: | \(\d+:\d+\)$/g, ''), loc?.line) }
	}
	const message = objection(script)
	if (message !== undefined) return { fault: syntaxFault(message, lineOf(message, script)) }
	return { script, shows: endsInExpression(script) }
}
