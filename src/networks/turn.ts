/** x⁰, x², x⁴ … or x, x³, x⁵ … with alternating signs over factorials, to far below a rounding on |x| ≤ π/4. */
const series = (x: number, first: number, from: number): number => {
	let term = first
	let sum = first
	for (let n = from; n < from + 16; n += 2) {
		term *= -(x * x) / (n * (n + 1))
		sum += term
	}
	return sum
}

/**
 * [cos 2πt, sin 2πt], the same bits in every engine, which Math.cos and Math.sin do not promise. Within a few ulp of the
 * rotation by the double 2πt; t is in turns, so that quarter turns are exact.
 */
export function turn(t: number): readonly [cos: number, sin: number] {
	const quarters = Math.round(4 * t)
	const angle = 2 * Math.PI * (t - quarters / 4)
	const cos = series(angle, 1, 1)
	const sin = series(angle, angle, 2)
	switch (((quarters % 4) + 4) % 4) {
		case 0:
			return [cos, sin]
		case 1:
			return [-sin, cos]
		case 2:
			return [-cos, -sin]
		default:
			return [sin, -cos]
	}
}
