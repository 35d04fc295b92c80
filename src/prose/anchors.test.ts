import { describe, expect, it } from 'vitest'
import { aliasesAt, anchors, brokenPromises, departedFrom, moves, published } from './anchors'

describe('addresses that were published', () => {
	it('all lead somewhere, and all that there are are written down', () => {
		expect(brokenPromises(published(), anchors(), moves())).toEqual([])
	})

	it('are written down once each, in order', () => {
		expect(published()).toEqual([...new Set(published())].sort())
	})

	it.each([
		['/relu/#mask', 'a heading'],
		['/relu/#relu-curve', 'a figure'],
		['/relu/#claim-A3.3.1', 'a claim'],
		['/#bend', 'a figure of the front page'],
		['/ledger/#A3.3.1', 'a row of the ledger'],
		['/glossary/#kernel', 'a term'],
		['/sources/#nair-2010', 'a source'],
	])('hold %s, %s', (address) => expect(anchors()).toContain(address))
})

describe('a promise about an address', () => {
	const now = ['/a/#new', '/b/#there']

	it.each([
		['is broken when an id goes', ['/a/#new', '/a/#old', '/b/#there'], [], '/a/#old was published and is gone'],
		['waits for an id that is new', ['/b/#there'], [], '/a/#new is not in content/anchors.txt yet: npm run ids'],
		[
			'is broken when an id is said to be where it is not',
			['/a/#new', '/a/#old', '/b/#there'],
			[{ from: '/a/#old', to: '/b/#nowhere' }],
			'/a/#old is said to have moved to /b/#nowhere, which is not there',
		],
		[
			'is no matter of what never left',
			['/a/#new', '/b/#there'],
			[{ from: '/a/#new', to: '/b/#there' }],
			'/a/#new is said to have moved, and is there',
		],
	])('%s', (_, before, moved, said) => {
		expect(brokenPromises(before, now, moved)).toEqual([expect.stringContaining(said)])
	})

	it('is kept by a move', () => {
		const moved = [
			{ from: '/a/#old', to: '/a/#new' },
			{ from: '/a/#far', to: '/b/#there' },
		]
		expect(brokenPromises(['/a/#far', '/a/#new', '/a/#old', '/b/#there'], now, moved)).toEqual([])
		expect(aliasesAt('/a/#new', moved)).toEqual(['old'])
		expect(aliasesAt('/b/#there', moved)).toEqual([])
		expect(departedFrom('/a/', moved)).toEqual([{ id: 'far', to: '/b/#there' }])
		expect(departedFrom('/b/', moved)).toEqual([])
	})
})
