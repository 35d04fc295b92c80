import { float } from '../../handout/literals'
import { torchFunction } from '../../handout/torch'
import type { Redrawn } from '../redrawn'
import { type Chained, gains, width } from './model'

/** Without f between them, all layers are one. */
const one = `weight, bias = last, shift
for weights, biases in reversed(layers):
    weight, bias = weight @ weights, weight @ biases + bias
ax.plot(x, weight * x[:, None] + bias, "o", markevery=50, label="one layer")
print(f"y = {weight.item():.4f} x + {bias.item():.4f}")`

export const { places, shown }: Redrawn<Chained> = {
	places: ({ depth, seed, fn }) => ({
		depth: String(depth),
		width: String(width),
		seed: String(seed),
		gain: float(gains[fn]),
		f: torchFunction(fn).call,
		collapsed: fn === 'identity' ? one : '',
	}),
	shown: (_, { charts }) => {
		const line = charts.main?.series.find(({ name }) => name === 'chain')
		const [x = [], y = []] = [line?.x, line?.y].map((values) => Array.from(values ?? []))
		return { [`chain(torch.tensor([${x.join(', ')}]))`]: y }
	},
}
