import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { arrows, forbidden } from './arrows'

const files = globSync('{src,content,e2e}/**/*.{ts,mjs,astro,mdx}').map((path) => path.replaceAll('\\', '/'))
const judged = files.filter((path) => !(path.startsWith('src/') && path.endsWith('.test.ts')))
const read = (path: string) => readFileSync(path, 'utf8')

/** Globals of a browser; a model that names one cannot run in Node. */
const browser = /(?<![.\w'"`])(window|document|navigator|localStorage|customElements)\b(?!['"`]|\s*:)/

/** Files that would break each rule: the walk itself is tested on them. */
const broken = [
	['src/activations/relu.ts', "import { a } from '../analysis'"],
	['src/activations/relu.ts', "import fs from 'node:fs'"],
	['src/analysis/range.ts', "export * from '../activations/relu'"],
	['src/analysis/range.ts', "const k = await import('katex')"],
	['src/networks/dense.ts', "import 'node:fs'"],
	['src/facts/relu.ts', "import type { Plot } from '@observablehq/plot'"],
	['src/formulas/parse.ts', "import { getCollection } from 'astro:content'"],
	['src/live/runner.ts', "import { phrase } from '../widgets/scene'"],
	['src/widgets/curve/process.ts', "import { Runner } from '../../live/runner'"],
	['src/exercises/relu.ts', "import { finding } from '../facts'"],
	['src/handout/training.ts', "import { writeFileSync } from 'node:fs'"],
	['src/plots/curve.ts', "import { parseHTML } from 'linkedom'"],
	['src/widgets/curve/model.ts', "import * as Plot from '@observablehq/plot'"],
	['src/widgets/curve/element.ts', "import { x } from '../table/model'"],
	['src/widgets/curve/Curve.astro', "---\nimport Layout from '../../site/Layout.astro'\n---"],
	['src/cells/sandbox/worker.ts', "import { strings } from '../../i18n'"],
	['src/cells/page.ts', "import { figure } from '../widgets/figure-element'"],
	['content/zh/relu.mdx', "import { relu } from '../../src/activations/relu'"],
	['src/activations/fixtures/make.ts', "import { relu } from '../relu'"],
	['e2e/pages.spec.ts', "import { activations } from '../src/activations/index.ts'"],
] as const

describe('arrows between rooms', () => {
	it('walks the sources', () => expect(judged).toContain('src/activations/index.ts'))

	it('finds none that is forbidden', () => {
		expect(judged.flatMap((path) => forbidden(path, read(path)))).toEqual([])
	})

	it('finds no browser in a model', () => {
		const code = (path: string) => read(path).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
		expect(judged.filter((path) => path.endsWith('/model.ts') && browser.test(code(path)))).toEqual([])
	})

	it.each(broken)('would refuse %s: %s', (file, source) => expect(forbidden(file, source)).toHaveLength(1))

	it('shows each rule broken by an example', () => {
		const said = broken.flatMap(([file, source]) => forbidden(file, source)).join('\n')
		for (const { name } of arrows) expect(said).toContain(name)
	})

	it.each([
		['src/activations/relu.ts', "import type { Elementwise } from './types'"],
		['src/analysis/range.ts', "import type { Break } from '../activations/types'"],
		['src/widgets/curve/element.ts', "import { state } from './model'\nimport { codec } from '../codec'"],
		['e2e/pages.spec.ts', "import { locales } from '../src/i18n/locales.ts'"],
	])('lets %s: %s', (file, source) => expect(forbidden(file, source)).toEqual([]))

	it('knows a browser when it sees one', () => {
		expect(browser.test('const w = window.innerWidth')).toBe(true)
		expect(browser.test('state.window')).toBe(false)
	})
})
