/** A computation that a figure shows while it goes on: the same steps, to the bit, wherever it runs. */
export interface Process<R = unknown> {
	/** Steps there are to make. */
	readonly length: number
	/** Steps made. */
	readonly step: number
	/** True where no further step can be made, be it that all are, or that something broke. */
	readonly over: boolean
	/** Makes the next step, which takes a few milliseconds at most. */
	readonly advance: () => void
	/** Goes back to a step that was kept, at or before the one asked for. */
	readonly rewind: (step: number) => void
	/** What there is to show after the steps made: plain data, which a worker can post. */
	readonly look: () => R
}

/** What a widget's process.ts exports: the process of a state, before its first step. Throws on a state that has none. */
export type Begin<S, R> = (state: S) => Process<R>

/** Makes steps until the one asked for is reached, nothing more can be made, or `enough` says so. */
export function approach(process: Process, step: number, enough: () => boolean = () => false): void {
	if (step < process.step) process.rewind(step)
	while (process.step < step && !process.over) {
		process.advance()
		if (enough()) return
	}
}

/** What a process shows at a step, computed on the spot. */
export function lookAt<R>(process: Process<R>, step: number): R {
	approach(process, step)
	return process.look()
}
