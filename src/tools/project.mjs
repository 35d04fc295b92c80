// What `npm start` and `npm test` share. Plain JavaScript on node: modules alone, since it runs before anything is
// installed and on Node 20, which knows no TypeScript.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

// the project's own Node and tools come first for every child, also where no npm script has seen to it
process.env.PATH = join(root, 'node_modules', '.bin') + delimiter + process.env.PATH
process.env.ASTRO_TELEMETRY_DISABLED = '1'

/**
 * Runs a command in the root with the terminal passed through.
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} env
 * @returns {Promise<number>} the exit code; 127 where there is no such command, as in a shell
 */
export const run = (command, args = [], env = {}) =>
	new Promise((resolve) => {
		const shell = process.platform === 'win32'
		const child = spawn(command, args, { cwd: root, env: { ...process.env, ...env }, stdio: 'inherit', shell })
		/** @param {NodeJS.Signals} signal */
		const pass = (signal) => child.kill(signal)
		process.on('SIGINT', pass).on('SIGTERM', pass)
		child.on('error', ({ message }) => {
			console.error(message)
			resolve(127)
		})
		child.on('exit', (code) => {
			process.off('SIGINT', pass).off('SIGTERM', pass)
			resolve(code ?? 1)
		})
	})

/** @param {string} path */
const packages = (path) => JSON.parse(readFileSync(join(root, path), 'utf8')).packages

/** Whether node_modules holds what the lock says: npm's own record is compared, not dates. */
const installed = () => {
	if (!existsSync(join(root, 'node_modules', '.package-lock.json'))) return false
	const present = packages('node_modules/.package-lock.json')
	return Object.entries(packages('package-lock.json')).every(
		([path, { version, optional }]) => path === '' || (present[path] ? present[path].version === version : optional),
	)
}

/** Installs what the lock says, unless it is there already. */
export const install = async () => {
	if (installed()) return
	console.log('Installing the locked dependencies (npm ci) …')
	const code = await run('npm', ['ci', '--loglevel=error'])
	if (code !== 0) throw new Error(`npm ci failed (exit code ${code}): mend what it says above and run this again`)
}

/**
 * The latest change among a path and all below it; folders count, so that a deletion is a change. Tests do not.
 * @param {string} path
 * @returns {number} milliseconds
 */
const changed = (path) => {
	if (!existsSync(path) || path.endsWith('.test.ts')) return 0
	const status = statSync(path)
	if (!status.isDirectory()) return status.mtimeMs
	return readdirSync(path).reduce((latest, name) => Math.max(latest, changed(join(path, name))), status.mtimeMs)
}

const sources = ['content', 'public', 'src', 'astro.config.mjs', 'package-lock.json', 'tsconfig.json']

/**
 * Builds the site, unless nothing has changed since the last build into the same folder for the same address.
 * @param {{ base?: string, out?: string }} where the path it will be served under, and the folder it goes to
 * @returns {Promise<number>} the exit code
 */
export const build = async ({ base = process.env.BEND_BASE ?? '/', out = './dist' } = {}) => {
	const address = JSON.stringify({ base, site: process.env.BEND_SITE ?? '' })
	const stamp = join(root, '.astro', `built-${basename(out)}.json`)
	const latest = Math.max(...sources.map((path) => changed(join(root, path))))
	const fresh = existsSync(stamp) && statSync(stamp).mtimeMs > latest && readFileSync(stamp, 'utf8') === address
	if (fresh && existsSync(join(root, out, 'index.html'))) {
		console.log(`${out} is up to date.`)
		return 0
	}
	const code = await run('astro', ['build', '--silent'], { BEND_BASE: base, BEND_OUT: out })
	if (code === 0) {
		mkdirSync(dirname(stamp), { recursive: true })
		writeFileSync(stamp, address)
	}
	return code
}
