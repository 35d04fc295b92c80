import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { format, locales, strings } from '../i18n'
import { exactly } from './ball'
import { enclose } from './enclose'
import { LONGEST, type ParseOptions, parse } from './parse'
import { program } from './program'

const options: ParseOptions = { parameters: ['alpha', 'beta', 'lambda'] }
const p = { alpha: 0.25, beta: 1.5, lambda: 1.05 }

const read = (source: string, more: ParseOptions = {}) => {
	const parsed = parse(source, { ...options, ...more })
	if ('problem' in parsed) throw new Error(`${source}: ${JSON.stringify(parsed.problem)}`)
	return parsed.formula
}

const problem = (source: string, more: ParseOptions = {}) => {
	const parsed = parse(source, { ...options, ...more })
	return 'problem' in parsed ? parsed.problem : undefined
}

const { exp, tanh, max, min, abs, sqrt, log, log1p, sin, cos, PI } = Math
const sigma = (x: number) => 1 / (1 + exp(-x))
const { alpha, beta, lambda } = p

/** Each spelling with what it means, in JavaScript's own mathematics; `|` with spaces about it separates spellings. */
const spellings: readonly (readonly [(x: number) => number, string])[] = [
	[
		(x) => 2 * x,
		String.raw`2x ⏐ 2*x ⏐ 2·x ⏐ 2×x ⏐ 2 x ⏐ x*2 ⏐ x+x ⏐ ２ｘ ⏐ 2\cdot x ⏐ 2\times x ⏐ 2\,x ⏐ 4x/2 ⏐ 200% x ⏐ 2𝑥 ⏐ 2X`,
	],
	[
		(x) => x / 2,
		String.raw`x/2 ⏐ ½x ⏐ 0.5x ⏐ .5x ⏐ x÷2 ⏐ x∕2 ⏐ \frac{x}{2} ⏐ \frac12x ⏐ \tfrac{1}{2}x ⏐ \dfrac x2 ⏐ 1/2 x ⏐ 5e-1x ⏐ x·2⁻¹ ⏐ 50%x`,
	],
	[
		(x) => 1 - x,
		'f(x)=1-x ⏐ y=1−x ⏐ y = 1–x ⏐ f(x) := 1-x ⏐ 1+-x ⏐ 1--(-x) ⏐ f(x；α)＝1－x ⏐ -(x-1) ⏐ −x＋1 ⏐ 【1-x】 ⏐ [1-x] ⏐ {1-x} ⏐ $1-x$',
	],
	[
		(x) => x * x,
		String.raw`x² ⏐ x^2 ⏐ x**2 ⏐ x*x ⏐ x x ⏐ x^{2} ⏐ x^{1+1} ⏐ pow(x,2) ⏐ np.power(x, 2) ⏐ (-x)² ⏐ |x|² ⏐ x⁽²⁾ ⏐ \left|x\right|^2`,
	],
	[(x) => -(x ** 4), '-x^4 ⏐ -x⁴ ⏐ -(x²)² ⏐ -x^2^2 ⏐ −x²x²'],
	[(x) => x * (1 - x), 'x(1-x) ⏐ (1-x)x ⏐ x·(1−x) ⏐ x*[1-x] ⏐ x-x²'],
	[
		(x) => exp(-x),
		String.raw`e^-x ⏐ e^{-x} ⏐ e^(-x) ⏐ exp(-x) ⏐ exp -x ⏐ e⁻ˣ ⏐ 1/e^x ⏐ e**-x ⏐ \exp(-x) ⏐ \mathrm{e}^{-x} ⏐ np.exp(-x) ⏐ math.exp(-x) ⏐ exp[-x] ⏐ exp{-x} ⏐ EXP(-x)`,
	],
	[(x) => exp(-beta * x), 'e^(-βx) ⏐ e^{-βx} ⏐ exp(-beta*x) ⏐ exp -βx ⏐ e^(-b x) ⏐ (e^-x)^β'],
	[(x) => exp(2) * x, 'e^2x ⏐ e²x'],
	[(x) => x * exp(x), 'xe^x ⏐ x e^x ⏐ xexp(x) ⏐ x·eˣ ⏐ e^x x'],
	[(x) => 2 ** x, '2^x ⏐ 2ˣ ⏐ e^(x ln 2) ⏐ e^(ln2·x) ⏐ 4^(x/2)'],
	[
		(x) => sigma(x),
		String.raw`σ(x) ⏐ σ x ⏐ sigmoid(x) ⏐ logistic(x) ⏐ expit(x) ⏐ Sigmoid(x) ⏐ \sigma(x) ⏐ \sigma\left(x\right) ⏐ \operatorname{sigmoid}(x) ⏐ torch.sigmoid(x) ⏐ 𝜎(x) ⏐ σ（ｘ）`,
	],
	[
		(x) => sigma(x) * (1 - sigma(x)),
		String.raw`σ'(x) ⏐ σ′(x) ⏐ sigmoid’(x) ⏐ \sigma'(x) ⏐ \sigma^{\prime}(x) ⏐ \sigma^\prime(x) ⏐ σ(x)(1-σ(x)) ⏐ σ x(1-σ x)`,
	],
	[
		(x) => tanh(x) ** 2,
		String.raw`tanh²x ⏐ tanh^2 x ⏐ tanh²(x) ⏐ tanh(x)² ⏐ (tanh x)^2 ⏐ tanhx^2/1·0+tanh(x)^2 ⏐ \tanh^{2} x ⏐ \tanh^2(x) ⏐ th²x`.replace(
			'tanhx^2/1·0+',
			'',
		),
	],
	[(x) => tanh(2 * x), String.raw`tanh(2x) ⏐ tanh 2x ⏐ tanh2x ⏐ \tanh 2x ⏐ Tanh(2*x)`],
	[(x) => tanh(x / 2), String.raw`tanh(x/2) ⏐ tanh(½x) ⏐ tanh ½x ⏐ \tanh\frac{x}{2} ⏐ \tanh\left(\frac{x}{2}\right)`],
	[
		(x) => abs(x),
		String.raw`|x| ⏐ abs(x) ⏐ max(x,-x) ⏐ ｜x｜ ⏐ \left|x\right| ⏐ \lvert x\rvert ⏐ |-x| ⏐ ||x|| ⏐ √(x²) ⏐ √x² ⏐ sqrt(x^2)`,
	],
	[(x) => x * abs(x) + abs(1 + abs(x)), 'x|x|+|1+|x|| ⏐ |x|x+|1+|x|| ⏐ x·abs(x)+1+|x|'],
	[
		(x) => sqrt(1 + x * x),
		String.raw`√(1+x²) ⏐ sqrt(1+x^2) ⏐ \sqrt{1+x^2} ⏐ (1+x²)^½ ⏐ (1+x²)^(1/2) ⏐ \sqrt[2]{1+x^{2}} ⏐ (1+x²)^0.5`,
	],
	[
		(x) => x / sqrt(2 * PI),
		String.raw`x/√(2π) ⏐ x/sqrt(2pi) ⏐ x/\sqrt{2\pi} ⏐ \frac{x}{\sqrt{2\pi}} ⏐ x/(√2√π) ⏐ xφ(0)`,
	],
	[
		(x) => log(1 + exp(x)),
		String.raw`ln(1+e^x) ⏐ log(1+exp x) ⏐ log1p(e^x) ⏐ \ln(1+e^{x}) ⏐ ln{1+e^x} ⏐ softplus(x) ⏐ np.log1p(np.exp(x)) ⏐ -log_sigmoid(-x) ⏐ -LogSigmoid(-x)`,
	],
	[(x) => log1p(x * x) / Math.LN2, 'log2(1+x²) ⏐ ln(1+x²)/ln2 ⏐ lg(1+x²)/lg 2 ⏐ log1p(x²)/ln 2 ⏐ log10(1+x²)/log10(2)'],
	[
		(x) => max(0, x),
		String.raw`max(0,x) ⏐ max(x,0) ⏐ max（0，x） ⏐ max{0,x} ⏐ \max(0,x) ⏐ \max\{0,x\} ⏐ \max\left(0, x\right) ⏐ np.maximum(0, x) ⏐ Math.max(0, x) ⏐ ReLU(x) ⏐ relu(x) ⏐ F.relu(x) ⏐ \operatorname{ReLU}(x) ⏐ \mathrm{ReLU}(x)`,
	],
	[
		(x) => max(0, x),
		`piecewise(x>0: x, 0) ⏐ piecewise(x>0, x, 0) ⏐ where(x>0, x, 0) ⏐ np.where(x > 0, x, 0) ⏐ cases(x, x>0; 0, x<=0) ⏐ x if x>0 else 0 ⏐ if x>0 then x else 0 ⏐ x>0 ? x : 0 ⏐ x > 0 ？ x ： 0 ⏐ {x, x>0; 0, x<=0} ⏐ {x if x>0, 0 otherwise} ⏐ {x>0: x, 0} ⏐ {x, x>0, 0} ⏐ {x, if x>0; 0, if x<=0} ⏐ {x, 当x>0时；0，否则} ⏐ x, x>0; 0, x≤0 ⏐ {x for x>0; 0 for x<=0} ⏐ {x>0: x; else: 0}`,
	],
	[
		(x) => max(0, x),
		String.raw`\begin{cases}x & x>0\\ 0 & x\le 0\end{cases} ⏐ \begin{cases} x, & \text{if } x > 0 \\ 0, & \text{otherwise} \end{cases} ⏐ \left\{\begin{array}{ll} x & x > 0 \\ 0 & x \leqslant 0 \end{array}\right. ⏐ \begin{cases}0 & x\leq 0\\ x & \text{otherwise.}\end{cases}`.replace(
			'otherwise.',
			'otherwise',
		),
	],
	[
		(x) => max(0, x),
		String.raw`x*(x>0) ⏐ x(x>0) ⏐ (x>0)x ⏐ x·[x>0] ⏐ x·1[x>0] ⏐ x·1_{x>0} ⏐ x\,\mathbf{1}_{x>0} ⏐ x\mathbb{1}_{\{x>0\}} ⏐ x𝟙(x>0) ⏐ x(not x<=0) ⏐ x·step(x) ⏐ x*(x>=0)`,
	],
	[
		(x) => (x > 0 ? x : alpha * x),
		String.raw`x if x>0 else αx ⏐ max(x, alpha*x) ⏐ max(x, a x) ⏐ leaky_relu(x, α) ⏐ leaky-relu(x, 1/4) ⏐ LeakyReLU(x, 0.25) ⏐ \operatorname{Leaky ReLU}(x, \alpha) ⏐ prelu(x)`,
	],
	[
		(x) => (x > 0 ? x : alpha * (exp(x) - 1)),
		String.raw`x>0 ? x : α(e^x−1) ⏐ elu(x, α) ⏐ max(0,x)+α·expm1(min(0,x)) ⏐ \begin{cases}x & x>0\\ \alpha\,(e^{x}-1) & x\le 0\end{cases}`,
	],
	[(x) => lambda * alpha * x, 'λαx ⏐ lambda alpha x ⏐ l a x ⏐ alphalambdax'],
	[
		(x) => min(max(x, 0), 6),
		'min(max(x,0),6) ⏐ clip(x,0,6) ⏐ clamp(x, 0, 6) ⏐ relu6(x) ⏐ ReLU6(x) ⏐ max(0, min(6, x)) ⏐ x<0 ? 0 : x<6 ? x : 6 ⏐ 0 if x<0 else x if x<6 else 6',
	],
	[(x) => max(x, 2 * x, 1), 'max(x, 2x, 1) ⏐ max(max(x,2x),1) ⏐ max(1,max(x,2x))'],
	[
		(x) => (-1 < x && x < 1 ? x : 0),
		String.raw`x·(-1<x<1) ⏐ {x, -1<x<1; 0, otherwise} ⏐ x if x>-1 and x<1 else 0 ⏐ x if -1<x && x<1 else 0 ⏐ {x, |x|<1; 0, |x|≥1} ⏐ {0, x<=-1 or x>=1; x, else} ⏐ x if not (x<=-1 or x>=1) else 0 ⏐ \begin{cases} x & -1 < x \land x < 1 \\ 0 & \text{otherwise}\end{cases}`,
	],
	[(x) => sin(x) * cos(x), 'sin(x)cos(x) ⏐ sin x cos x ⏐ ½sin 2x ⏐ sin(2x)/2 ⏐ tan(x)cos²(x)'],
	[(x) => 0.001 * x, '1e-3x ⏐ 0.001x ⏐ 1E-3*x ⏐ x/1000 ⏐ 10⁻³x ⏐ 0.1%x'],
	[() => PI, 'π ⏐ pi ⏐ 𝜋 ⏐ 4arctan(1) ⏐ 4 atan 1'],
]

