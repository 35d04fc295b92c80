import { posix } from 'node:path'

/**
 * The imports that must never exist. A rule covers the files that match `from`, tests apart; `may` says, of a file and an
 * import already resolved to a path from the root (or left as a package's name), whether it stands.
 */
export interface Arrow {
	name: string
	from: RegExp
	may: (target: string, file: string) => boolean
}

const within =
	(...roots: string[]) =>
	(target: string) =>
		roots.some((root) => target === root || target.startsWith(`${root}/`))

const widgetOf = (path: string) => path.match(/^src\/widgets\/([^/]+)\//)?.[1]

export const arrows: readonly Arrow[] = [
	{
		name: 'the kernel stands alone',
		from: /^src\/activations\/(?!fixtures\/)/,
		may: within('src/activations'),
	},
	{
		name: 'analysis knows no particular function',
		from: /^src\/analysis\//,
		may: within('src/analysis', 'src/activations/types', 'src/activations/special'),
	},
	{
		name: 'networks are made of kernel functions alone',
		from: /^src\/networks\//,
		may: within('src/networks', 'src/activations'),
	},
	{
		name: 'facts are computed, nothing else',
		from: /^src\/facts\//,
		may: within('src/facts', 'src/activations', 'src/analysis', 'src/networks'),
	},
	{
		name: 'formulas are mathematics, nothing else',
		from: /^src\/formulas\//,
		may: within('src/formulas', 'src/activations'),
	},
	{
		name: 'what runs in a worker knows no figure but by its process',
		from: /^src\/live\//,
		may: within('src/live', 'src/networks', 'src/activations'),
	},
	{
		name: 'a process runs anywhere',
		from: /\/process\.ts$/,
		may: (target) => target.startsWith('src/') && !/\.astro$|\/element$|\/(live\/runner|live-figure)$/.test(target),
	},
	{
		// a fact is named, and computed at build: some take longer than a reader would wait
		name: 'exercises are judged by mathematics, on any page',
		from: /^src\/exercises\//,
		may: within(
			'src/exercises',
			'src/activations',
			'src/analysis',
			'src/networks',
			'src/formulas',
			// what code gave when it was run, and what an error in it means
			'src/cells/sandbox/types',
			'src/cells/sandbox/faults',
		),
	},
	{
		name: 'a handout is made anywhere, in the browser too',
		// tests drive Python from Node
		from: /^src\/handout\/(?!driver|notebook-check)/,
		may: within(
			'src/handout',
			'src/activations',
			'src/networks',
			'src/facts',
			'src/plots',
			'src/i18n',
			// code with comments in each language
			'src/cells/source',
			'content/practice',
		),
	},
	{
		name: 'plots get Plot and document from their caller',
		from: /^src\/plots\//,
		may: (target) => within('src/plots', 'src/activations', 'src/analysis')(target) || target === '@observablehq/plot',
	},
	{
		name: 'a model runs anywhere',
		from: /\/model\.ts$/,
		may: (target) => target.startsWith('src/') && !/\.astro$|\/element$/.test(target),
	},
	{
		name: 'a widget knows no other widget, page or layout',
		from: /^src\/widgets\//,
		may: (target, file) => {
			if (within('src/pages', 'src/site')(target)) return false
			const [mine, other] = [widgetOf(file), widgetOf(target)]
			return !mine || !other || mine === other
		},
	},
	{
		name: 'what runs in the sandbox knows the course and no page',
		from: /^src\/cells\/sandbox\/(?!document\.ts|module\.ts)/,
		may: (target) =>
			within('src/cells/sandbox', 'src/activations', 'src/analysis', 'src/networks')(target) ||
			['@observablehq/plot', 'sucrase'].includes(target),
	},
	{
		name: 'cells know no widget, layout or fact',
		from: /^src\/cells\//,
		may: (target) => !within('src/widgets', 'src/pages', 'src/prose', 'src/facts', 'src/plots')(target),
	},
	{
		name: 'lessons get numbers through prose components',
		from: /^content\//,
		may: within('src/prose', 'src/widgets'),
	},
	{
		name: 'a fixture generator never sees the code it judges',
		from: /\/fixtures\//,
		may: (target) => !target.startsWith('src/') || target.includes('/fixtures/'),
	},
	{
		name: 'browser tests know the site, not its sources',
		from: /^e2e\//,
		may: (target) => !target.startsWith('src/') || target === 'src/i18n/locales',
	},
]

/** Everything a source file imports, `from` and bare, static and dynamic, with relative paths resolved from the root. */
export const importsOf = (file: string, source: string): string[] => {
	const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
	const found = code.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*(['"])([^'"\n]+)\1/g)
	return [...found].map(([, , target = '']) =>
		target.startsWith('.') ? posix.join(posix.dirname(file), target).replace(/\.ts$/, '') : target,
	)
}

/** One line for each forbidden arrow, naming the file, the import and the rule. */
export const forbidden = (file: string, source: string): string[] =>
	importsOf(file, source).flatMap((target) =>
		arrows
			.filter((arrow) => arrow.from.test(file) && !arrow.may(target, file))
			.map((arrow) => `${file} imports ${target}: ${arrow.name}`),
	)
