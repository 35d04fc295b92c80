import { batch, nets } from '../../facts/untrained'
import { float } from '../../handout/literals'
import { torchFunction } from '../../handout/torch'
import type { Redrawn } from '../redrawn'
import type { Depth } from './process'

/** The variance of a weight of a layer as wide as the one before it. */
const variances: Readonly<Record<string, string>> = { xavier: '1 / width', he: '2 / width', lecun: '1 / width' }

/** What is followed, and along which axis. */
const measures: Readonly<Record<Depth['show'], { measure: string; label: string; axis: string }>> = {
	delta: {
		measure: 'each = torch.stack([z.grad.norm(dim=(1, 2)) for z in sums])\neach = each / each[-1]',
		label: 'signal $|\\\\delta|$, last layer = 1',
		axis: 'log',
	},
	gradient: {
		measure: 'each = torch.stack([w.grad.norm(dim=(1, 2)) for w in weights])\neach = each / each[-1]',
		label: 'weight gradient, last layer = 1',
		axis: 'log',
	},
	variance: {
		measure: 'each = torch.stack([h.detach().var(dim=(1, 2)) for h in outputs])',
		label: 'variance of the outputs',
		axis: 'log',
	},
	mean: {
		measure: 'each = torch.stack([h.detach().mean(dim=(1, 2)) for h in outputs])',
		label: 'mean of the outputs',
		axis: 'linear',
	},
}

export const { places, shown }: Redrawn<Depth> = {
	places: ({ show, fn, rule, gain, depth, width, scale, shift, seed }) => {
		const { call, definition = '' } = torchFunction(fn)
		const variance = variances[rule.replace('-normal', '')]
		if (!variance) throw new Error(`src/widgets/through-depth/notebook.ts has no weights "${rule}"`)
		return {
			...measures[show],
			definitions: definition && `${definition}\n\n`,
			f: call,
			nets: String(nets),
			rows: String(batch),
			depth: String(depth),
			width,
			gain: float(gain),
			variance,
			scale: float(scale),
			shift: float(shift),
			seed: String(seed),
		}
	},
	shown: ({ show, depth }, { charts }) => {
		const median = charts.main?.series.find(({ name }) => name === 'median')?.y ?? []
		// by nature the deeper, the farther apart: what is compared are powers of ten
		const at = show === 'delta' || show === 'gradient' ? 0 : depth - 1
		return { [`math.log10(median[${at}])`]: { is: Math.log10(median[at] as number), roughly: 0.3 } }
	},
}
