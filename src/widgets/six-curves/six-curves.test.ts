import { describe, expect, it } from 'vitest'
import { strings } from '../../i18n'
import type { Words } from '../scene'
import { initialState } from '../state'
import { model, schema, settle } from './model'

const widgets: Readonly<Record<string, Words>> = strings('en').widgets
const words: Words = { ...widgets.figure, ...widgets['six-curves'] }
const initial = initialState(schema)
const scene = (state: object) => model({ ...initial, ...state }, words)

describe('six curves', () => {
	it('stand in one order, whatever order they were chosen in', () => {
		expect(settle({ ...initial, show: ['gelu', 'relu'] }).show).toEqual(['relu', 'gelu'])
	})

	it('are drawn through the points asked for, ends included', () => {
		const relu = scene({ n: 11 }).charts.main?.series.find(({ name }) => name === 'relu')
		expect(Array.from(relu?.x ?? [])).toEqual([-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5])
		expect(Array.from(relu?.y ?? [])).toEqual([0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5])
	})

	it('give each its value and slope, Leaky ReLU with a slope of 0.1', () => {
		const rows = scene({ x: -2, show: ['tanh', 'leaky-relu'] }).html?.rows ?? ''
		// tanh 2 = 0.96402758, 1 − tanh² 2 = 0.07065082
		expect(rows).toContain('<td>−0.9640</td><td>0.0707</td>')
		expect(rows).toContain('<td>−0.2000</td><td>0.1000</td>')
		expect(rows).not.toContain('GELU')
	})

	it('say how far the lines are from the functions: ReLU’s corner, where 0 is no point', () => {
		// a quarter of a step
		expect(scene({ n: 200 }).text.error).toMatch(/ReLU.* 0\.013\b/)
		expect(scene({ n: 2, show: ['relu'] }).text.error).toContain('2.5')
		expect(scene({ n: 201, show: ['relu'] }).text.error).toMatch(/ReLU by up to 0\.$/)
	})

	it('draw derivatives only when asked', () => {
		const dashed = (state: object) =>
			scene(state).charts.main?.series.filter(({ name }) => name.startsWith('df')).length
		expect([dashed({}), dashed({ d1: true })]).toEqual([0, 6])
	})
})
