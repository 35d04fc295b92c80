import type { FigureState, PlaceExercise, Verdict } from '../types'

/** @param state undefined where the figure stands as the reader found it */
export const checkPlace = ({ right, slips = {} }: PlaceExercise, state: FigureState | undefined): Verdict => {
	if (!state) return { is: 'malformed', message: 'untouched' }
	if (right(state)) return { is: 'right' }
	const reply = Object.entries(slips).find(([, isSlip]) => isSlip(state))?.[0]
	return { is: 'wrong', ...(reply !== undefined && { reply }), message: 'place' }
}
