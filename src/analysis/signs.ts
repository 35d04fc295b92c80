import { boundary } from './doubles'

/** A stretch of samples over which a quantity keeps one sign; zeros and NaN between them do not end it. */
export interface Run {
	readonly sign: 1 | -1
	/** The first and the last sample of that sign. */
	readonly from: number
	readonly to: number
	/** The largest magnitude met. */
	readonly peak: number
}

/** The absolute error that the kernel's contract allows a derivative near its own zeros. */
const noise = 4e-16

/**
 * The runs of sign of y over ascending x, both of one length. A run that nowhere rises above the noise (4e-16, or that
 * times the largest magnitude where all are below 1) is rounding and no sign, and is left out; its neighbours join
 * if they agree.
 */
export function runs(x: Float64Array, y: Float64Array): readonly Run[] {
	const found: Mutable<Run>[] = []
	let last: Mutable<Run> | undefined
	for (let i = 0; i < x.length; i++) {
		const value = y[i] as number
		const at = x[i] as number
		const sign = Math.sign(value)
		if (sign !== 1 && sign !== -1) continue
		if (last?.sign !== sign) {
			last = { sign, from: at, to: at, peak: 0 }
			found.push(last)
		}
		last.to = at
		last.peak = Math.max(last.peak, Math.abs(value))
	}
	const floor = noise * Math.min(1, Math.max(0, ...found.map((run) => run.peak)))
	return joined(found.filter((run) => run.peak > floor))
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** Neighbours of one sign as one run. */
function joined(list: readonly Run[]): Run[] {
	const made: Run[] = []
	for (const run of list) {
		const last = made.at(-1)
		if (last?.sign !== run.sign) made.push(run)
		else made[made.length - 1] = { ...last, to: run.to, peak: Math.max(last.peak, run.peak) }
	}
	return made
}

/**
 * Where g changes sign between two neighbouring runs, to the last bit: the middle of the stretch of doubles from the
 * last that has the first run's sign to the first that has the second's, so that zeros met on the way are centred.
 */
function crossing(g: (x: number) => number, before: Run, after: Run): number {
	const { last } = boundary((x) => Math.sign(g(x)) === before.sign, before.to, after.from)
	const { first } = boundary((x) => Math.sign(g(x)) !== after.sign, last, after.from)
	return last + (first - last) / 2
}

/** Where g changes sign between each run and the next. */
export function crossings(g: (x: number) => number, found: readonly Run[]): number[] {
	return found.slice(1).map((after, i) => crossing(g, found[i] as Run, after))
}