describe('formulas as they are typed', () => {
	const cases = spellings.flatMap(([f, list]) => list.split('⏐').map((source) => [source.trim(), f] as const))
	it.each(cases)('%s', (source, f) => {
		const { node } = read(source)
		for (const x of [-1.7, -0.6, 0.3, 2.2]) {
			const { centre, radius } = enclose(program(node), x, p, false)[0] ?? exactly(Number.NaN)
			expect(centre).toBeCloseTo(f(x), 12)
			expect(radius).toBeLessThan(1e-13)
		}
	})

	it('knows every function of the kernel by its id', async () => {
		const { activations } = await import('../activations')
		for (const fn of activations) expect(read(`${fn.id}(x)`).node).toMatchObject({ kind: 'activation', fn })
	})

	it('notes what may have been meant otherwise', () => {
		expect(read('1+e^2x').notes).toEqual([{ key: 'exponentEnds', at: 2, length: 3, values: {} }])
		expect(read('e^-βx').notes.map(({ key }) => key)).toEqual(['exponentEnds'])
		expect(read('1/2x').notes.map(({ key }) => key)).toEqual(['quotientEnds'])
		for (const plain of ['e^x(1+x)', 'e^(2x)', 'x²e^x', 'x/2(1+x)', '1/2·x']) expect(read(plain).notes).toEqual([])
	})
})

