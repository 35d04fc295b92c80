import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { locales } from '../i18n/locales'
import { faultsOf } from '../prose/lint'
import { comments, localised } from './source'

/** Cells, and the code that exercises start from and end with. */
const files = globSync('content/{cells,code}/*.ts').map((path) => ({
	path,
	id: basename(path, '.ts'),
	text: readFileSync(path, 'utf8'),
}))

const lessons = globSync('content/*/*.mdx').map((path) => readFileSync(path, 'utf8'))
const cellsOf = (lesson: string): string[] =>
	[...lesson.matchAll(/<Cell\b[^>]*?\bid="([^"]+)"/g)].map(([, id = '']) => id)

it('keeps the comments of one language, and all else', () => {
	const text = '// zh: 一\n// en: one\nf(() => {\n\t// en: two\n\t// zh: 二\n\t// three\n})\n'
	expect(localised(text, 'zh')).toBe('// 一\nf(() => {\n\t// 二\n\t// three\n})')
	expect(localised(text, 'en')).toBe('// one\nf(() => {\n\t// two\n\t// three\n})')
})

const exercisesOf = (lesson: string): string[] =>
	[...lesson.matchAll(/<Exercise\b[^>]*?\bid="([^"]+)"/g)].map(([, id = '']) => id)

describe.each(files)('$path', ({ path, id, text }) => {
	it('is shown by a lesson, under a name that an anchor can have', () => {
		const [name, shown] = path.includes('cells') ? [id, cellsOf] : [id.replace(/\.solution$/, ''), exercisesOf]
		expect(name).toMatch(/^[a-z][a-z0-9-]{0,63}$/)
		expect(lessons.some((lesson) => shown(lesson).includes(name))).toBe(true)
	})

	it('says as much in each language, by the rules of its prose', () => {
		const counts = locales.map((locale) => comments(text, locale.id).length)
		expect(new Set(counts).size).toBe(1)
		for (const locale of locales)
			for (const comment of comments(text, locale.id)) expect(faultsOf(comment.text, locale.id)).toEqual([])
	})

	it('has words in comments alone: strings are the same for all', () => {
		expect(text.replace(/^\s*\/\/ \w\w: .*$/gm, '')).not.toMatch(/\p{Script=Han}/u)
	})
})

/** A page's cells as one module, each in the scope of those before it. */
const asModule = (ids: readonly string[]): string =>
	[
		"import type { Library } from '../src/cells/sandbox/library'",
		'declare const library: Library',
		'const { activations, softmax, logSoftmax, softmaxJacobian, analysis, networks, Plot, linspace, x, print } = library',
		...ids.map((id) => `{\n${files.find((file) => file.id === id)?.text}`),
		'}'.repeat(ids.length),
	].join('\n')

it('is sound TypeScript, page by page; an exercise has no other code in sight', () => {
	const alone = files.filter(({ path }) => path.includes('code')).map(({ id }) => [id])
	const scopes = [...lessons.map(cellsOf).filter((ids) => ids.length > 0), ...alone]
	const pages = new Map(scopes.map((ids, i) => [`content/page-${i}.ts`, asModule(ids)]))
	const options: ts.CompilerOptions = {
		strict: true,
		noEmit: true,
		skipLibCheck: true,
		target: ts.ScriptTarget.ESNext,
		module: ts.ModuleKind.ESNext,
		moduleResolution: ts.ModuleResolutionKind.Bundler,
		types: [],
	}
	const host = ts.createCompilerHost(options)
	const { getSourceFile, fileExists } = host
	host.fileExists = (name) => pages.has(name) || fileExists(name)
	host.getSourceFile = (name, target) => {
		const text = pages.get(name)
		return text === undefined ? getSourceFile(name, target) : ts.createSourceFile(name, text, target)
	}
	const program = ts.createProgram([...pages.keys()], options, host)
	const faults = [...pages.keys()].flatMap((name) => {
		const file = program.getSourceFile(name)
		return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]
	})
	expect(faults.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))).toEqual([])
})
