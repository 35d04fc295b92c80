import { digits } from './digits'
import type { Generator } from './random'
import { turn } from './turn'

/** Rows of inputs and of what a network should answer. */
export interface DataSet {
	readonly rows: number
	readonly inputs: number
	readonly outputs: number
	/** rows × inputs, row by row. */
	readonly x: Float64Array
	/** rows × outputs: 0 or 1 for two classes, one-hot for more, numbers for regression. */
	readonly targets: Float64Array
}

/** A rule that draws data. Coordinates are of unit size; `noise` is a standard deviation in the same unit. */
export interface Source {
	/** Permanent: addresses use it. */
	readonly id: string
	readonly task: 'two classes' | 'classes' | 'regression'
	/** RangeError for fewer rows than classes, more than a million, or noise that is negative or no number. */
	readonly draw: (rows: number, noise: number, generator: Generator) => DataSet
}

type Point = readonly [x: number, y: number]

function check(rows: number, least: number, noise: number): void {
	if (!Number.isInteger(rows) || rows < least || rows > 1e6)
		throw new RangeError(`The number of rows must be a whole number from ${least} to 1000000, not ${rows}`)
	if (!(noise >= 0 && noise <= 1e6)) throw new RangeError(`Noise is a number from 0 to 1000000, not ${noise}`)
}

/** Points of the plane, whose classes take turns so that none stays empty; `place` puts a point of a class. */
function plane(
	rows: number,
	classes: number,
	place: (label: number) => Point,
	noise: number,
	generator: Generator,
): DataSet {
	check(rows, classes, noise)
	const outputs = classes === 2 ? 1 : classes
	const x = new Float64Array(2 * rows)
	const targets = new Float64Array(rows * outputs)
	for (let r = 0; r < rows; r++) {
		const label = r % classes
		const [px, py] = place(label)
		x[2 * r] = px + noise * generator.normal()
		x[2 * r + 1] = py + noise * generator.normal()
		if (classes === 2) targets[r] = label
		else targets[r * outputs + label] = 1
	}
	return { rows, inputs: 2, outputs, x, targets }
}

const polar = (radius: number, turns: number): Point => {
	const [cos, sin] = turn(turns)
	return [radius * cos, radius * sin]
}

/** A disc of radius ½ inside a ring from 0.7 to 1, each evenly filled. */
const circle: Source = {
	id: 'circle',
	task: 'two classes',
	draw: (rows, noise, generator) => {
		const between = (inner: number, outer: number) =>
			polar(Math.sqrt(inner * inner + (outer * outer - inner * inner) * generator.uniform()), generator.uniform())
		return plane(rows, 2, (label) => (label === 1 ? between(0, 0.5) : between(0.7, 1)), noise, generator)
	},
}

/** The four quadrants, a gap of 0.1 along each axis: class 1 where the signs differ. */
const xor: Source = {
	id: 'xor',
	task: 'two classes',
	draw: (rows, noise, generator) => {
		const place = (label: number): Point => {
			const side = generator.word() % 2 === 0 ? 1 : -1
			const along = () => 0.05 + 0.95 * generator.uniform()
			return [side * along(), (label === 1 ? -side : side) * along()]
		}
		return plane(rows, 2, place, noise, generator)
	},
}

/** Two half circles, each around an end of the other. */
const moons: Source = {
	id: 'moons',
	task: 'two classes',
	draw: (rows, noise, generator) => {
		const place = (label: number): Point => {
			const [cos, sin] = polar(0.65, generator.uniform() / 2)
			return label === 1 ? [cos - 0.325, sin - 0.1625] : [0.325 - cos, 0.1625 - sin]
		}
		return plane(rows, 2, place, noise, generator)
	},
}

/** Two arms, each of 1¾ turns. */
const spiral: Source = {
	id: 'spiral',
	task: 'two classes',
	draw: (rows, noise, generator) => {
		const place = (label: number): Point => {
			const radius = generator.uniform()
			return polar(radius, 1.75 * radius + label / 2)
		}
		return plane(rows, 2, place, noise, generator)
	},
}

/** Gaussian clouds, their centres evenly on a circle of radius 0.7; `noise` is their spread. RangeError below two classes. */
export const blobs = (classes: number): Source => {
	if (!Number.isInteger(classes) || classes < 2 || classes > 100)
		throw new RangeError(`The number of classes must be a whole number from 2 to 100, not ${classes}`)
	return {
		id: `blobs-${classes}`,
		task: classes === 2 ? 'two classes' : 'classes',
		draw: (rows, noise, generator) => plane(rows, classes, (label) => polar(0.7, label / classes), noise, generator),
	}
}

/** y = f(x) + noise, x evenly spaced on [−1, 1]. */
const curve = (id: string, f: (x: number) => number): Source => ({
	id,
	task: 'regression',
	draw: (rows, noise, generator) => {
		check(rows, 2, noise)
		const x = Float64Array.from({ length: rows }, (_, r) => (2 * r) / (rows - 1) - 1)
		const targets = x.map((at) => f(at) + noise * generator.normal())
		return { rows, inputs: 1, outputs: 1, x, targets }
	},
})

/** Every source, in the order in which lists show them. */
export const sources: readonly Source[] = [
	circle,
	xor,
	moons,
	spiral,
	blobs(3),
	{
		id: 'digits',
		task: 'classes',
		draw: (rows, noise, generator) => {
			check(rows, 10, noise)
			return digits(rows, noise, generator)
		},
	},
	curve('sine', (x) => turn(x)[1]),
	curve('absolute', Math.abs),
	curve('step', (x) => (x < 0 ? 0 : 1)),
]

/** The source of that id; an unknown one is an Error that names the legal ones. */
export function source(id: string): Source {
	const found = sources.find((candidate) => candidate.id === id)
	if (!found) throw new Error(`No data set "${id}"; there are ${sources.map((known) => known.id).join(', ')}`)
	return found
}
