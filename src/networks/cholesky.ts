/**
 * Solves A x = b for a symmetric positive definite A (n × n, row by row) by A = L Lᵀ. Overwrites both: x stands in `b`.
 * RangeError where A is not positive definite to working accuracy.
 */
export function solvePositive(a: Float64Array, b: Float64Array): Float64Array {
	const n = b.length
	for (let i = 0; i < n; i++) {
		for (let j = 0; j <= i; j++) {
			let sum = a[i * n + j] as number
			for (let k = 0; k < j; k++) sum -= (a[i * n + k] as number) * (a[j * n + k] as number)
			if (i === j && !(sum > 0)) throw new RangeError('The matrix is not positive definite')
			a[i * n + j] = i === j ? Math.sqrt(sum) : sum / (a[j * n + j] as number)
		}
	}
	for (let i = 0; i < n; i++) {
		let sum = b[i] as number
		for (let k = 0; k < i; k++) sum -= (a[i * n + k] as number) * (b[k] as number)
		b[i] = sum / (a[i * n + i] as number)
	}
	for (let i = n - 1; i >= 0; i--) {
		let sum = b[i] as number
		for (let k = i + 1; k < n; k++) sum -= (a[k * n + i] as number) * (b[k] as number)
		b[i] = sum / (a[i * n + i] as number)
	}
	return b
}
