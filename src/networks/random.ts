import { normalQuantile } from './quantile'

/** A seeded stream of random numbers; the same seed gives the same bits in every engine. */
export interface Generator {
	/** An integer in [0, 2³²). */
	readonly word: () => number
	/** A multiple of 2⁻⁵³ in [0, 1). */
	readonly uniform: () => number
	/** Standard normal. Always two words, so the k-th draws of two equal streams match whatever they are scaled to. */
	readonly normal: () => number
	/** An integer in [0, n), each as likely as the others, for n from 1 to 2²¹. */
	readonly integer: (n: number) => number
	/** The four words of state; `restore` takes the stream back to them. */
	readonly state: () => readonly [number, number, number, number]
	readonly restore: (state: readonly [number, number, number, number]) => void
}

/** All that first weights and inputs ask of a stream. */
export type Draws = Pick<Generator, 'uniform' | 'normal'>

/** A bijection of 32-bit words with little bias (found by C. Wellons' search for integer hashes). */
const mix = (word: number): number => {
	let z = word | 0
	z = Math.imul(z ^ (z >>> 16), 0x21f0aaad)
	z = Math.imul(z ^ (z >>> 15), 0x735a2d97)
	return z ^ (z >>> 15)
}

const golden = 0x9e3779b9

/**
 * xoshiro128** (Blackman & Vigna 2021, *Scrambled linear pseudorandom number generators*): 32-bit integer operations alone.
 * Its four words are hashed from the seed and the stream, and are distinct, so never all zero.
 *
 * @param seed an integer in [0, 2⁵³); anything else is a RangeError
 * @param stream separates uses of one seed (data, weights, order of the rows), so that a change in one leaves the others
 */
export function generator(seed: number, stream = 0): Generator {
	if (!Number.isSafeInteger(seed) || seed < 0)
		throw new RangeError(`A seed is an integer from 0 to 2^53 - 1, not ${seed}`)
	const key = mix(mix(mix(seed) + Math.floor(seed / 2 ** 32)) + stream)
	// An array: engines box a closure's words anew each time that they are written.
	const words = Int32Array.of(mix(key + golden), mix(key + 2 * golden), mix(key + 3 * golden), mix(key + 4 * golden))

	const word = () => {
		const a = words[0] as number
		const b = words[1] as number
		const c = words[2] as number
		const d = words[3] as number
		const scrambled = Math.imul(b, 5)
		const result = Math.imul((scrambled << 7) | (scrambled >>> 25), 9)
		const third = c ^ a
		const fourth = d ^ b
		words[0] = a ^ fourth
		words[1] = b ^ third
		words[2] = third ^ (b << 9)
		words[3] = (fourth << 11) | (fourth >>> 21)
		return result >>> 0
	}

	/** An integer in [0, 2⁵³). */
	const wide = () => (word() >>> 5) * 2 ** 26 + (word() >>> 6)

	return {
		word,
		uniform: () => wide() * 2 ** -53,
		// Odd multiples of 2⁻⁵⁴ in (−½, ½): each is exact, none is ±½, and the two signs are alike.
		normal: () => normalQuantile((wide() - 2 ** 52 + 0.5) * 2 ** -53),
		// Lemire 2019, Fast random integer generation in an interval: the product is exact, its high half the answer.
		integer: (n) => {
			let product = word() * n
			if (product >>> 0 < n) {
				const biased = 2 ** 32 % n
				while (product >>> 0 < biased) product = word() * n
			}
			return Math.floor(product * 2 ** -32)
		},
		state: () => [words[0] as number, words[1] as number, words[2] as number, words[3] as number],
		restore: (state) => words.set(state),
	}
}

/**
 * A stream to be read from where it stands as often as one likes: what was drawn is remembered. Each reading asks for the same
 * kinds of numbers in the same order as the first.
 */
export function rereadable({ uniform, normal }: Draws): () => Draws {
	const drawn: number[] = []
	return () => {
		let at = 0
		const next = (draw: () => number) => () => {
			if (at === drawn.length) drawn.push(draw())
			return drawn[at++] as number
		}
		return { uniform: next(uniform), normal: next(normal) }
	}
}
