import type { Brought } from '../check'
import type { PlaceExercise, Verdict } from '../types'

/** @param figure undefined where it stands as the reader found it */
export const checkPlace = ({ right, slips = {} }: PlaceExercise, figure: Brought | undefined): Verdict => {
	if (!figure) return { is: 'malformed', message: 'untouched' }
	const { state, initial } = figure
	if (right(state, initial)) return { is: 'right' }
	const reply = Object.entries(slips).find(([, isSlip]) => isSlip(state, initial))?.[0]
	return { is: 'wrong', ...(reply !== undefined && { reply }), message: 'place' }
}
