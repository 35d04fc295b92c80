import { activation } from '../activations'
import type { Elementwise } from '../activations/types'
import {
	adam,
	binaryCrossEntropy,
	boundary,
	convolve,
	coursePoints,
	type DataSet,
	dense,
	forward,
	generator,
	initialiser,
	output,
	type Picture,
	pass,
	picture,
	trainedHiddenLayer,
	training,
} from '../networks'
import type { Fact } from './types'

const largest = ({ pixels }: Picture): number => pixels.reduce((most, v) => Math.max(most, Math.abs(v)), 0)
const meanSize = ({ pixels }: Picture): number => pixels.reduce((sum, v) => sum + Math.abs(v), 0) / pixels.length

/** Responses of three kernels to pictures that have their feature, and to pictures that lack it. */
function convolutionFeatures() {
	const size = 12
	const half = picture(size, size, (column) => Number(column >= size / 2))
	const sobel = picture(3, 3, (u, v) => (u - 1) * (v === 1 ? 2 : 1))
	const stripes = (step: (column: number, row: number) => number) =>
		picture(size, size, (column, row) => Math.floor(step(column, row) / 2) % 2)
	const grating = picture(4, 4, (u) => (u < 2 ? -1 : 1))
	const cross = picture(3, 3, (u, v) => Number(u === 1 || v === 1))
	const template = picture(3, 3, (u, v) => (cross.pixels[3 * v + u] as number) - 5 / 9)
	const crossAt = { column: 7, row: 6 }
	const scene = picture(size, size, (column, row) => {
		const square = column >= 1 && column <= 3 && row >= 1 && row <= 3
		const [u, v] = [column - crossAt.column, row - crossAt.row]
		return Number(square || (u >= 0 && u < 3 && v >= 0 && v < 3 && cross.pixels[3 * v + u] === 1))
	})
	const found = convolve(scene, template)
	const place = crossAt.row * found.width + crossAt.column
	return {
		edge: largest(convolve(half, sobel)),
		flat: largest(
			convolve(
				picture(size, size, () => 1),
				sobel,
			),
		),
		textureAlong: meanSize(
			convolve(
				stripes((column) => column),
				grating,
			),
		),
		textureAcross: meanSize(
			convolve(
				stripes((_, row) => row),
				grating,
			),
		),
		shape: found.pixels[place] as number,
		elsewhere: found.pixels.reduce((most, v, k) => (k === place ? most : Math.max(most, v)), 0),
	}
}

/** |S(x + y − o) − S(x) − S(y) + S(o)| against |S(x)| + |S(y)|, o = 0: nothing but rounding if and only if S is affine. */
function superpositionDefect(layers: number, fn: Elementwise): number {
	const size = 12
	const random = generator(1, 1)
	const noise = () => picture(size, size, random.normal)
	const kernels = Array.from({ length: layers - 1 }, () => picture(3, 3, random.normal))
	const shifts = kernels.map(random.normal)
	const side = size - 2 * kernels.length
	const weights = Float64Array.from({ length: side * side }, random.normal)
	const network = (image: Picture): number => {
		let hidden = image
		for (const [k, kernel] of kernels.entries()) {
			const { pixels } = convolve(hidden, kernel)
			const after = picture(hidden.width - 2, hidden.height - 2, (u, v) =>
				fn.f((pixels[v * (hidden.width - 2) + u] as number) + (shifts[k] as number)),
			)
			hidden = after
		}
		return hidden.pixels.reduce((sum, v, k) => sum + v * (weights[k] as number), 0)
	}
	const [x, y] = [noise(), noise()]
	const both = picture(size, size, (u, v) => (x.pixels[v * size + u] as number) + (y.pixels[v * size + u] as number))
	const nothing = picture(size, size, () => 0)
	const [fx, fy] = [network(x), network(y)]
	return Math.abs(network(both) - fx - fy + network(nothing)) / (Math.abs(fx) + Math.abs(fy))
}

