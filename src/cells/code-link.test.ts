import { createHash } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode, encode, longest } from './code-link'

/** A link made by another hand: zlib's. */
const packed = (text: string): string => `#code=1.${deflateRawSync(text).toString('base64url')}`

describe('cells in a link', () => {
	it('come back as they were', async () => {
		const sources = fc.dictionary(fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/), fc.string({ unit: 'grapheme' }))
		await fc.assert(
			fc.asyncProperty(sources, async (given) => {
				expect(await decode((await encode(given)) as string)).toEqual({ sources: given })
			}),
		)
	})

	it('agree with zlib', async () => {
		const sources = { 'relu-sparse': 'const a = 1\n// 注释 ∎\n'.repeat(40) }
		expect(await decode(packed(JSON.stringify(sources)))).toEqual({ sources })
	})

	it.each(['', '#main', '#code', '#codes=1.x'])('%j is another kind of fragment', async (fragment) =>
		expect(await decode(fragment)).toBeUndefined(),
	)

	it.each([
		'#code=',
		'#code=1.',
		'#code=2.q1YqVrIqVQQA',
		'#code=1.!!!',
		'#code=1.AAAA',
		packed('{"a":"b"}').slice(0, -4),
		packed('{"a":"b"}').replace('1.', '1.A'),
		packed('not JSON'),
		packed('["a"]'),
		packed('{"a":7}'),
		packed('null'),
		`#code=1.${deflateRawSync(Buffer.from([0x22, 0xff, 0x22])).toString('base64url')}`,
	])('%j is malformed', async (fragment) => expect(await decode(fragment)).toEqual({ problem: 'malformed' }))

	it('are neither too many nor, unpacked, too large', async () => {
		expect(await decode(`#code=1.${'A'.repeat(longest.fragment)}`)).toEqual({ problem: 'oversized' })
		const bomb = packed(JSON.stringify({ a: ' '.repeat(5e6) }))
		expect(bomb.length).toBeLessThan(longest.fragment)
		expect(await decode(bomb)).toEqual({ problem: 'oversized' })
		expect(await encode({ a: ' '.repeat(2e5) })).toBeUndefined()
		let noise = ''
		for (let i = 0; i < 1200; i++) noise += createHash('sha256').update(String(i)).digest('base64')
		expect((await encode({ a: noise })) === undefined).toBe(true)
	})
})
