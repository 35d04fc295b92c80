import { softmax } from '../../activations/softmax'
import { float, list } from '../../handout/literals'
import type { Redrawn } from '../redrawn'
import { type Bars, effectiveClasses, temperature } from './model'

const moved = ({ z, c }: Bars): number[] => z.map((v) => v + c)

export const { places, shown }: Redrawn<Bars> = {
	places: (state) => ({
		z: list(moved(state), 60),
		temperature: float(temperature(state.t)),
		pair: state.z.length === 2 ? 'print(f"sigmoid: {torch.sigmoid((z[0] - z[1]) / temperature):.6f}")' : '',
	}),
	shown: (state) => ({
		p: softmax(moved(state), temperature(state.t)),
		'entropy.exp()': effectiveClasses(moved(state), temperature(state.t)),
	}),
}
