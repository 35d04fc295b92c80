import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { locales, strings } from '../i18n'
import { uses } from '../widgets/comparison-table/uses'
import { atlas, functionOf, functionsNamed } from './atlas'
import { faultsOf } from './lint'

const ids = (name: string, key: string): string[] =>
	parse(readFileSync(`content/${name}.yaml`, 'utf8')).map((one: Record<string, string>) => one[key])

describe.each(atlas())('$id', ({ id, lesson, origin, use, says }) => {
	it('names sources and a lesson that there are', () => {
		for (const source of [...origin, ...(use?.sources ?? [])]) expect(ids('sources', 'id')).toContain(source)
		if (lesson) for (const locale of locales) expect(existsSync(`content/${locale.id}/${lesson}.mdx`)).toBe(true)
	})

	it('comes from where the kernel says', () => {
		const years = functionOf(id).references.map(({ year }) => year)
		const known = origin.map((source) => Number(source.match(/-(\d{4})/)?.[1]))
		expect(known.some((year) => years.some((other) => Math.abs(year - other) <= 1))).toBe(true)
	})

	it('says who uses it, once', () => {
		expect(use === undefined).toBe(id in uses)
	})

	it.each(locales)('keeps the rules of prose in $id', ({ id: locale }) => {
		for (const text of [says[locale], use?.[locale] ?? '']) expect(faultsOf(text, locale)).toEqual([])
	})
})

it.each([
	['Leaky ReLU 在负的一侧的斜率', ['leaky-relu']],
	['送进 Softmax 或 Sigmoid 之前的得分', ['sigmoid', 'softmax']],
	['a layer of ReLU, or of ReLUs, or of ReLU6', ['relu', 'relu6']],
	['the identity, a threshold, He’s weights', []],
])('finds the functions that “%s” names', (text, ids) => {
	expect([...functionsNamed(text)].sort()).toEqual([...ids].sort())
})

it.each(locales)('names each family in $id', ({ id }) => {
	const names: Readonly<Record<string, string>> = strings(id).site.atlas.families
	for (const { family } of atlas()) expect(names[family]).toBeTruthy()
})
