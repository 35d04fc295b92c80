/** What a cell sees: the course's own functions, and little else. */
import { elementwise, logSoftmax, softmax, softmaxJacobian } from '../../activations'
import type { Elementwise } from '../../activations/types'
import * as analysis from '../../analysis'
import * as networks from '../../networks'
import { plotting } from './picture'

/** `count` equally spaced values from one to the other, both included; decimals where they can be. */
export const linspace = (from: number, to: number, count: number): Float64Array =>
	Float64Array.from({ length: count }, (_, i) => (from * (count - 1 - i) + to * i) / (count - 1))

/** leaky-relu → leakyRelu: a name that code can use. */
const codeName = (id: string): string => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

/** Every elementwise function by its id, as code spells it. */
const activations: Readonly<Record<string, Elementwise>> = Object.fromEntries(
	elementwise.map((fn) => [codeName(fn.id), fn]),
)

type Print = (...values: readonly unknown[]) => void

/** The names in a cell's scope. @param width how many pixels wide a picture may be */
export const library = (width: number, print: Print) => ({
	activations,
	softmax,
	logSoftmax,
	softmaxJacobian,
	analysis: { ...analysis },
	networks: { ...networks },
	Plot: plotting(width),
	linspace,
	/** From −5 to 5 by twentieths: zero is among them. */
	x: linspace(-5, 5, 201),
	print,
	// what people type by habit
	console: { log: print, info: print, debug: print, warn: print, error: print, table: print },
})

export type Library = ReturnType<typeof library>
