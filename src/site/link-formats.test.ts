import { describe, expect, it } from 'vitest'
import { asCsv, asHtml, asMarkdown } from './link-formats'

const words = { title: '弯', lesson: '章', kind: '类别', number: '编号', name: '名称', address: '地址' }
const groups = [
	{
		name: '第 1 章 A & B',
		links: [
			{ kind: '章', number: '', name: 'A & B', address: 'https://example.org/a/', whole: true },
			{ kind: '图', number: '图 1.1', name: 'x < [y] *z*', address: 'https://example.org/a/#x', whole: false },
		],
	},
	{
		name: '第 2 章',
		links: [{ kind: '节', number: '2.1', name: '=1+1', address: 'https://example.org/b/#y', whole: false }],
	},
]

describe('a list of links', () => {
	it('is Markdown whose names are no marks', () => {
		expect(asMarkdown(groups, words)).toBe(
			[
				'# 弯',
				'## [第 1 章 A & B](https://example.org/a/)',
				'- [图 1.1 x \\< \\[y\\] \\*z\\*](https://example.org/a/#x)',
				'## 第 2 章',
				'- [2.1 =1+1](https://example.org/b/#y)\n',
			].join('\n\n'),
		)
	})

	it('is HTML whose names are no elements', () => {
		expect(asHtml(groups, words)).toBe(`<meta charset="utf-8">
<h2>弯</h2>
<h3><a href="https://example.org/a/">第 1 章 A &amp; B</a></h3>
<ul>
	<li><a href="https://example.org/a/#x">图 1.1 x &lt; [y] *z*</a></li>
</ul>
<h3>第 2 章</h3>
<ul>
	<li><a href="https://example.org/b/#y">2.1 =1+1</a></li>
</ul>
`)
	})

	it('is CSV whose names are no formulas', () => {
		expect(asCsv(groups, words)).toBe(
			[
				'\ufeff章,类别,编号,名称,地址',
				'第 1 章 A & B,章,,A & B,https://example.org/a/',
				'第 1 章 A & B,图,图 1.1,x < [y] *z*,https://example.org/a/#x',
				"第 2 章,节,2.1,'=1+1,https://example.org/b/#y",
				'',
			].join('\r\n'),
		)
	})
})
