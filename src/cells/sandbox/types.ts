/**
 * What crosses the border of the sandbox: text and lists of text, sent as JSON. Nothing here can act; whoever draws it
 * checks it first (`../admit.ts`), since code that a reader runs may have a hand in it.
 */

/** A piece of a picture: an element's name, its attributes, what it holds. */
export type Tree = readonly [
	name: string,
	attributes: Readonly<Record<string, string>>,
	children: readonly (Tree | string)[],
]

export type Output =
	| { readonly kind: 'text'; readonly text: string }
	| {
			readonly kind: 'table'
			readonly columns: readonly string[]
			readonly rows: readonly (readonly string[])[]
			/** Rows that there was no room for. */
			readonly more: number
	  }
	| { readonly kind: 'picture'; readonly tree: Tree }

/** Each has its words in every language, under "cells.faults". */
export const faultKinds = [
	'syntax',
	'declared',
	'await',
	'import',
	'name',
	'early',
	'constant',
	'call',
	'nothing',
	'recursion',
	'memory',
	'time',
	'output',
	'thrown',
	'above',
	'stopped',
	'sandbox',
] as const

export type FaultKind = (typeof faultKinds)[number]

export interface Fault {
	readonly kind: FaultKind
	/** In the cell, from 1. */
	readonly line?: number
	/** The name or property that it is about. */
	readonly name?: string
	/** A name that there is and that looks like it. */
	readonly near?: string
	/** In the words of the browser, in English. */
	readonly message: string
}

/** What one cell gave: all of its output, or what there was before it went wrong. */
export interface Outcome {
	readonly outputs: readonly Output[]
	readonly fault?: Fault
	/** Whether more came out than there is room for. */
	readonly cut: boolean
}

/** From the page to the frame, once, with two ports: one for the worker, one for the frame's own pulse. */
export interface Order {
	/** The worker's script. */
	readonly script: string
	readonly sources: readonly string[]
	/** How many pixels wide a picture may be. */
	readonly width: number
}

/** What a run may give at most; more is cut off, and said. */
export const limits = {
	outputs: 20,
	/** Of all text of a cell together. */
	characters: 20_000,
	rows: 50,
	columns: 12,
	/** Of a list or an object, in text. */
	entries: 40,
	depth: 5,
	/** Elements of a picture, and how deep they lie. */
	nodes: 6000,
	nesting: 20,
	/** Of a message as JSON. */
	message: 1_000_000,
} as const
