import { describe, expect, it } from 'vitest'
import { locales } from '../i18n'
import { losses, type Recipe, run } from '../networks'
import { exampleRuns } from './example-runs'
import { codeIn, expectNotebook } from './notebook-check'
import { cellsOf } from './percent'
import { files, type TrainingHandout, trainingNotebook, trainingScript } from './training'

const options = (recipe: Recipe, steps = 3): TrainingHandout => ({
	recipe,
	steps,
	name: 'relu-dead',
	title: '死掉的神经元',
	address: 'https://example.org/relu/?relu-dead=1~rate_2',
})

const moons = exampleRuns.get('tanh') as Recipe
const whole = exampleRuns.get('sgd, all rows a step') as Recipe

describe.each([...exampleRuns])('%s', (_, recipe) => {
	const scripts = locales.map(({ id }) => trainingScript(options(recipe), id))
	const codes = scripts.map((script) => cellsOf(script).filter(({ kind }) => kind === 'code'))

	it('has every word in its place, and the same code in every language', () => {
		for (const script of scripts) {
			expect(script).not.toMatch(/@\w+@|\{[a-zA-Z]+\}/)
			expect(script).toContain('<https://example.org/relu/?relu-dead=1~rate_2>')
		}
		for (const code of codes) expect(code).toEqual(codes[0])
		expect(new Set(scripts).size).toBe(locales.length)
	})

	it('keeps its code narrow', () => {
		for (const line of (codes[0] ?? []).flatMap(({ text }) => text.split('\n')))
			expect(line.length, line).toBeLessThan(80)
	})

	it.each(locales.map(({ id }, i) => [id, i] as const))('is a notebook too, in %s', (id, i) => {
		expectNotebook(trainingNotebook(options(recipe), id), cellsOf(scripts[i] as string), ['stream'])
	})
})

describe('the script of a run', () => {
	it('meets every loss in these tests', () => {
		const met = new Set([...exampleRuns.values()].map((recipe) => run(recipe).loss.id))
		expect([...met].sort()).toEqual(losses.map(({ id }) => id).sort())
	})

	it('shuffles only where a step does not take all rows', () => {
		expect(trainingScript(options(moons), 'en')).toContain('words = xoshiro128(seed=5, stream=3)\n')
		expect(trainingScript(options(whole), 'en')).not.toContain('shuffle')
	})

	it('shows of a long run the first loss, the last, and few between', () => {
		const shown = codeIn(trainingNotebook(options(whole, 730), 'zh')).map((cell) => cell.shown)
		const numbers = [...shown.join('').matchAll(/^step +(\d+) {2}loss \d\.\d{8}$/gm)].map(([, n]) => Number(n))
		expect(numbers).toEqual([1, ...Array.from({ length: 36 }, (_, k) => 20 * (k + 1)), 730])
		expect(shown.join('').split('\n')).toHaveLength(numbers.length + 1)
	})

	it('goes as far as the run does, and says so', () => {
		const wild = { ...whole, source: 'sine', optimiser: 'sgd', rate: 1000 } as const
		const { training } = run(wild)
		while (!training.broken) training.advance()
		const steps = training.step + 1
		const script = trainingScript(options(wild, 1000), 'en')
		expect(script).toContain(`for step in range(${steps}):`)
		expect(script).toContain(`# In step ${steps} `)
		expect(trainingScript(options(whole), 'en')).not.toContain('# In step')
	})

	it('keeps a title in its comment', () => {
		const long = { ...options(moons), title: 'a\n# %% b\r\nimport os', address: 'https://example.org/\nimport os' }
		const lines = trainingScript(options(moons), 'en').split('\n').length
		expect(trainingScript(long, 'en').split('\n')).toHaveLength(lines)
	})

	it('comes as two files', () => {
		const [script, notebook, ...others] = files(options(moons), 'zh')
		expect(others).toEqual([])
		expect(script).toEqual({ name: 'relu-dead.py', type: 'text/x-python', text: trainingScript(options(moons), 'zh') })
		const text = trainingNotebook(options(moons), 'zh')
		expect(notebook).toEqual({ name: 'relu-dead.ipynb', type: 'application/x-ipynb+json', text })
	})

	it.each([
		[{ steps: 0 }, /steps.*0/],
		[{ steps: 2.5 }, /steps.*2\.5/],
		[{ theta: new Float64Array(7) }, /44 weights.*7/],
		[{ theta: new Float64Array(44).fill(Number.NaN) }, /NaN/],
		[{ recipe: { ...moons, source: 'cats' } }, /cats/],
	])('refuses %o by name', (part, message) => {
		expect(() => trainingScript({ ...options(moons), ...part }, 'en')).toThrow(message)
	})
})
