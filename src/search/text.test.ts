import { describe, expect, it } from 'vitest'
import { asked, cut, excerpt, marked, pieces, veil, whole } from './text'

const seen = (text: string): string => text.replaceAll('\u200b', '|')
const shown = (stretches: readonly { text: string; hit: boolean }[]): string =>
	stretches.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('')

it.each([
	['激活函数', '激|活|函|数'],
	['ReLU 的梯度。', 'ReLU 的|梯|度|。'],
	['死亡ReLU', '死|亡|ReLU'],
	['dead unit', 'dead unit'],
	['“阀门”', '“|阀|门|”'],
])('cuts %s at every Han character: %s', (text, expected) => {
	expect(seen(cut(text, 'zh-CN'))).toBe(expected)
	expect(whole(cut(text, 'zh-CN'))).toBe(text)
	expect(whole(cut(text, 'en'))).toBe(text.replace('亡R', '亡 R'))
})

it.each([
	['激活函数', ['"激 活 函 数"']],
	['度', ['"度"']],
	['死亡 ReLU', ['"死 亡"', '"ReLU"']],
	['ReLU函数', ['"ReLU"', '"函 数"']],
	['dead unit', ['"dead"', '"unit"']],
	['λ', ['"λ"']],
	['“梯度”', ['"梯 度"']],
	['"dead unit"', ['"dead"', '"unit"']],
	['log-sum-exp', ['"log-sum-exp"']],
	[' ， ', []],
	['', []],
])('asks for all of %s', (query, expected) => {
	expect(pieces(query).map((piece) => asked(piece).exact)).toEqual(expected)
})

it.each([
	['激活函数的梯度', '函数', '激活[函数]的梯度'],
	['ReLU6 与 ReLU', 'relu', '[ReLU6] 与 [ReLU]'],
	['Two activation functions', 'activations', 'Two [activation] functions'],
	['a (b) c', '(b)', 'a ([b]) c'],
	['x', 'nowhere', 'x'],
	['', '函数', ''],
])('marks in %s what %s asked for', (text, query, expected) => {
	expect(shown(marked(text, pieces(query)))).toBe(expected)
})

describe('an excerpt', () => {
	const long = `${'前言说个没完。'.repeat(30)}梯度消失${'后话也说个没完。'.repeat(30)}`

	it('shows what was looked for, in its middle and with no more than there is room for', () => {
		const text = shown(excerpt(long, pieces('梯度')))
		expect(text).toMatch(/^….+\[梯度\]消失.+…$/)
		expect(text.length).toBeLessThan(90)
	})

	it('begins at the beginning where nothing is found', () => {
		expect(shown(excerpt(`one two ${veil} three`, pieces('three')))).toBe('one two')
	})

	it('begins no word in its middle', () => {
		const words = Array.from({ length: 80 }, (_, i) => `word${i}`).join(' ')
		expect(shown(excerpt(words, pieces('word60')))).toMatch(/^…word\d+ |^… ?word/)
	})
})
