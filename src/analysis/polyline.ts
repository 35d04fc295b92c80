/**
 * How far the polyline through f's values at `x`, ascending, is from f, at most: sampled at the quarters of each segment.
 */
export function polylineError(f: (x: number) => number, x: ArrayLike<number>): number {
	let error = 0
	for (let i = 1; i < x.length; i++) {
		const [a, b] = [x[i - 1] as number, x[i] as number]
		const [fa, fb] = [f(a), f(b)]
		for (const t of [0.25, 0.5, 0.75]) {
			// (a + b)/2 is 0 exactly where the points lie on both sides of 0 alike, and a kink is there
			const exact = f(t === 0.5 ? (a + b) / 2 : a + t * (b - a))
			error = Math.max(error, Math.abs(fa + t * (fb - fa) - exact))
		}
	}
	return error
}
