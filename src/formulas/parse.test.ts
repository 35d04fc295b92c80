import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { enclose } from './enclose'
import { LONGEST, type ParseOptions, parse } from './parse'
import { program } from './program'

const p = { alpha: 0.25, beta: 1.5, lambda: 1.05 }
const options: ParseOptions = { parameters: Object.keys(p) }

describe('any text at all', () => {
	const pieces =
		String.raw`x 2 .5 1e-3 + - * / ^ ( ) [ ] { } | , ; : ? < <= > >= = != ! % _ ' ² ⁻¹ ½ √ α σ Φ φ π e exp max relu leaky-relu if else and 当 时 \frac \sqrt \left( \right) \begin{cases} \end{cases} \\ & \text{if } \max \sigma \mathbf{1} （ ） ， x>0 tanh piecewise where 𝟙 ，`.split(
			' ',
		)
	const text = fc.oneof(
		fc.string({ unit: 'binary', maxLength: 60 }),
		fc.string({ unit: 'grapheme', maxLength: 60 }),
		fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((list) => list.join('')),
		fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((list) => list.join(' ')),
	)

	it('is read or refused, with a place inside it, and evaluates to something', () => {
		fc.assert(
			fc.property(text, (source) => {
				const parsed = parse(source, options)
				if ('problem' in parsed) {
					const { at, length } = parsed.problem
					expect(at).toBeGreaterThanOrEqual(0)
					expect(length).toBeGreaterThanOrEqual(0)
					expect(at + length).toBeLessThanOrEqual(source.length)
				} else {
					for (const x of [-1.3, 0, 1e300]) expect(enclose(program(parsed.formula.node), x, p, false)[0]).toBeDefined()
				}
			}),
			{ numRuns: 20_000 },
		)
	})

	it.each([
		'(',
		'|',
		'{',
		'-',
		'σ',
		'√',
		'x^',
		'\\frac',
		'e^-',
		'if ',
		'1/',
		"σ'",
		'(0<',
		'x,',
		'max(',
		'not ',
		'\\text{',
	])('of nothing but %s takes no time', (piece) => {
		const start = performance.now()
		parse(piece.repeat(LONGEST / piece.length), options)
		parse(`${piece.repeat(60)}x${')'.repeat(60)}`, options)
		expect(performance.now() - start).toBeLessThan(500)
	})
})
