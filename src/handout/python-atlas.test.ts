import { beforeAll, describe, expect, it } from 'vitest'
import { atlas, functionOf } from '../prose/atlas'
import { python, type Ran, runAll } from './driver'

/** The inputs that the snippets are tried on: a line, a vector, and two lines for a value and its gate. */
const xs = Array.from({ length: 121 }, (_, i) => (i - 60) / 8 + 1 / 64)
const z = [1.5, -0.25, 3, 0.5]
const bs = [...xs].reverse()

const double = (values: readonly number[]): string => `[${values.join(', ')}]`

const given = {
	pytorch: [
		'import torch, torch.nn.functional as F',
		`x, z, a, b = (torch.tensor(v, dtype=torch.float64) for v in (${[xs, z, xs, bs].map(double).join(', ')}))`,
	],
	numpy: ['import numpy as np', `x, z, a, b = (np.array(v) for v in (${[xs, z, xs, bs].map(double).join(', ')}))`],
} as const

const wanted = (id: string): readonly number[] => {
	const fn = functionOf(id)
	if (fn.kind === 'elementwise') return xs.map((x) => fn.f(x))
	return fn.kind === 'vector' ? [...fn.f(z)] : xs.map((a, i) => fn.f(a, bs[i] as number))
}

describe.runIf(python)('the atlas’s snippets', { timeout: 600_000 }, () => {
	const tasks = atlas().flatMap(({ id, code }) =>
		(['pytorch', 'numpy'] as const).map((library) => ({ id, library, source: code[library] })),
	)
	let ran: readonly Ran<{ y: readonly number[] }>[] = []

	beforeAll(() => {
		ran = runAll(
			tasks.map(({ library, source }) => ({
				sources: [given[library].join('\n'), source],
				read: { y: '[float(v) for v in y]' },
			})),
		)
	}, 600_000)

	it.each(tasks.map(({ id, library }, i) => [id, library, i] as const))('%s in %s is the kernel’s', (id, _, i) => {
		const y = ran[i]?.values.y ?? []
		const want = wanted(id)
		expect(y).toHaveLength(want.length)
		// to some ulp of 1 or of the value: libraries write GELU's tail by erf, where digits go
		for (const [k, v] of want.entries()) {
			expect(Math.abs((y[k] as number) - v), `${id} at ${xs[k]}`).toBeLessThanOrEqual(4e-15 * Math.max(1, Math.abs(v)))
		}
	})
})
