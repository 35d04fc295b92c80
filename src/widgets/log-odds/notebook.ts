import { sigmoid } from '../../activations/sigmoid'
import { float } from '../../handout/literals'
import type { Redrawn } from '../redrawn'
import type { Odds } from './model'

export const { places, shown }: Redrawn<Odds> = {
	places: ({ z, factor }) => ({ z: float(z), factor }),
	shown: ({ z, factor }) => ({
		'torch.sigmoid(torch.stack([z, after]))': [sigmoid.f(z), sigmoid.f(z + Math.log(Number(factor)))],
	}),
}
