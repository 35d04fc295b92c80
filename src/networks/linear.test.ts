import { expect, test } from 'vitest'
import { affine, affineBackward } from './linear'
import { generator } from './random'

/** Σ terms in ascending order, from `start`. */
const sum = (count: number, term: (k: number) => number, start = 0) => {
	let total = start
	for (let k = 0; k < count; k++) total += term(k)
	return total
}
const table = (rows: number, columns: number, entry: (r: number, c: number) => number) =>
	Float64Array.from({ length: rows * columns }, (_, k) => entry(Math.floor(k / columns), k % columns))

const sizes = [1, 2, 3, 4, 5, 8, 9]
test('the products are the plain sums to the bit, whatever the sizes', () => {
	const { normal } = generator(1)
	for (const rows of sizes)
		for (const inputs of sizes)
			for (const outputs of sizes) {
				const x = table(rows, inputs, normal)
				const w = table(outputs, inputs, normal)
				const b = table(1, outputs, normal)
				const d = table(rows, outputs, normal)
				const at = (m: Float64Array, columns: number) => (r: number, c: number) => m[r * columns + c] as number
				const [X, W, D] = [at(x, inputs), at(w, inputs), at(d, outputs)]

				const y = new Float64Array(rows * outputs)
				affine(x, w, b, y, rows, inputs, outputs)
				expect(y).toEqual(table(rows, outputs, (r, o) => sum(inputs, (i) => X(r, i) * W(o, i), b[o])))
				affine(x, w, new Float64Array(0), y, rows, inputs, outputs)
				expect(y).toEqual(table(rows, outputs, (r, o) => sum(inputs, (i) => X(r, i) * W(o, i))))

				const dw = new Float64Array(outputs * inputs).fill(9)
				const db = new Float64Array(outputs).fill(9)
				const dx = new Float64Array(rows * inputs).fill(9)
				affineBackward(d, x, w, dw, db, dx, rows, inputs, outputs)
				expect(dw).toEqual(table(outputs, inputs, (o, i) => sum(rows, (r) => D(r, o) * X(r, i))))
				expect(db).toEqual(table(1, outputs, (_, o) => sum(rows, (r) => D(r, o))))
				expect(dx).toEqual(table(rows, inputs, (r, i) => sum(outputs, (o) => D(r, o) * W(o, i))))
			}
})
