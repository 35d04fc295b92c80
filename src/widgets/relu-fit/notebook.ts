import { list } from '../../handout/literals'
import type { Redrawn } from '../redrawn'
import { type Fitted, fitted, xs } from './model'

const targets: Readonly<Record<Fitted['target'], string>> = {
	sine: 'torch.sin(math.pi * x)',
	bell: '2 * torch.exp(-8 * x**2) - 1',
	parabola: '2 * x**2 - 1',
	step: 'torch.where(x < 0.1, -0.8, 0.8)',
	wave: '0.9 * torch.sin(2 * math.pi * (x**2 + x))',
}

export const { places, shown }: Redrawn<Fitted> = {
	places: ({ kinks, units, target }) => ({
		kinks: list(kinks.slice(0, units), 60),
		target: targets[target],
	}),
	shown: (state) => ({ y: xs.map(fitted(state).at) }),
}