/** Source, key, where, how long, and what the words are filled with. */
const problems: readonly [string, string, number, number, object?][] = [
	['', 'empty', 0, 0],
	['   ', 'empty', 3, 0],
	['f(x) =', 'empty', 6, 0],
	['x'.repeat(LONGEST + 3), 'tooLong', LONGEST, 3],
	['('.repeat(200), 'tooDeep', 60, 1],
	[`1${'-'.repeat(200)}`, 'tooDeep', 63, 1],
	[`${"φ'(".repeat(20)}x${')'.repeat(20)}`, 'tooComplex', 0, 81],
	['x # 2', 'unknownCharacter', 2, 1, { text: '#' }],
	['x + 😀', 'unknownCharacter', 4, 2, { text: '😀' }],
	['foo(x)', 'unknownName', 0, 3, { name: 'foo' }],
	['x + γ', 'unknownName', 4, 1, { name: 'γ' }],
	['2·sigmiod(x)', 'unknownNameNear', 2, 7, { name: 'sigmiod', near: 'sigmoid' }],
	['tahn(x)', 'unknownNameNear', 0, 4, { name: 'tahn', near: 'tanh' }],
	[String.raw`\frca{1}{x}`, 'unknownName', 0, 5, { name: String.raw`\frca` }],
	['1.2.3', 'numberMalformed', 0, 4, { text: '1.2.' }],
	['9'.repeat(400), 'numberTooLarge', 0, 400],
	['2(x+1', 'unclosed', 1, 1, { bracket: '(' }],
	['|x', 'unclosed', 0, 1, { bracket: '|' }],
	['x+1)', 'unopened', 3, 1, { bracket: ')' }],
	['(x]', 'mismatched', 2, 1, { open: '(', close: ']' }],
	['（x+1】】', 'unopened', 5, 1, { bracket: '】' }],
	['x·()', 'emptyBrackets', 2, 2],
	['x+*2', 'operatorTwice', 1, 2, { first: '+', second: '*' }],
	['x > < 2', 'operatorTwice', 2, 3, { first: '>', second: '<' }],
	['x +', 'operandMissing', 2, 1, { operator: '+' }],
	['(x+)', 'operandMissing', 2, 1, { operator: '+' }],
	['*x', 'operandMissingBefore', 0, 1, { operator: '*' }],
	['x2', 'operatorMissing', 0, 2],
	['exp', 'argumentMissing', 0, 3, { name: 'exp' }],
	['σ + 1', 'argumentMissing', 0, 1, { name: 'σ' }],
	['max(x)', 'argumentCount', 0, 6, { name: 'max', expected: 2, given: 1 }],
	['tanh(x, 2)', 'argumentCount', 0, 10, { name: 'tanh', expected: 1, given: 2 }],
	['swish(x, x)', 'parameterVaries', 0, 11, { name: 'swish' }],
	['x ? 1 : 0', 'conditionExpected', 0, 1],
	['1 if x else 0', 'conditionExpected', 5, 1],
	['{x, 0}', 'casesUnpaired', 4, 1],
	['{x, x>0; 0, x<0; 1, 2}', 'casesUnpaired', 20, 1],
	['x if x>0', 'elseMissing', 0, 8],
	['x>0 ? x', 'elseMissing', 0, 7],
	['x = 1', 'equation', 0, 5],
	['σ(x) = 1/(1+e^-x) = e^x/(1+e^x)', 'equation', 7, 24],
	['tanh⁻¹(x)', 'inverse', 0, 6, { name: 'tanh' }],
	["σ''(x)", 'noDerivative', 0, 1, { name: 'σ' }],
	["x'", 'unexpected', 1, 1, { text: "'" }],
	['x : 2', 'conditionExpected', 0, 1],
	['x>0 : 2 : 3', 'unexpected', 8, 1, { text: ':' }],
]

