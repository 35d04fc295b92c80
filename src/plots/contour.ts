/** Lines in a plane, broken by NaN: what a series draws. */
export interface Lines {
	readonly x: readonly number[]
	readonly y: readonly number[]
}

/** A point of a level line, and the two it is joined with. */
interface Crossing {
	readonly x: number
	readonly y: number
	readonly next: Crossing[]
}

/**
 * The zero level of a function that is known on a grid, linear between neighbours (marching squares). `values` runs along x
 * first; where a cell is a saddle the value in its middle decides which sides are joined.
 */
export function zeroLevel(xs: ArrayLike<number>, ys: ArrayLike<number>, values: ArrayLike<number>): Lines {
	const columns = xs.length
	const at = (i: number, j: number): number => values[j * columns + i] as number
	const crossings = new Map<number, Crossing>()

	/** The crossing on the edge from (i, j) to the right or upwards, if the sign changes there. */
	const crossing = (i: number, j: number, up: 0 | 1): Crossing | undefined => {
		const from = at(i, j)
		const to = up ? at(i, j + 1) : at(i + 1, j)
		if (from > 0 === to > 0) return undefined
		const key = 2 * (j * columns + i) + up
		let found = crossings.get(key)
		if (!found) {
			const share = from / (from - to)
			const [x0, y0] = [xs[i] as number, ys[j] as number]
			const x = up ? x0 : x0 + share * ((xs[i + 1] as number) - x0)
			const y = up ? y0 + share * ((ys[j + 1] as number) - y0) : y0
			found = { x, y, next: [] }
			crossings.set(key, found)
		}
		return found
	}
	const join = (a: Crossing | undefined, b: Crossing | undefined): void => {
		if (!a || !b) return
		a.next.push(b)
		b.next.push(a)
	}
	for (let j = 0; j + 1 < ys.length; j++) {
		for (let i = 0; i + 1 < columns; i++) {
			const below = crossing(i, j, 0)
			const left = crossing(i, j, 1)
			const above = crossing(i, j + 1, 0)
			const right = crossing(i + 1, j, 1)
			if (below && left && above && right) {
				const middle = at(i, j) + at(i + 1, j) + at(i, j + 1) + at(i + 1, j + 1)
				const apart = middle > 0 === at(i, j) > 0
				join(below, apart ? right : left)
				join(above, apart ? left : right)
			} else {
				const [a, b] = [below, left, above, right].filter((c) => c !== undefined)
				join(a, b)
			}
		}
	}
	return walked([...crossings.values()])
}

/** Each line from end to end, then the closed ones. */
function walked(crossings: readonly Crossing[]): Lines {
	const x: number[] = []
	const y: number[] = []
	const seen = new Set<Crossing>()
	const walk = (start: Crossing): void => {
		if (seen.has(start) || start.next.length === 0) return
		if (x.length > 0) {
			x.push(Number.NaN)
			y.push(Number.NaN)
		}
		let here: Crossing | undefined = start
		let last = start
		while (here) {
			seen.add(here)
			x.push(here.x)
			y.push(here.y)
			last = here
			here = here.next.find((other) => !seen.has(other))
		}
		if (last !== start && start.next.length === 2 && last.next.includes(start)) {
			x.push(start.x)
			y.push(start.y)
		}
	}
	for (const each of crossings) if (each.next.length === 1) walk(each)
	for (const each of crossings) walk(each)
	return { x, y }
}
