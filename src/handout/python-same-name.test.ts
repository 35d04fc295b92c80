import { beforeAll, describe, expect, it } from 'vitest'
import { softmax } from '../activations'
import { callsOf, line, type Ran as Row, ran as recorded } from '../facts/frameworks'
import { definition, implicitAxis, type Named } from '../facts/same-name'
import { sameName } from '../prose/same-name'
import { python, type Ran, runAll } from './driver'

/** Numbers as Python's repr has them. */
const read = (text: string): number =>
	({ nan: Number.NaN, inf: Number.POSITIVE_INFINITY, '-inf': Number.NEGATIVE_INFINITY })[text] ?? Number(text)

const spell = (x: number): string =>
	Number.isFinite(x) ? (Object.is(x, -0) ? '-0.0' : String(x)) : `float("${String(x).replace('Infinity', 'inf')}")`

const calls = callsOf('pytorch').map((call) => ({ call, rows: recorded('pytorch', call) }))

/** Each x by itself, or many times over where the call's name says so. */
const again = ({ call, rows }: { call: string; rows: readonly Row[] }) => {
	const [, expression = call, many] = call.match(/^(.*?)( in rows)?$/) ?? []
	return {
		sources: [
			`import torch, torch.nn.functional as F
from torch import nn
torch.set_default_dtype(torch.float64)
given = []
for value in [${rows.map(({ x }) => spell(x)).join(', ')}]:
    x = torch.full((${many ? 256 : 1},), float(value), requires_grad=True)
    y = ${expression}
    slope, = torch.autograd.grad(y.sum(), x)
    given.append([repr(y[0].item()), repr(slope[0].item())])`,
		],
		read: { given: 'given' },
	}
}

const written = sameName().topics.flatMap(({ id, verdict, write = [] }) =>
	write.flatMap(({ target, code }, i) =>
		(['pytorch', 'numpy'] as const).flatMap((library) =>
			code[library] ? [{ name: `${id}/${i}`, verdict, target, library, source: code[library] }] : [],
		),
	),
)

const double = `[${line.map(spell).join(', ')}]`
const inputs = {
	pytorch: `import torch, torch.nn.functional as F\nx = z = torch.tensor(${double}, dtype=torch.float64)`,
	numpy: `import numpy as np\nx = z = np.array(${double})`,
} as const

describe.runIf(python)('PyTorch', { timeout: 600_000 }, () => {
	let gave: readonly Ran<{ given: readonly (readonly [string, string])[] }>[] = []
	let wrote: readonly Ran<{ y: readonly number[] }>[] = []
	let axes: Ran<{ sums: readonly (readonly number[])[]; slopes: readonly number[] }> | undefined

	beforeAll(() => {
		gave = runAll(calls.map(again))
		wrote = runAll(
			written.map(({ library, source }) => ({
				sources: [inputs[library], source],
				read: { y: '[float(v) for v in y]' },
			})),
		)
		axes = runAll<{ sums: readonly (readonly number[])[]; slopes: readonly number[] }>([
			{
				sources: [
					`import torch, torch.nn.functional as F
from torch import nn
sums = []
for n in range(1, 5):
    z = torch.arange(2.0 ** n).reshape((2,) * n)
    y = F.softmax(z)
    sums.append([float((y.sum(axis) - 1).abs().max()) for axis in range(n)])`,
				],
				read: { sums: 'sums', slopes: 'nn.PReLU().weight.tolist()' },
			},
		])[0]
	}, 600_000)

	it.each(calls.map(({ call }, i) => [call, i] as const))('gives for %s what the page shows', (_, i) => {
		const rows = calls[i]?.rows ?? []
		const given = gave[i]?.values.given ?? []
		expect(given).toHaveLength(rows.length)
		for (const [k, row] of rows.entries()) {
			const [y, slope] = (given[k] as readonly string[]).map(read) as [number, number]
			for (const [got, want] of [
				[y, row.y],
				[slope, row.slope],
			] as const) {
				if (Number.isFinite(want))
					expect(Math.abs(got - want), `at ${row.x}`).toBeLessThanOrEqual(1e-9 * Math.abs(want))
				else expect(got, `at ${row.x}`).toBe(want)
			}
		}
	})

	it.each(written.map(({ name, library }, i) => [name, library, i] as const))(
		'%s, written in %s, is the function that is meant',
		(_, __, i) => {
			const { target, verdict } = written[i] as (typeof written)[number]
			const want = target === 'softmax' ? [...softmax([...line])] : line.map(definition(target as Named).f)
			const y = wrote[i]?.values.y ?? []
			expect(y).toHaveLength(want.length)
			for (const [k, v] of want.entries()) {
				// where digits of small values are the matter, they are asked for
				const allowed = verdict === 'digits' ? 1e-12 * Math.abs(v) : 4e-15 * Math.max(1, Math.abs(v))
				expect(Math.abs((y[k] as number) - v), `at ${line[k]}`).toBeLessThanOrEqual(allowed)
			}
		},
	)

	it('guesses softmax’s axis as the page says, and warns', () => {
		for (const [i, sums] of (axes?.values.sums ?? []).entries())
			expect(sums.map((off) => off < 1e-6).indexOf(true), `${i + 1} axes`).toBe(implicitAxis(i + 1))
		expect(axes?.warnings.some((text) => /Implicit dimension choice/.test(text))).toBe(true)
	})

	it('has one slope to learn in a PReLU, from a quarter', () => {
		expect(axes?.values.slopes).toEqual([0.25])
	})
})
