import { activation } from '../../activations'
import { float } from '../../handout/literals'
import { torchFunction } from '../../handout/torch'
import type { Redrawn } from '../redrawn'
import { inputs, type Neuron } from './model'
import { flatSlope, outputs } from './outputs'

/** What is drawn beside f, what is counted, and what is read off, by role. */
const roles: Readonly<Record<Neuron['role'], { drawn: string; counted: string; label: string; read: string }>> = {
	bend: {
		drawn: `tilt = ((z - z.mean()) * (y - y.mean())).mean() / z.var(unbiased=False)
left.plot(x, y.mean() + tilt * (x - z.mean()), "--", label="straight")`,
		counted: 'y',
		label: '$y$',
		read: `straight = torch.corrcoef(torch.stack([z, y]))[0, 1].square()
print(f"straight: {straight:.1%}, bent: {1 - straight:.1%}")`,
	},
	bound: {
		drawn: 'left.plot(x, x, ":", label="$y = z$")',
		counted: 'y',
		label: '$y$',
		read: 'print(f"largest |z| {z.abs().max():.2f}, |y| {y.abs().max():.2f}")',
	},
	gradient: {
		drawn: `left.plot(x, slope(f, x), "--", label="$f'(z)$")`,
		counted: 'slopes',
		label: "$f'(z)$",
		read: `flat = (slopes.abs() < ${float(flatSlope)}).double().mean()
print(f"mean slope {slopes.mean():.3f}, flat {flat:.1%}")
print(f"signal left after ten layers {slopes.square().mean() ** 5:.2g}")`,
	},
}

export const { places, shown }: Redrawn<Neuron> = {
	places: ({ role, fn, w, b }) => {
		const { call, definition = '' } = torchFunction(fn)
		return { ...roles[role], definitions: definition && `${definition}\n\n`, f: call, w: float(w), b: float(b) }
	},
	shown: ({ fn, w, b }) => {
		const { y, slopes, straight } = outputs(activation(fn), inputs, w, b)
		return { y, slopes, 'torch.corrcoef(torch.stack([z, y]))[0, 1].square()': straight }
	},
}
