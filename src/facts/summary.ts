import { activation } from '../activations'
import { convolve, generator, norm, type Picture, type Pooling, picture, pool } from '../networks'
import { raced } from './raced'
import { cases, raceOf } from './races'
import type { Fact } from './types'

const size = 12
/** Bright to the right of dark: Sobel's kernel for vertical edges. */
const sobel = picture(3, 3, (u, v) => (u - 1) * (v === 1 ? 2 : 1))
const { f: relu } = activation('relu')
const bend = (image: Picture): Picture => ({ ...image, pixels: image.pixels.map((value) => relu(value)) })
const features = (image: Picture): Picture => bend(convolve(image, sobel))

/** Pictures of one bright rectangle, placed and sized at random, a pixel clear of the frame. */
function rectangles(count: number, shift: number): Picture[] {
	const { word } = generator(11)
	return Array.from({ length: count }, () => {
		const [left, top, width, height] = [2 + (word() % 4), 2 + (word() % 4), 2 + (word() % 4), 2 + (word() % 4)]
		return picture(size, size, (column, row) => {
			const [u, v] = [column - shift - left, row - top]
			return Number(u >= 0 && u < width && v >= 0 && v < height)
		})
	})
}

/** ‖a − b‖ / (‖a‖ + ‖b‖): 0 for equal pictures, 1 for opposite ones. */
function difference(a: Picture, b: Picture): number {
	const both = norm(a.pixels) + norm(b.pixels)
	return both === 0 ? 0 : norm(a.pixels.map((value, k) => value - (b.pixels[k] as number))) / both
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

export const summaryFacts: readonly Fact[] = [
	{
		/**
		 * Convolution finds local features: its answer is 0 wherever nothing changes. Activation is non-linear: a picture and
		 * its negative, added, are no longer nothing. Pooling leaves a quarter of the numbers and, when the picture is
		 * shifted by one pixel, a smaller change, by the maximum and by the mean.
		 */
		name: 'summary-pipeline',
		compute: () => {
			const half = picture(size, size, (column) => Number(column >= size / 2))
			const edge = convolve(half, sobel)
			const atEdge = edge.pixels.filter((value) => value !== 0).length
			const positions = edge.pixels
				.filter((_, k) => [4, 5].includes(k % edge.width))
				.filter((value) => value !== 0).length
			const negative = picture(size, size, (column) => -Number(column >= size / 2))
			const together = features(half).pixels.map((value, k) => value + (features(negative).pixels[k] as number))
			const [still, moved] = [rectangles(200, 0), rectangles(200, 1)]
			const change = (of: (image: Picture) => Picture) =>
				mean(still.map((image, k) => difference(of(image), of(moved[k] as Picture))))
			const pooled = (how: Pooling) => change((image) => pool(features(image), 2, how))
			const values = {
				before: features(half).pixels.length,
				after: pool(features(half), 2, 'max').pixels.length,
				edge: atEdge,
				strongest: Math.max(...edge.pixels),
				pictures: still.length,
				unpooled: change(features),
				max: pooled('max'),
				average: pooled('average'),
			}
			return {
				literal:
					atEdge === 2 * edge.height &&
					positions === atEdge &&
					together.some((value) => value !== 0) &&
					values.after * 4 === values.before &&
					values.max < values.unpooled &&
					values.average < values.unpooled,
				values,
			}
		},
	},
	{
		/**
		 * A good choice trains faster. Not in every case: there are pairs that these seeds cannot tell apart. But in each of the
		 * races some pair is told, and some is not; in the deep one Sigmoid learns with no seed, and GELU with all.
		 */
		name: 'summary-choice',
		compute: () => {
			const all = cases.map((id) => raced({ race: id }))
			const total = (of: (race: (typeof all)[number]) => number) => all.reduce((sum, race) => sum + of(race), 0)
			const [pairs, told] = [total((race) => race.pairs), total((race) => race.told)]
			const deep = raced({ race: 'deep' })
			return {
				literal: told === pairs,
				conditioned: all.every((race) => race.told > 0 && race.told < race.pairs) && deep.ahead('gelu', 'sigmoid'),
				values: {
					races: all.length,
					all: pairs,
					told,
					same: pairs - told,
					gelu: deep.learned('gelu'),
					sigmoid: deep.learned('sigmoid'),
					layers: raceOf('deep').runners[0]?.hidden.length as number,
				},
			}
		},
	},
]