/** The rows that the best of all straight lines puts in their class: some best line all but touches two of the points. */
export function bestLine({ x, targets, rows }: DataSet): number {
	let best = 0
	for (let i = 0; i < rows; i++) {
		for (let j = 0; j < i; j++) {
			const [dx, dy] = [
				(x[2 * j] as number) - (x[2 * i] as number),
				(x[2 * j + 1] as number) - (x[2 * i + 1] as number),
			]
			let left = 0
			for (let r = 0; r < rows; r++) {
				if (r === i || r === j) continue
				const side =
					dx * ((x[2 * r + 1] as number) - (x[2 * i + 1] as number)) -
					dy * ((x[2 * r] as number) - (x[2 * i] as number))
				left += Number(side > 0 === (targets[r] === 1))
			}
			// Turned and moved a little, the line has the two points on whichever side they belong.
			best = Math.max(best, left + 2, rows - left)
		}
	}
	return best
}

const seeds = Array.from({ length: 10 }, (_, k) => k + 1)

/** Rows that a network of two hidden layers gets right after training, with a function between its layers. */
function trainedScore(data: DataSet, fn: Elementwise, seed: number): number {
	const hidden = { units: 8, activation: fn }
	const network = dense({
		inputs: 2,
		layers: [hidden, hidden, { units: 1, activation: activation('identity') }],
		initialiser: initialiser('he-normal'),
		generator: generator(seed, 1),
	})
	const run = training({
		network,
		data,
		loss: binaryCrossEntropy,
		optimiser: adam(network.theta.length, { rate: 0.02 }),
		generator: generator(seed, 3),
	})
	for (let k = 0; k < 300; k++) run.advance()
	const room = pass(network, data.rows)
	forward(network, room, data.x)
	return output(room).h.reduce((sum, z, r) => sum + Number(z > 0 === (data.targets[r] === 1)), 0)
}

export const introductionFacts: readonly Fact[] = [
	{
		/** Whether a convolution answers to edges, textures and shapes, and keeps still elsewhere: a kernel for each. */
		name: 'convolution-features',
		compute: () => {
			const values = convolutionFeatures()
			const { edge, flat, textureAlong, textureAcross, shape, elsewhere } = values
			return { literal: edge > 0 && flat === 0 && textureAlong > 2 * textureAcross && shape > elsewhere, values }
		},
	},
	{
		/** Whether convolutions and linear layers stay affine at any depth: the defect of superposition, and that with ReLU. */
		name: 'layers-without-f',
		compute: () => {
			const layers = 5
			const [none, relu] = [activation('identity'), activation('relu')]
			const defect = Math.max(...Array.from({ length: layers }, (_, k) => superpositionDefect(k + 1, none)))
			return { literal: defect < 1e-12, values: { layers, defect, withRelu: superpositionDefect(layers, relu) } }
		},
	},
	{
		/** Whether data of everyday shapes asks for more than a line: what the best of all lines gets right, and a bent boundary. */
		name: 'best-straight-line',
		compute: () => {
			const [moons, circle, xor] = ['moons', 'circle', 'xor'].map(coursePoints) as [DataSet, DataSet, DataSet]
			const lines = { moons: bestLine(moons), circle: bestLine(circle), xor: bestLine(xor) }
			const bent = boundary(moons, trainedHiddenLayer(moons, 4, activation('tanh'), 1), 1).correct
			const rows = moons.rows
			return {
				literal: Object.values(lines).every((best) => best < rows) && bent > lines.moons,
				values: { rows, ...lines, bent },
			}
		},
	},
	{
		/** Whether f is what lets a network find the pattern: one net, data and first weights, trained with ReLU and with none. */
		name: 'same-network-with-and-without-f',
		compute: () => {
			const data = coursePoints('circle')
			const scores = (id: string) => seeds.map((seed) => trainedScore(data, activation(id), seed))
			const [without, withF] = [scores('identity'), scores('relu')]
			const values = {
				rows: data.rows,
				seeds: seeds.length,
				withoutBest: Math.max(...without),
				withWorst: Math.min(...withF),
				withBest: Math.max(...withF),
			}
			return { literal: values.withWorst > values.withoutBest, values }
		},
	},
]
