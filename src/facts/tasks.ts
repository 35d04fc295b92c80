import { type DataSet, generator, source } from '../networks'

/** What the races of the course are run on, from a seed each. */
export type Draw = (seed: number) => DataSet

/** Rows of a source; the seed's second stream, as everywhere in the course. */
export const drawn =
	(id: string, rows: number, noise: number): Draw =>
	(seed) =>
		source(id).draw(rows, noise, generator(seed, 2))

/** Digits on paper or, as often, white on black: no one template fits both, so that a linear network cannot tell them. */
export const inkOrChalk =
	(rows: number, noise: number): Draw =>
	(seed) => {
		const data = source('digits').draw(rows, noise, generator(seed, 2))
		const { integer } = generator(seed, 4)
		const x = new Float64Array(data.x.length)
		for (let r = 0; r < rows; r++) {
			const sign = 2 * integer(2) - 1
			for (let k = r * data.inputs; k < (r + 1) * data.inputs; k++) x[k] = sign * (2 * (data.x[k] as number) - 1)
		}
		return { ...data, x }
	}

/** A signal of 1 or −1 at the first step and another at the last, noise at all of them: are the two the same? */
export const firstAndLast =
	(rows: number, steps: number, noise: number): Draw =>
	(seed) => {
		const { normal } = generator(seed, 2)
		const x = Float64Array.from({ length: rows * steps }, () => noise * normal())
		const targets = new Float64Array(rows)
		for (let r = 0; r < rows; r++) {
			// the four cases in turn
			const [first, last] = [r % 2, Math.floor(r / 2) % 2]
			x[r * steps] = (x[r * steps] as number) + 2 * first - 1
			x[(r + 1) * steps - 1] = (x[(r + 1) * steps - 1] as number) + 2 * last - 1
			targets[r] = Number(first === last)
		}
		return { rows, inputs: steps, outputs: 1, x, targets }
	}

/** Every a and b below n, one-hot side by side, and (a + b) mod n to be answered: two tokens, and the one that follows. */
export const clock =
	(n: number): Draw =>
	() => {
		const rows = n * n
		const x = new Float64Array(rows * 2 * n)
		const targets = new Float64Array(rows * n)
		for (let r = 0; r < rows; r++) {
			const [a, b] = [Math.floor(r / n), r % n]
			x[r * 2 * n + a] = 1
			x[r * 2 * n + n + b] = 1
			targets[r * n + ((a + b) % n)] = 1
		}
		return { rows, inputs: 2 * n, outputs: n, x, targets }
	}
