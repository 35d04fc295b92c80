import { element, straightened } from '../../sharing/picture/svg'
import { type Bend, bends } from '../../site/line'
import { pictureSize } from '../../site/metadata'
import type { StyleOf } from './cascade'
import { drawing } from './drawing'

/** Of the picture's px to one of the page's, so that its lines are seen in a small picture. */
const scale = 2.5
const [width, height] = [pictureSize.width / scale, pictureSize.height / scale]
/** Below the plot, for the line of the course. */
const foot = 36

/** A chapter's piece of the line, as its slug and its shape in a square of 100. */
export type Stretch = readonly [slug: string, shape: string]

/** There, and for a peak back again, in a box whose foot is the line. */
const bent = (shape: string, bend: Bend, left: number, across: number, line: number, up: number): string => {
	const [a, d] = [across / 100, up / 100]
	const move = (x: number, right: number, y: number, down: number): string =>
		straightened(shape, { a: right * a, b: 0, c: 0, d: down * d, e: left + x * across, f: line - up + y * up }) ?? ''
	if (bend === 'rise') return move(0, 1, 0, 1)
	if (bend === 'fall') return move(0, 1, 1, -1)
	return move(0, 0.5, 0, 1) + move(1, -0.5, 0, 1)
}

/** The line of the whole course: the chapter's stretch bent, on its band; all of it where the picture is of no chapter. */
const lineOf = (
	stretches: readonly Stretch[],
	chapter: string | undefined,
	styleOf: (name: string) => string,
): string => {
	const across = width / stretches.length
	const [line, up] = [height - 10, 16]
	const lying = bends(stretches.map(([slug]) => chapter === undefined || slug === chapter))
	const paths = stretches.map(([, shape], i) => {
		const bend = lying[i] as Bend
		return bend === 'flat' ? '' : bent(shape, bend, i * across, across, line, up)
	})
	const flat = lying.map((bend, i) => (bend === 'flat' ? `M${i * across} ${line}H${(i + 1) * across}` : '')).join('')
	const stroke = (d: string, colour: string, wide: number): string =>
		d === ''
			? ''
			: element('path', {
					d,
					fill: 'none',
					stroke: colour,
					'stroke-width': wide,
					'stroke-linecap': 'round',
					'stroke-linejoin': 'round',
				})
	const curved = paths.join('')
	return (
		stroke(flat, styleOf('--ink'), 1.5) +
		(chapter === undefined ? '' : stroke(curved, styleOf('--accent'), 7)) +
		stroke(curved, styleOf('--ink'), 2)
	)
}

/** The card of a page: what its figure plots, over the line of the course. */
export const card = (
	figure: Element,
	styleOf: StyleOf,
	stretches: readonly Stretch[],
	chapter: string | undefined,
): string => {
	const of = (name: string): string => styleOf(figure, name) ?? ''
	const room = { width, height: height - foot }
	const ground = (y: number, tall: number, fill: string): string =>
		element('rect', { x: 0, y, width, height: tall, fill })
	return element(
		'svg',
		{ xmlns: 'http://www.w3.org/2000/svg', ...pictureSize, viewBox: `0 0 ${width} ${height}` },
		[
			ground(0, room.height, of('--plate')),
			drawing(figure, room, styleOf),
			ground(room.height, foot, of('--paper')),
			lineOf(stretches, chapter, of),
		].join(''),
	)
}