describe('what is wrong is said, with its place', () => {
	it.each(problems)('%s: %s', (source: string, key: string, at: number, length: number, values: object = {}) => {
		const found = problem(source)
		expect(found).toMatchObject({ key, at, length })
		expect(found?.values).toMatchObject(values)
	})

	it.each(locales)('in words of $name', ({ id }) => {
		const words: Readonly<Record<string, string>> = strings(id).formula.problems
		for (const [source, key] of problems)
			expect(format(words[key] as string, problem(source)?.values ?? {})).not.toBe('')
		expect(Object.keys(words).sort()).toEqual([...new Set([...problems.map(([, key]) => key), 'notAllowed'])].sort())
		expect(Object.keys(strings(id).formula.notes)).toEqual(['exponentEnds', 'quotientEnds'])
	})

	it('functions that a task forbids, by whatever name', () => {
		const without = { without: ['sigmoid', 'tanh'] }
		expect(problem('1+σ(x)', without)).toMatchObject({ key: 'notAllowed', at: 2, length: 1, values: { name: 'σ' } })
		expect(problem('logistic(x)', without)?.key).toBe('notAllowed')
		expect(problem(String.raw`\tanh x`, without)?.key).toBe('notAllowed')
		expect(problem('1/(1+e^-x)', without)).toBeUndefined()
	})

	it('parameters that the task does not have', () => {
		expect(problem('αx', { parameters: [] })).toMatchObject({ key: 'unknownName', values: { name: 'α' } })
		expect(problem('a x', { parameters: ['beta'] })?.key).toBe('unknownName')
	})
})

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
