import { float } from '../../handout/literals'
import type { Redrawn } from '../redrawn'
import { expectedOff, inputs, preactivations, units, type Valves } from './model'

export const { places, shown }: Redrawn<Valves> = {
	places: ({ b, input }) => ({
		units: String(units),
		inputs: String(inputs),
		b: float(b),
		input: String(input),
	}),
	shown: ({ input }) => ({ z: preactivations(input), 'law[::300]': [-3, 0, 3].map(expectedOff) }),
}
