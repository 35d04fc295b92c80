import { type Exercise, factsOf } from '../../exercises'
import { finding } from '../../facts'

/** The values of the facts that an exercise's quantities come from, by `fact.pick`. Throws on one that does not exist. */
export const factsFor = (exercise: Exercise): Readonly<Record<string, number>> =>
	Object.fromEntries(
		factsOf(exercise).map(({ name, fact, pick }) => {
			const { values } = finding(fact)
			const value = values[pick]
			if (value === undefined) {
				throw new Error(
					`exercise "${exercise.id}": fact "${fact}" has no ${pick}; it has ${Object.keys(values).join(', ')}`,
				)
			}
			return [name, value]
		}),
	)
