import type { Process } from '../../live/process'
import { remembered } from '../../live/remembered'
import { birth, generator } from '../../networks'
import { integer, type Schema } from '../state'

export type Births = {
	readonly width: number
	/** The depth that is read off. */
	readonly depth: number
	readonly seed: number
	/** Batches of nets drawn. */
	readonly step: number
}

export const deepest = 30
/** Nets of one step. */
export const batch = 5
const length = 200

export const schema: Schema<Births> = {
	width: integer(3, 1, 6),
	depth: integer(10, 1, deepest),
	seed: integer(1, 0, 999),
	step: integer(length, 0, length),
}

export interface Born {
	readonly step: number
	readonly length: number
	readonly nets: number
	/** By depth from 1: how many of the nets have a layer so far up that is silent on one given input, and on all inputs. */
	readonly one: Uint32Array
	readonly all: Uint32Array
}

type Counts = Pick<Born, 'one' | 'all'>

export const begin = ({ width, seed }: Births): Process<Born> => {
	const draws = generator(seed)
	const counted: Counts[] = [{ one: new Uint32Array(deepest), all: new Uint32Array(deepest) }]
	/** A net that is dead at a layer stays so at every depth from there. */
	const count = (counts: Uint32Array, from: number): void => {
		for (let depth = from; depth <= deepest; depth++) counts[depth - 1] = (counts[depth - 1] as number) + 1
	}
	const make = (made: number): void => {
		if (counted[made + 1]) return
		const { one, all } = counted[made] as Counts
		const next = { one: one.slice(), all: all.slice() }
		for (let net = 0; net < batch; net++) {
			const born = birth(deepest, width, draws)
			count(next.one, born.one)
			count(next.all, born.all)
		}
		counted.push(next)
	}
	return remembered(length, make, (step) => ({ step, length, nets: step * batch, ...(counted[step] as Counts) }))
}
