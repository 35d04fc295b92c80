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

/** What theory says of infinite width, of standard inputs alone: how to go on from layer to layer, and what to make of it. */
const theories: Readonly<Record<Exclude<Depth['show'], 'gradient'>, readonly [each: string, whole: string]>> = {
	delta: [
		'strength * expected(lambda z: slope(f, spread * z) ** 2)',
		`passed = torch.stack(theory[:-1]).flip(0).cumprod(0).flip(0)
theory = torch.cat([passed.sqrt(), torch.ones(1)])`,
	],
	variance: ['square - mean**2', 'theory = torch.stack(theory)'],
	mean: ['mean', 'theory = torch.stack(theory)'],
}

const isForetold = ({ show, scale, shift }: Depth): boolean => show !== 'gradient' && scale === 1 && shift === 0

const theoryOf = (state: Depth): string => {
	if (state.show === 'gradient' || !isForetold(state)) return ''
	const [each, whole] = theories[state.show]
	return `# zh: 宽度无穷时的理论
# en: what theory says of infinite width
square, strength, theory = torch.ones(()), width * deviation**2, []
for _ in range(depth):
    spread = (strength * square).sqrt()
    mean, square = [expected(lambda z: f(spread * z) ** k) for k in (1, 2)]
    theory.append(${each})
${whole}
ax.plot(index, theory, linewidth=0.8, label="theory")`
}

export const { places, shown }: Redrawn<Depth> = {
	places: (state) => {
		const { show, fn, rule, gain, depth, width, scale, shift, seed } = state
		const { call, definition = '' } = torchFunction(fn)
		const variance = variances[rule.replace('-normal', '')]
		if (!variance) throw new Error(`src/widgets/through-depth/notebook.ts has no weights "${rule}"`)
		return {
			...measures[show],
			theory: theoryOf(state),
			definitions: definition && `${definition}\n\n`,
			f: call,
			nets: String(nets),
			rows: String(batch),
			depth: String(depth),
			width,
			deviation: `${gain === 1 ? '' : `${float(gain)} * `}(${variance}) ** 0.5`,
			inputs: `torch.randn(nets, rows, width)${scale === 1 ? '' : ` * ${float(scale)}`}${shift === 0 ? '' : ` + ${float(shift)}`}`,
			seed: String(seed),
		}
	},
	shown: (state, { charts }) => {
		const line = (id: string) => Array.from(charts.main?.series.find(({ name }) => name === id)?.y ?? [])
		// by nature the deeper, the farther apart: what is compared are powers of ten
		const at = state.show === 'delta' || state.show === 'gradient' ? 0 : state.depth - 1
		return {
			[`math.log10(median[${at}])`]: { is: Math.log10(line('median')[at] as number), roughly: 0.3 },
			...(isForetold(state) ? { 'theory.log()': { is: line('theory').map(Math.log), roughly: 1e-5 } } : {}),
		}
	},
}
