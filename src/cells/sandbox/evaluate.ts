/**
 * Runs cells in order, each in the scope of those before it: later ones see earlier names and may shadow them. The same in
 * the sandbox and at build, where what it gives is the first output that a page shows.
 */
import { faultOf, nearest } from './faults'
import { Sheet } from './inspect'
import { library } from './library'
import { globally, scriptOf } from './script'
import type { Fault, Outcome } from './types'

/** Evaluates code in some scope. */
type Scope = (code: string) => unknown

/** A scope that holds these names. Made outside of this module, whose own names are no business of a cell. */
const scopeOf = (names: object, keep: (inner: Scope) => void): Scope => {
	const make = globally(`'use strict'; ($keep, ${Object.keys(names).join(', ')}) => ($code) => eval($code)`)
	return make(keep, ...Object.values(names))
}

const words = (sources: readonly string[]): Set<string> =>
	new Set(sources.flatMap((source) => source.match(/[\p{L}_$][\p{L}\p{N}_$]*/gu) ?? []))

/** A fault about a name, with the one that was meant. */
const hinted = (fault: Fault, names: object, sources: readonly string[]): Fault => {
	if (fault.kind !== 'name' || fault.name === undefined) return fault
	const known = [...Object.keys(names), 'Math', 'Array', 'Object', 'Number', 'JSON', ...words(sources)]
	const near = nearest(fault.name, known)
	return near === undefined ? fault : { ...fault, near }
}

/**
 * The outcome of each cell, up to the first that goes wrong.
 *
 * @param begin called before each cell
 */
export function* evaluate(
	sources: readonly string[],
	width: number,
	begin: (cell: number) => void = () => {},
): Generator<Outcome> {
	let sheet = new Sheet()
	const names = library(width, (...values) => sheet.print(...values))
	let next: Scope | undefined
	let scope = scopeOf(names, (inner) => {
		next = inner
	})
	for (const [cell, source] of sources.entries()) {
		begin(cell)
		sheet = new Sheet()
		const file = `cell-${cell}.ts`
		const compiled = scriptOf(source)
		let fault = 'fault' in compiled ? compiled.fault : undefined
		if ('script' in compiled) {
			next = undefined
			try {
				// the last line has no value, so that the cell's own is what eval gives back
				const value = scope(`${compiled.script}\n;var $next = $keep(($code) => eval($code))\n//# sourceURL=${file}`)
				if (compiled.shows && value !== undefined) sheet.print(value)
			} catch (thrown) {
				fault = hinted(faultOf(thrown, file), names, sources.slice(0, cell + 1))
			}
			if (next) scope = next
		}
		yield { outputs: sheet.outputs, cut: sheet.cut, ...(fault ? { fault } : {}) }
		if (fault) return
	}
}
