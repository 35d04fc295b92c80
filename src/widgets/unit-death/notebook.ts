import { overshoot } from '../../facts/dying'
import { float } from '../../handout/literals'
import { torchFunction } from '../../handout/torch'
import { lookAt } from '../../live/process'
import type { Redrawn } from '../redrawn'
import { begin, type Death } from './process'

/** What takes ReLU's place after the large step; a slope that is learned is a parameter like any other. */
const call = ({ fn, alpha }: Death): string =>
	fn === 'prelu' ? `nn.PReLU(init=${float(alpha)})` : torchFunction(fn, fn === 'elu' ? {} : { alpha }).call

export const { places, shown }: Redrawn<Death> = {
	places: (state) => ({
		points: String(overshoot.points),
		units: String(overshoot.units),
		seed: String(state.seed),
		kick: float(state.kick),
		swap: state.fn === 'relu' ? '' : `model[1] = ${call(state)}`,
		learned: state.fn === 'prelu' ? 'print(f"alpha, learned: {model[1].weight.item():.3f}")' : '',
		rate: float(Number(state.rate)),
		steps: String(Math.max(0, state.step - 1)),
	}),
	shown: (state) => {
		const { speaks, died, losses, alphas } = lookAt(begin(state), state.step)
		const learned: Record<string, readonly number[]> =
			state.fn === 'prelu' ? { 'model[1].weight': alphas.slice(-1) } : {}
		return { speaks, 'dead.sum()': died, losses: Array.from(losses), ...learned }
	},
}
