// `npm test`: every check there is but those run on request, in order, up to the first that fails. `npm test -- unit e2e` runs
// those two alone, and what follows a second `--` goes to the last of them: `npm test -- e2e -- figures --headed`.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrowser } from './browser.mjs'
import { build, install, run } from './project.mjs'
import { findPython, needed } from './python.mjs'

const results = mkdtempSync(join(tmpdir(), 'bend-test-'))
const report = (name) => join(results, `${name}.json`)

/** What was not tested, and why. @type {string[]} */
const skipped = []

// the site as most hosts serve it, and below a path
const home = { base: '/', out: './dist' }
const below = { base: '/course/', out: './.astro/course' }

/** The browser tests, of a site that is built. @type {(step: string, site: typeof home, args: string[]) => Promise<number>} */
const browse = async (step, { base, out }, args) =>
	run('playwright', ['test', '--config', 'e2e/playwright.config.ts', ...args], {
		BEND_BASE: base,
		BEND_DIST: out,
		BEND_BROWSER: await findBrowser(),
		BEND_REPORT: report(step),
	})

/** @type {Record<string, (args: string[]) => Promise<number>>} */
const steps = {
	format: (args) => run('biome', ['ci', ...args]),
	types: (args) => run('astro', ['check', ...args]),
	'pure types': (args) => run('tsc', ['-p', '.config/tsconfig.pure.json', ...args]),
	unit: (args) =>
		run('vitest', ['run', '--config', '.config/vitest.config.ts', ...args], { BEND_REPORT: report('unit') }),
	python: async (args) => {
		const python = findPython()
		if (python) {
			const env = { BEND_PYTHON: python, BEND_DIST: home.out, BEND_REPORT: report('python') }
			return (
				(await build(home)) ||
				run('vitest', ['run', '--config', '.config/vitest.config.ts', 'src/handout/python', ...args], env)
			)
		}
		skipped.push(`python: no Python here can ${needed} (Debian: apt-get install python3-torch python3-matplotlib)`)
		return 0
	},
	build: () => build(home),
	search: async (args) =>
		(await build(home)) ||
		run('vitest', ['run', '--config', '.config/vitest.config.ts', 'src/tools/search', ...args], {
			BEND_DIST: home.out,
			BEND_REPORT: report('search'),
		}),
	links: async (args) => (await build(home)) || run('node', ['src/tools/links.ts', home.out, home.base, ...args]),
	base: async (args) => (await build(below)) || run('node', ['src/tools/links.ts', below.out, below.base, ...args]),
	e2e: async (args) => (await build(home)) || (await build(below)) || browse('e2e', home, args),
	below: async (args) => (await build(below)) || browse('below', below, args),
}

/** What is run when it is asked for by name: the browser tests once more, all of them against the site below a path. */
const onRequest = ['below']

/** What a runner wrote, or nothing where it wrote nothing. */
const written = (name) => {
	try {
		return JSON.parse(readFileSync(report(name), 'utf8'))
	} catch {
		return {}
	}
}

/** Tests passed and failed. */
const counts = ({ numPassedTests = 0, numFailedTests = 0, stats }) =>
	stats
		? { passed: stats.expected + stats.flaky, failed: stats.unexpected }
		: { passed: numPassedTests, failed: numFailedTests }

/** What the browser tests left out, and why: as their `test.skip` says it. @returns {string[]} */
const leftOut = ({ specs = [], suites = [] }) => [
	...specs.flatMap(({ title, tests }) =>
		tests
			.filter(({ status }) => status === 'skipped')
			.map(
				({ annotations }) => `${title}: ${annotations.find(({ type }) => type === 'skip')?.description ?? 'unsaid'}`,
			),
	),
	...suites.flatMap(leftOut),
]

const cut = process.argv.indexOf('--', 2)
const named = process.argv.slice(2, cut < 0 ? undefined : cut)
const rest = cut < 0 ? [] : process.argv.slice(cut + 1)
const unknown = named.filter((name) => !(name in steps))
if (unknown.length) {
	console.error(`No such step: ${unknown.join(', ')}. There are: ${Object.keys(steps).join(', ')}`)
	process.exit(2)
}

const total = { passed: 0, failed: 0 }
const chosen = named.length ? named : Object.keys(steps).filter((name) => !onRequest.includes(name))
try {
	await install()
	for (const name of chosen) {
		console.log(`\n▸ ${name}`)
		const start = performance.now()
		const code = await steps[name](name === chosen.at(-1) ? rest : [])
		const said = written(name)
		const { passed, failed } = counts(said)
		skipped.push(...leftOut(said))
		total.passed += passed
		total.failed += code === 0 ? failed : Math.max(1, failed)
		console.log(`${code === 0 ? '✓' : '✗'} ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`)
		if (code !== 0) break
	}
} catch (error) {
	console.error(error instanceof Error ? error.message : error)
	total.failed += 1
}
rmSync(results, { recursive: true })
for (const line of skipped) console.log(`\nSkipped ${line}`)
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed ? 1 : 0
