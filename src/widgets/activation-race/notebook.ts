import { activation } from '../../activations'
import { started } from '../../facts/raced'
import type { Redrawn } from '../redrawn'
import { raced } from '../redrawn-races'
import { type Contest, entries, settle } from './process'

export const { places, shown }: Redrawn<Contest> = {
	places: (given) => {
		const state = settle(given)
		const { race, runners } = started(entries(state))
		return raced(
			race,
			runners.map((runner) => [activation(runner.id).name, runner]),
			{ ...state, goal: state.goal === 'own' ? race.goal : Number(state.goal) },
		)
	},
	shown: (given) => {
		const { race, lanes } = started(entries(settle(given)))
		return { 'list(errors.values())': lanes.map((each) => each.map((lane) => [...lane.reach(race.epochs)])) }
	},
}
