import { sigmoid } from '../../activations/sigmoid'
import { float } from '../../handout/literals'
import type { Redrawn } from '../redrawn'
import { type Chain, deepest, measured, powers } from './model'

export const { places, shown }: Redrawn<Chain> = {
	places: ({ layers, x, gain, seed }) => ({
		depth: String(deepest),
		x: float(x),
		gain: float(gain),
		seed: String(seed),
		layers: String(layers),
	}),
	shown: ({ x, gain, seed, layers }) => ({
		'[best, here]': [powers(sigmoid.df(0) as number), powers(sigmoid.df(x) as number)],
		[`math.log10(net[${layers}])`]: { is: Math.log10(measured(gain, seed)[layers] as number), roughly: 0.5 },
	}),
}
