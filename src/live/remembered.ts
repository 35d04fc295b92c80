import type { Process } from './process'

/**
 * A process whose steps are remembered by what makes them, so that to go back costs nothing.
 *
 * @param make the step after so many made; asked again for the same one it has nothing left to do
 * @param look what there is to show after so many steps
 */
export function remembered<R>(length: number, make: (made: number) => void, look: (made: number) => R): Process<R> {
	let step = 0
	return {
		length,
		get step() {
			return step
		},
		get over() {
			return step === length
		},
		advance() {
			make(step)
			step++
		},
		rewind(to) {
			step = to
		},
		look: () => look(step),
	}
}
