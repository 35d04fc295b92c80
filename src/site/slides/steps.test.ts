import { describe, expect, it } from 'vitest'
import { actOf, type Holder, type Moment, slideAt, stroke } from './steps'

const third: Moment = { at: 2, count: 9, typed: '', holder: 'nothing' }
const press = (key: string, moment: Partial<Moment> = {}, shift = false) =>
	actOf({ key, shift, modified: false }, { ...third, ...moment })

describe('a key among slides', () => {
	it.each([
		['ArrowRight', false, 3],
		['PageDown', false, 3],
		[' ', false, 3],
		['ArrowLeft', false, 1],
		['PageUp', false, 1],
		[' ', true, 1],
		['Home', false, 0],
		['End', false, 8],
	])('%j (shift %s) goes to slide %i', (key, shift, to) => {
		expect(press(key, {}, shift)).toEqual({ do: 'go', to })
	})

	it('stays within the slides', () => {
		expect(press('PageDown', { at: 8 })).toEqual({ do: 'go', to: 8 })
		expect(press('PageUp', { at: 0 })).toEqual({ do: 'go', to: 0 })
	})

	it('counts from one what is typed, up to the last slide', () => {
		expect(press('1', { typed: '' })).toEqual({ do: 'type', typed: '1' })
		expect(press('2', { typed: '1' })).toEqual({ do: 'type', typed: '12' })
		expect(press('Enter', { typed: '4' })).toEqual({ do: 'go', to: 3 })
		expect(press('Enter', { typed: '12' })).toEqual({ do: 'go', to: 8 })
		expect(press('Enter', { typed: '0' })).toEqual({ do: 'go', to: 0 })
		expect(press('Enter')).toBeUndefined()
		expect(press('Escape', { typed: '4' })).toEqual({ do: 'type', typed: '' })
	})

	it.each([
		['f', 'full'],
		['F', 'full'],
		['F5', 'full'],
		['D', 'theme'],
		['?', 'help'],
		['b', 'black'],
		['.', 'black'],
		['w', 'white'],
		[',', 'white'],
		['Escape', 'leave'],
	])('%j: %s', (key, act) => expect(press(key)).toEqual({ do: act }))

	it('is the browser’s with Control, and where it means nothing', () => {
		expect(actOf({ key: 'f', shift: false, modified: true }, third)).toBeUndefined()
		for (const key of ['ArrowDown', 'Tab', 'x', 'F1', 'constructor']) expect(press(key), key).toBeUndefined()
	})

	it.each<[Holder, readonly string[], readonly string[]]>([
		['move', ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'Home', 'End', ' '], ['f', '.', '7']],
		['type', ['ArrowLeft', 'ArrowRight', 'Home', 'End', ' ', 'Enter', 'f', 'd', '?', '.', '7'], ['F5']],
		['press', [' ', 'Enter'], ['ArrowRight', 'Home', 'f', '.']],
	])('leaves an element of kind “%s” its keys', (holder, kept, taken) => {
		for (const key of kept) expect(press(key, { holder }), key).toBeUndefined()
		for (const key of taken) expect(press(key, { holder }), key).toBeDefined()
		// what a remote sends steps whatever was touched last, and Escape lets go of it
		expect(press('PageDown', { holder })).toEqual({ do: 'go', to: 3 })
		expect(press('Escape', { holder })).toEqual({ do: 'release' })
	})
})

describe('an address', () => {
	const slides = [[''], ['relu-curve', 'old-curve'], ['relu-valve'], ['end']]
	it.each([
		['', 0],
		['#relu-curve', 1],
		['#old-curve', 1],
		['#relu-valve', 2],
		['#end', 3],
		['#mask', 0],
		['#%E0%A4%A', 0],
	])('with “%s” names slide %i', (hash, at) => expect(slideAt(hash, slides)).toBe(at))
})

describe('a finger', () => {
	it.each([
		[-120, 10, 1],
		[120, -10, -1],
		[-30, 0, 0],
		[-120, 90, 0],
	])('by %i, %i steps %i', (dx, dy, step) => expect(stroke(dx, dy)).toBe(step))
})
