import type { Series } from './chart'

/** Dots: a line from each point to itself, with round ends. */
export const dots = (name: string, className: string, x: ArrayLike<number>, y: ArrayLike<number>): Series => {
	const twice = (values: ArrayLike<number>): number[] => Array.from(values).flatMap((v) => [v, v, Number.NaN])
	return { name, className: `dots ${className}`, x: twice(x), y: twice(y) }
}

/** Rows of the plane with a label, 0 or 1, each. */
interface Labelled {
	readonly rows: number
	/** rows × 2. */
	readonly x: Float64Array
	readonly targets: Float64Array
}

/** Two classes of points, solid and hollow, with a ring around those that a logit (positive for 1) puts in the wrong one. */
export const classPoints = ({ rows, x, targets }: Labelled, logits: Float64Array): Series[] => {
	const all = Array.from({ length: rows }, (_, r) => r)
	const some = (name: string, className: string, chosen: readonly number[]): Series =>
		dots(
			name,
			className,
			chosen.map((r) => x[2 * r] as number),
			chosen.map((r) => x[2 * r + 1] as number),
		)
	const wrong = all.filter((r) => (logits[r] as number) > 0 !== (targets[r] === 1))
	const hollow = all.filter((r) => targets[r] === 1)
	return [
		some('wrong', 'dots-wrong', wrong),
		some('wrong-in', 'dots-wrong-in', wrong),
		some('solid', 'dots-class', all),
		some('hollow', 'dots-class-in', hollow),
	]
}
