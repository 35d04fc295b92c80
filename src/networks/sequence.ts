/** Sequences as rows hold them, step after step, on their way through a layer with a state. */
export interface Sequence {
	/** Numbers of one step and of the state together. */
	readonly joint: number
	/** Puts step t of each row beside the state before it, which is 0 at first: rows × joint. */
	readonly join: (t: number, x: Float64Array, state: Float64Array | undefined, joined: Float64Array) => void
	/** Parts the derivative by what was joined: into that by the step, and that by the state, where they are asked for. */
	readonly part: (t: number, dJoined: Float64Array, dx?: Float64Array, dState?: Float64Array) => void
}

/** For rows of `inputs` numbers, `steps` steps alike, and a state of `units`. RangeError where the steps are not alike. */
export function sequence(inputs: number, steps: number, units: number): Sequence {
	const each = inputs / steps
	if (!Number.isInteger(each) || each < 1)
		throw new RangeError(`Rows of ${inputs} numbers are no sequences of ${steps} steps`)
	const joint = each + units
	return {
		joint,
		join(t, x, state, joined) {
			const rows = joined.length / joint
			for (let r = 0; r < rows; r++) {
				for (let i = 0; i < each; i++) joined[r * joint + i] = x[r * inputs + t * each + i] as number
				for (let j = 0; j < units; j++) joined[r * joint + each + j] = state ? (state[r * units + j] as number) : 0
			}
		},
		part(t, dJoined, dx, dState) {
			const rows = dJoined.length / joint
			for (let r = 0; r < rows; r++) {
				if (dx) for (let i = 0; i < each; i++) dx[r * inputs + t * each + i] = dJoined[r * joint + i] as number
				if (dState) for (let j = 0; j < units; j++) dState[r * units + j] = dJoined[r * joint + each + j] as number
			}
		},
	}
}

/** As many stretches of `length` as there are steps, in one piece of memory. */
export const perStep = (steps: number, length: number): readonly Float64Array[] => {
	const all = new Float64Array(steps * length)
	return Array.from({ length: steps }, (_, t) => all.subarray(t * length, (t + 1) * length))
}
