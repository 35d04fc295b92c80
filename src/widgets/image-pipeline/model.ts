import { activation, activations } from '../../activations'
import { fixed, percent } from '../../i18n/number'
import type { Picture } from '../../networks/convolution'
import { poolings } from '../../networks/pooling'
import { type Place, phrase, type Scene, type Words } from '../scene'
import { choice, integer, type Schema } from '../state'
import { bitmap, patterns, shifted, side } from './bitmap'
import { type Kernel, kernelNames, kernels } from './kernels'
import { difference, type Field, fields, type StageName, type Stages, stageNames, stages, tile } from './stages'

export type Pipeline = {
	/** 36 hexadecimal digits: see bitmap.ts. */
	readonly image: string
	readonly kernel: Kernel
	readonly fn: string
	readonly pool: (typeof poolings)[number]
	/** The cell looked at: its stage, and where it stands there. */
	readonly stage: StageName
	readonly column: number
	readonly row: number
}

export const schema: Schema<Pipeline> = {
	image: bitmap(patterns.square),
	kernel: choice(kernelNames, 'vertical'),
	fn: choice(
		activations.map(({ id }) => id),
		'relu',
	),
	pool: choice(poolings, 'max'),
	stage: choice(stageNames, 'pooled'),
	column: integer(1, 0, side - 1),
	row: integer(1, 0, side - 1),
}

const convolvedSide = side - 2
export const sideOf: Readonly<Record<StageName, number>> = {
	image: side,
	convolved: convolvedSide,
	activated: convolvedSide,
	pooled: Math.floor(convolvedSide / tile),
}

/** The cursor stays on its stage. */
export const settle = (state: Pipeline): Pipeline => ({
	...state,
	column: Math.min(state.column, sideOf[state.stage] - 1),
	row: Math.min(state.row, sideOf[state.stage] - 1),
})

const digits = (value: number): string => (Number.isInteger(value) ? fixed(value, 0) : fixed(value, 2))
const at = ({ width, pixels }: Picture, column: number, row: number): number => pixels[row * width + column] as number

/**
 * Cells as squares whose area is the number's size, filled where it is positive and hollow where it is negative (Hinton
 * 1986); hatched where the function lets no gradient through.
 */
const cells = (name: StageName, { width, height, pixels }: Picture, flat: (k: number) => boolean): string => {
	const largest = Math.max(1, ...pixels.map(Math.abs))
	const cell = (k: number): string => {
		const value = pixels[k] as number
		const classes = [value < 0 ? 'neg' : '', flat(k) ? 'flat' : ''].filter((word) => word !== '').join(' ')
		const size = Math.sqrt(Math.abs(value) / largest)
		const style = value === 0 ? '' : ` style="--s:${Number(size.toFixed(2))}"`
		return `<i role="gridcell" id="${name}-${k}"${classes === '' ? '' : ` class="${classes}"`}${style} aria-label="${digits(value)}"></i>`
	}
	const row = (r: number): string =>
		`<div role="row">${Array.from({ length: width }, (_, c) => cell(r * width + c)).join('')}</div>`
	return Array.from({ length: height }, (_, r) => row(r)).join('')
}

const placeOf = (field: Field | null, cellsAlong: number): Place | null =>
	field && {
		left: field.column / cellsAlong,
		top: field.row / cellsAlong,
		width: field.size / cellsAlong,
		height: field.size / cellsAlong,
	}

/** How a cell's number came about, in full. */
const working = ({ stage, column, row, kernel, fn, pool: how }: Pipeline, of: Stages, words: Words): string => {
	const value = digits(at(of[stage], column, row))
	if (stage === 'image') return phrase(words, 'pixel', { value })
	if (stage === 'activated') return `${activation(fn).name}(${digits(at(of.convolved, column, row))}) = ${value}`
	if (stage === 'pooled') {
		const around = [0, 1].flatMap((v) => [0, 1].map((u) => digits(at(of.activated, tile * column + u, tile * row + v))))
		return `${how === 'max' ? 'max' : 'mean'}(${around.join(', ')}) = ${value}`
	}
	const under = Array.from(kernels[kernel].pixels, (weight, k) => ({
		weight,
		pixel: at(of.image, column + (k % 3), row + Math.floor(k / 3)),
	})).filter(({ weight, pixel }) => weight !== 0 && pixel !== 0)
	if (under.length === 0) return phrase(words, 'nothing', { value })
	const terms = under.map(({ weight }, k) => {
		const size = weight === 1 / 9 ? '1⁄9' : digits(Math.abs(weight))
		return `${weight < 0 ? '−' : k === 0 ? '' : '+'}${k === 0 ? '' : ' '}${size}`
	})
	return `${terms.join(' ')} = ${value}`
}

export const model = (given: Pipeline, words: Words): Scene => {
	const state = settle(given)
	const { image, kernel, fn, pool: how, stage, column, row } = state
	const of = stages(image, kernel, fn, how)
	const moved = stages(shifted(image, 1), kernel, fn, how)
	const seen = fields(stage, column, row, of)
	const f = activation(fn)
	const slope = (k: number): boolean => f.df(of.convolved.pixels[k] as number) === 0
	const values = {
		fn: f.name,
		pool: phrase(words, how),
		kernel: phrase(words, kernel),
		stage: phrase(words, stage),
		column: String(column + 1),
		row: String(row + 1),
		value: digits(at(of[stage], column, row)),
	}
	const text = {
		...values,
		working: working(state, of, words),
		place: phrase(words, 'place', values),
		changeActivated: percent(difference(of.activated, moved.activated)),
		changePooled: percent(difference(of.pooled, moved.pooled)),
		nameActivated: phrase(words, 'after-fn', values),
		namePooled: phrase(words, 'after-pool', values),
	}
	const weight = (value: number): string => (value === 1 / 9 ? '1⁄9' : digits(value))
	return {
		text,
		charts: {},
		places: Object.fromEntries(stageNames.map((name) => [`field-${name}`, placeOf(seen[name], sideOf[name])])),
		marks: {
			...Object.fromEntries(stageNames.map((name) => [`at-${name}`, name === stage ? 'here' : 'there'])),
		},
		aria: Object.fromEntries(
			stageNames.map((name) => [
				`grid-${name}`,
				{ activedescendant: name === stage ? `${name}-${row * sideOf[name] + column}` : `${name}-0` },
			]),
		),
		html: {
			...Object.fromEntries(
				stageNames.map((name) => [name, cells(name, of[name], name === 'activated' ? slope : () => false)]),
			),
			kernel: Array.from(kernels[kernel].pixels, (value) => `<b>${weight(value)}</b>`).join(''),
		},
		table: () => ({
			head: ['stage', 'row', ...Array.from({ length: side }, (_, c) => String(c + 1))].map(
				(key) => words[`head-${key}`] ?? key,
			),
			rows: stageNames.flatMap((name) =>
				Array.from({ length: of[name].height }, (_, r) => [
					phrase(words, name),
					String(r + 1),
					...Array.from({ length: side }, (_, c) => (c < of[name].width ? digits(at(of[name], c, r)) : '')),
				]),
			),
		}),
		said: phrase(words, 'said', text),
	}
}
