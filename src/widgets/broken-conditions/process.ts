import { type Condition, conditionIds, momentsOf, type Usual, usual } from '../../facts/departures'
import { nets } from '../../facts/untrained'
import type { Process } from '../../live/process'
import { remembered } from '../../live/remembered'
import { type Band, band } from '../../networks'
import { choice, integer, type Schema, several } from '../state'

export type Conditions = {
	readonly broken: Condition
	/** Which of the networks are shown, by their ids. */
	readonly kinds: readonly string[]
	readonly seed: number
	/** Nets of each kind drawn. */
	readonly step: number
}

const kindIds = usual.map(({ id }) => id)

export const schema: Schema<Conditions> = {
	broken: choice(conditionIds, 'none'),
	kinds: several(kindIds, kindIds, 1, kindIds.length),
	seed: integer(0, 0, 999),
	step: integer(nets, 0, nets),
}

export interface Kind {
	readonly id: Usual
	/** From the inputs to the last layer, over the nets drawn. */
	readonly mean: Band
	readonly variance: Band
}

export interface Broken {
	readonly step: number
	readonly length: number
	/** Those shown, in their usual order; none before the first net is drawn. */
	readonly kinds: readonly Kind[]
}

/** A step draws one net of each kind, all from one seed, which follows that of the one before; what was drawn is remembered. */
export const begin = ({ broken, kinds, seed }: Conditions): Process<Broken> => {
	const shown = kindIds.filter((id) => kinds.includes(id))
	const made = (k: number): void => {
		for (const id of shown) momentsOf(id, broken, seed + k)
	}
	const kind = (id: Usual, step: number): Kind => {
		const drawn = Array.from({ length: step }, (_, k) => momentsOf(id, broken, seed + k))
		const of = (what: 'mean' | 'variance') => band(drawn.map((layers) => layers.map((layer) => layer[what])))
		return { id, mean: of('mean'), variance: of('variance') }
	}
	return remembered(nets, made, (step) => ({
		step,
		length: nets,
		kinds: step === 0 ? [] : shown.map((id) => kind(id, step)),
	}))
}
