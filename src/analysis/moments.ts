import { erfc } from '../activations/special'
import { density, panels, reach, unlessRounding } from './gaussian'
import { isConstant, pieces } from './pieces'
import { adaptiveRule, compensatedSum } from './quadrature'
import { derivative, type Subject } from './subject'

/** Expectations for an input z ~ N(0, 1); those of f′ are NaN where f jumps and so has no derivative, all where quadrature fails. */
export interface Moments {
	/** E f(z). */
	readonly mean: number
	/** Var f(z), computed about the mean. */
	readonly variance: number
	/** E f(z)². */
	readonly meanSquare: number
	/** E f′(z). */
	readonly slopeMean: number
	/** E f′(z)². */
	readonly slopeSquare: number
	/** χ₁ = E f′² / E f²: the factor by which a gradient's mean square changes in a layer that keeps the signal's. */
	readonly chi1: number
	/** P(f(z) = 0) and P(f′(z) = 0): the measure of the pieces that are flat; an isolated zero has none. */
	readonly zeroShare: number
	readonly flatShare: number
}

/** P(a < z < b), from the tail that both ends are nearer to, so that far intervals keep their digits. */
const probability = (a: number, b: number): number => (a > 0 ? above(a) - above(b) : above(-b) - above(-a))
const above = (z: number): number => erfc(z * Math.SQRT1_2) / 2

/** Gaussian moments by adaptive quadrature between the breaks, errors near 1e-15 of each one's scale. */
export function moments(s: Subject): Moments {
	const df = derivative(s, 1)
	const weigh = (z: number) => {
		const [w, f, slope] = [density(z), s.f(z), df(z)]
		return [w * f, w * f * f, w * slope, w * slope * slope]
	}
	const inner = s.breaks.map((b) => b.x).filter((x) => Math.abs(x) < reach)
	const edges = Array.from(new Set([...panels, ...inner])).sort((a, b) => a - b)
	const rule = adaptiveRule(weigh, edges)
	const weight = rule.x.map((z, i) => (rule.weight[i] as number) * density(z))
	const expect = (values: readonly number[]) =>
		rule.settled ? compensatedSum(values.map((value, i) => (weight[i] as number) * value)) : Number.NaN
	const values = rule.x.map(s.f)
	const gradients = s.breaks.some((b) => b.order === 0) ? rule.x.map(() => Number.NaN) : rule.x.map(df)
	const meanSquare = expect(values.map((f) => f * f))
	const mean = unlessRounding(expect(values), Math.sqrt(meanSquare))
	const slopeSquare = expect(gradients.map((slope) => slope * slope))
	const flat = pieces(s).filter((piece) => isConstant(piece, 0))
	const share = (list: typeof flat) => compensatedSum(list.map((piece) => probability(piece.from, piece.to)))
	return {
		mean,
		variance: expect(values.map((f) => (f - mean) * (f - mean))),
		meanSquare,
		slopeMean: expect(gradients),
		slopeSquare,
		chi1: slopeSquare / meanSquare,
		zeroShare: share(flat.filter((piece) => piece.y[0].every((value) => value === 0))),
		flatShare: share(flat),
	}
}
