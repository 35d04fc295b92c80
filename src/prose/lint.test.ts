import { describe, expect, it } from 'vitest'
import { faultsOf, readLesson } from './lint'

describe('the rules of prose', () => {
	it.each([
		['zh', '约为 0.25 左右', 'decimal'],
		['zh', '占 50% 以上', 'percentage'],
		['en', 'about 4 × 10', 'power of ten'],
		['en', 'two  spaces', 'two spaces'],
		['zh', '函数,它', 'half-width'],
		['zh', '函数(激活)', 'half-width'],
		['zh', '当 ￼, 则', 'after a formula'],
		['zh', '用ReLU函数', 'no space'],
		['zh', '取￼时', 'no space'],
		['zh', '函数， 它', 'beside full-width'],
		['en', 'a function，it', 'full-width'],
	] as const)('%s “%s” has %s', (locale, text, fault) => {
		expect(faultsOf(text, locale).join()).toContain(fault)
	})

	it.each([
		['zh', '用 ReLU（线性整流函数），当 ￼ 时，第 3 章、2011 年、A3.3.1、3.3.1 节；Nair & Hinton, 2010。'],
		['zh', '“折”一次——就够了……'],
		['en', 'ReLU (2010) is 0 for half of its inputs; “let it bend” (让网络弯起来), 3.3.1.'],
	] as const)('%s “%s” is well', (locale, text) => expect(faultsOf(text, locale)).toEqual([]))

	it('reads words, ids and tags, and neither code, formulas nor attributes', () => {
		const lesson = readLesson(
			'---\ntitle: 0.1\n---\n\n## 甲 $x$ {#a}\n\n### 乙\n\n取 <Value of="f" at={0.5} /> 与 `0.5`：<Claim id="A1.1">好 **的**</Claim>\n\n<Figure id="f" />\n\n```js\n0.5\n```\n',
		)
		expect(lesson.headings).toEqual(['a', ''])
		expect(lesson.tags).toEqual(['Claim A1.1', 'Figure f'])
		expect(lesson.runs.map((run) => run.text)).toEqual(['甲 ￼', '乙', '取 ￼ 与 ￼：好 的'])
		expect(lesson.runs[2]?.line).toBe(9)
	})

	it('reads the parts of an exercise', () => {
		const { exercises, runs } = readLesson(
			'<Exercise id="a-b" title="问  题">\n\n问？\n\n<Option is="x">甲 **乙**</Option>\n\n<Option is="y">丙</Option>\n\n<Hint>\n\n想。\n\n</Hint>\n\n<Reply to="x">不。</Reply>\n\n<Solution>\n\n是。\n\n</Solution>\n\n</Exercise>\n',
		)
		expect(exercises).toEqual([{ id: 'a-b', hints: 1, solutions: 1, options: ['x', 'y'], replies: ['x'] }])
		expect(runs.map((run) => run.text)).toEqual(['问  题', '问？', '甲 乙', '丙', '想。', '不。', '是。'])
	})
})
