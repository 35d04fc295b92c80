import { density, panels, reach, unlessRounding } from './gaussian'
import { adaptiveRule, compensatedSum } from './quadrature'
import type { Subject } from './subject'

/** Mean and variance of a layer's sums, or of its outputs. */
export interface Statistics {
	readonly mean: number
	/** ≥ 0 */
	readonly variance: number
}

/**
 * What a layer makes of normal sums: mean and variance of f(z) for z ~ N(mean, variance), by adaptive quadrature between the
 * breaks, errors near 1e-14 of each one's scale. Variance 0 is a point. What overflows is infinite.
 */
export function throughActivation(
	{ f, breaks }: Pick<Subject, 'f' | 'breaks'>,
	{ mean, variance }: Statistics,
): Statistics {
	if (variance === 0) return { mean: f(mean), variance: 0 }
	const deviation = Math.sqrt(variance)
	const at = (u: number): number => f(mean + deviation * u)
	const inner = breaks.map(({ x }) => (x - mean) / deviation).filter((u) => Math.abs(u) < reach)
	const edges = Array.from(new Set([...panels, ...inner])).sort((a, b) => a - b)
	const rule = adaptiveRule((u) => {
		const [weight, y] = [density(u), at(u)]
		return [weight * y, weight * y * y]
	}, edges)
	const expect = (of: (y: number) => number): number =>
		compensatedSum(rule.x.map((u, i) => (rule.weight[i] as number) * density(u) * of(at(u))))
	const centre = unlessRounding(
		expect((y) => y),
		Math.sqrt(expect((y) => y * y)),
	)
	return { mean: centre, variance: expect((y) => (y - centre) * (y - centre)) }
}

/**
 * Many wide layers of independent weights of mean 0 and variance gain/width, seen at one of them: inputs of these statistics
 * give sums z ~ N(0, gain·(mean² + variance)), and these the outputs' statistics.
 */
export const throughLayer = (s: Pick<Subject, 'f' | 'breaks'>, inputs: Statistics, gain: number): Statistics =>
	throughActivation(s, { mean: 0, variance: gain * (inputs.mean * inputs.mean + inputs.variance) })
