import { describe, expect, it } from 'vitest'
import { activations } from '../activations'
import { exactly } from './ball'
import { constant } from './constant'
import { enclose } from './enclose'
import { parse } from './parse'
import { program } from './program'

const p = { alpha: 0.25, beta: 1.5, lambda: 1.05 }

const read = (source: string) => {
	const parsed = parse(source, { parameters: Object.keys(p) })
	if ('problem' in parsed) throw new Error(`${source}: ${JSON.stringify(parsed.problem)}`)
	return parsed.formula
}

const { exp, tanh, max, min, abs, sqrt, log, log1p, sin, cos, PI } = Math
const sigma = (x: number) => 1 / (1 + exp(-x))
const { alpha, beta, lambda } = p

/** Each spelling with what it means, in JavaScript's own mathematics; ⏐ separates spellings. */
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
		String.raw`tanh²x ⏐ tanh^2 x ⏐ tanh²(x) ⏐ tanh(x)² ⏐ (tanh x)^2 ⏐ \tanh^{2} x ⏐ \tanh^2(x) ⏐ th²x`,
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
		String.raw`\begin{cases}x & x>0\\ 0 & x\le 0\end{cases} ⏐ \begin{cases} x, & \text{if } x > 0 \\ 0, & \text{otherwise} \end{cases} ⏐ \left\{\begin{array}{ll} x & x > 0 \\ 0 & x \leqslant 0 \end{array}\right. ⏐ \begin{cases}0 & x\leq 0\\ x & \text{otherwise}\end{cases}`,
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

	it('knows every function of the kernel by its id', () => {
		for (const fn of activations) expect(read(`${fn.id}(x)`).node).toMatchObject({ kind: 'activation', fn })
	})

	it('notes what may have been meant otherwise', () => {
		expect(read('1+e^2x').notes).toEqual([{ key: 'exponentEnds', at: 2, length: 3, values: {} }])
		expect(read('e^-βx').notes.map(({ key }) => key)).toEqual(['exponentEnds'])
		expect(read('1/2x').notes.map(({ key }) => key)).toEqual(['quotientEnds'])
		for (const plain of ['e^x(1+x)', 'e^(2x)', 'x²e^x', 'x/2(1+x)', '1/2·x']) expect(read(plain).notes).toEqual([])
	})
})

describe('a constant', () => {
	it.each([
		['1/4', 0.25],
		['¼', 0.25],
		['25%', 0.25],
		['e^-1', 1 / Math.E],
		['ln 2', Math.LN2],
		['√(2/π)', Math.sqrt(2 / Math.PI)],
		['-1.5e-3', -0.0015],
		['6.02e23', 6.02e23],
		['2 + σ(0)', 2.5],
	])('%s', (source, value) => {
		const { centre, radius } = constant(read(source)) ?? exactly(Number.NaN)
		expect(Math.abs(centre - value)).toBeLessThanOrEqual(radius + Math.abs(value) * Number.EPSILON)
		expect(radius).toBeLessThan(1e-14 * Math.abs(value))
	})

	it.each(['x', 'α', '1/0', 'ln(-1)', '0x'])('is not %s', (source) => expect(constant(read(source))).toBeNull())
})
