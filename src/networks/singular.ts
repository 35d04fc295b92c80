/** Turns rows u and v so that they become orthogonal; false if they already are, to rounding. */
function rotate(u: Float64Array, v: Float64Array): boolean {
	let uu = 0
	let vv = 0
	let uv = 0
	for (let k = 0; k < u.length; k++) {
		const a = u[k] as number
		const b = v[k] as number
		uu += a * a
		vv += b * b
		uv += a * b
	}
	if (Math.abs(uv) <= Number.EPSILON * Math.sqrt(uu) * Math.sqrt(vv)) return false
	const zeta = (vv - uu) / (2 * uv)
	const tangent = (zeta < 0 ? -1 : 1) / (Math.abs(zeta) + Math.sqrt(1 + zeta * zeta))
	const cos = 1 / Math.sqrt(1 + tangent * tangent)
	const sin = cos * tangent
	for (let k = 0; k < u.length; k++) {
		const a = u[k] as number
		const b = v[k] as number
		u[k] = cos * a - sin * b
		v[k] = sin * a + cos * b
	}
	return true
}

/**
 * The singular values of a matrix (row by row, `columns` wide), the largest first: one-sided Jacobi rotations, which keep small
 * values accurate (Hestenes 1958; Demmel & Veselić 1992, *Jacobi's method is more accurate than QR*).
 */
export function singularValues(matrix: Float64Array, columns: number): Float64Array {
	const rows = Array.from({ length: matrix.length / columns }, (_, r) => matrix.slice(r * columns, (r + 1) * columns))
	for (let sweep = 0, turned = true; turned && sweep < 60; sweep++) {
		turned = false
		for (const [q, v] of rows.entries()) for (const u of rows.slice(0, q)) turned = rotate(u, v) || turned
	}
	return Float64Array.from(rows, (row) => Math.sqrt(row.reduce((sum, a) => sum + a * a, 0)))
		.sort()
		.reverse()
		.subarray(0, Math.min(rows.length, columns))
}

/** How many of a matrix's singular values, the largest first, stand out from its rounding: NumPy's and MATLAB's rule. */
export const numericalRank = (values: Float64Array, size: number): number =>
	values.filter((value) => value > (values[0] as number) * size * Number.EPSILON).length
