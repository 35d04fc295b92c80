import { activation } from '../../activations'
import { analysisOf, gradientLeft, layersShown } from '../../facts/properties'
import { torchFunctions } from '../../handout/torch'
import type { Redrawn } from '../redrawn'
import { type Comparison, settle } from './model'

export const { places, shown }: Redrawn<Comparison> = {
	places: (state) => torchFunctions(settle(state).rows.map((id) => [activation(id).name, id])),
	shown: (state) => {
		const found = settle(state).rows.map((id) => analysisOf(id))
		return {
			// a sum at equal steps meets a jump of the slope between two of them
			'list(table.values())': {
				is: found.map((analysis) => {
					const { moments, slopes } = analysis
					const bounds = [slopes.infimum.value, slopes.supremum.value]
					return [moments.mean, gradientLeft(analysis, layersShown), moments.zeroShare, ...bounds]
				}),
				roughly: 1e-5,
			},
			'[row[1].log() for row in table.values()]': {
				is: found.map((analysis) => Math.log(gradientLeft(analysis, layersShown))),
				roughly: 1e-5,
			},
		}
	},
}
