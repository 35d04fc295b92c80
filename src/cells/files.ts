/** Cells as files that run elsewhere: TypeScript for Deno, which loads the course's functions from the course's own site. */
import { deno, nbformat } from '../handout/nbformat'
import { format } from '../i18n/format'
import type { Part } from './share'

export interface Whence {
	/** The lesson's title, and its address. */
	readonly title: string
	readonly page: string
	/** The address of the module with what cells see. */
	readonly library: string
}

/** The names of `library.js`; what a cell may use without asking. */
export const imported = [
	'activations',
	'analysis',
	'linspace',
	'logSoftmax',
	'networks',
	'Plot',
	'print',
	'softmax',
	'softmaxJacobian',
	'x',
] as const

const importing = (library: string): string => `import { ${imported.join(', ')} } from ${JSON.stringify(library)}`

/** One script, its cells told apart by `// %%` as editors expect it. */
export const asScript = (parts: readonly Part[], whence: Whence, words: Readonly<Record<string, string>>): string =>
	[
		`// ${format(words.script as string, { ...whence })}\n// deno run --allow-import <file>\n\n${importing(whence.library)}`,
		...parts.map(({ id, name, source }) => `// %% ${name} · ${id}\n${source}`),
		'',
	].join('\n\n')

/** A Jupyter notebook for the kernel that comes with Deno. */
export const asNotebook = (parts: readonly Part[], whence: Whence, words: Readonly<Record<string, string>>): string =>
	nbformat(
		[
			{ kind: 'markdown', name: '', text: format(words.notebook as string, { ...whence }) },
			{ kind: 'code', name: 'library', text: importing(whence.library) },
			...parts.map(({ id, source }) => ({ kind: 'code' as const, name: id, text: source })),
		],
		undefined,
		deno,
	)
