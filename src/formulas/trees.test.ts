import fc from 'fast-check'
import katex from 'katex'
import { describe, expect, it } from 'vitest'
import { activation, activations } from '../activations'
import { compare } from './compare'
import { functions, type RealFunctionName } from './functions'
import { type Condition, call, indicator, type Node, numeral, type Relation, variable } from './node'
import { parse } from './parse'
import { tex } from './tex'
import { text } from './text'

const parameters = ['alpha', 'beta', 'k', 'slope']

const leaf: fc.Arbitrary<Node> = fc.oneof(
	fc.constant(variable),
	fc.constantFrom('0', '1', '2', '10', '0.5', '0.044715').map(numeral),
	fc.constantFrom(...parameters).map((name): Node => ({ kind: 'parameter', name })),
	fc.constantFrom('π' as const, 'e' as const).map((name): Node => ({ kind: 'constant', name })),
)

const names = Object.keys(functions) as RealFunctionName[]

/** Trees of every kind, as the parser makes them: e to a power is a call, and prime is left to functions of the kernel. */
const { node } = fc.letrec<{ node: Node; condition: Condition }>((tie) => {
	const [inner, when] = [tie('node'), tie('condition')]
	const binary = fc.constantFrom('add', 'subtract', 'multiply', 'divide', 'power')
	return {
		node: fc.oneof(
			{ maxDepth: 5, depthIdentifier: 'node' },
			leaf,
			fc
				.record({ kind: binary, left: inner, right: inner })
				.filter(({ kind, left }) => !(kind === 'power' && left.kind === 'constant' && left.name === 'e')),
			inner.map((of): Node => ({ kind: 'negate', of })),
			fc.tuple(fc.constantFrom(...names, 'abs' as const, 'sign' as const), inner).map(([name, u]) => call(name, u)),
			fc.tuple(fc.constantFrom('max' as const, 'min' as const), inner, inner).map(([name, u, v]) => call(name, u, v)),
			fc.record({
				kind: fc.constant('activation' as const),
				fn: fc.constantFrom(...activations),
				order: fc.constantFrom(0, 1),
				of: inner,
				parameters: fc.constant([]),
			}),
			inner.map(
				(of): Node => ({ kind: 'activation', fn: activation('elu'), order: 0, of, parameters: [numeral('0.5')] }),
			),
			when.map(indicator),
			fc.record({
				kind: fc.constant('cases' as const),
				rows: fc.array(fc.record({ when, value: inner }), { minLength: 1, maxLength: 3 }),
				otherwise: fc.option(inner, { nil: null }),
			}),
		) as fc.Arbitrary<Node>,
		condition: fc.oneof(
			{ maxDepth: 5, depthIdentifier: 'node' },
			fc.record({
				kind: fc.constant('compare' as const),
				relation: fc.constantFrom<Relation>('<', '≤', '>', '≥', '=', '≠'),
				left: inner,
				right: inner,
			}),
			fc.record({ kind: fc.constantFrom('and' as const, 'or' as const), left: when, right: when }),
			when.map((of): Condition => ({ kind: 'not', of })),
		) as fc.Arbitrary<Condition>,
	}
})

const short = (written: string) => written.length <= 500

describe('any tree', () => {
	it('is read back from its TeX and from its text', () => {
		fc.assert(
			fc.property(node, (tree) => {
				for (const written of [tex(tree), text(tree)].filter(short)) {
					const back = parse(written, { parameters })
					if ('problem' in back && back.problem.key === 'tooDeep') continue
					expect(back, written).toMatchObject({ formula: { node: tree } })
				}
			}),
			{ numRuns: 3000 },
		)
	})

	it('is set by KaTeX', () => {
		fc.assert(
			fc.property(node, (tree) => {
				expect(() => katex.renderToString(tex(tree), { strict: 'error', throwOnError: true })).not.toThrow()
			}),
			{ numRuns: 300 },
		)
	})

	/** What is the same for every value of t that there is. */
	const same = [
		'3t/3',
		'-(0-t)',
		't+sin(x)-sin(x)',
		't·cos(x)²+t·sin(x)²',
		't²/t',
		'√(t²)·sign(t)',
		'ln(e^t)',
		'1/(1/t)',
		'max(t,t-1)',
	]
	const values = { alpha: 0.3, beta: 1.7, k: -2, slope: 0.01 }
	const fixed = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { min: value, max: value }]))
	const formula = (source: string) => {
		const parsed = parse(source, { parameters })
		return 'formula' in parsed ? parsed.formula : undefined
	}

	it('is never called wrong for being written otherwise', () => {
		fc.assert(
			fc.property(node, fc.constantFrom(...same), (tree, other) => {
				const written = `(${text(tree)})`
				const [yours, right] = [formula(other.replace(/\bt\b|t(?=[·²/+,)-])/g, written)), formula(written)]
				fc.pre(yours !== undefined && right !== undefined)
				if (!yours || !right) return
				const verdict = compare(yours, right, { parameters: fixed })
				expect(verdict.kind, `${written} as ${other}: ${JSON.stringify(verdict)}`).not.toBe('wrong')
			}),
			{ numRuns: 300 },
		)
	})
})
