// Which browser the tests run in: one that is named, one that is there, or one that can be fetched.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run } from './project.mjs'

// without windows, which the tests never see, a browser takes two thirds of the time
const names = [
	'chromium-headless-shell',
	'chromium',
	'chromium-browser',
	'google-chrome',
	'google-chrome-stable',
	'chrome',
]

const programs = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]

const places = [
	...(process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name))),
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	...programs.flatMap((folder) => (folder ? [join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')] : [])),
]

/**
 * Whether a browser is there and starts: a stub or a download that lacks its libraries does not.
 * @param {string} path
 */
const works = (path) =>
	existsSync(path) && (process.platform === 'win32' || spawnSync(path, ['--version'], { timeout: 60_000 }).status === 0)

const playwrights = async () => (await import('@playwright/test')).chromium.executablePath()

const debianRoot = existsSync('/etc/debian_version') && process.getuid?.() === 0

/** @param {string[]} packages */
const apt = async (...packages) => {
	const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
	console.log(`Installing ${packages.join(' ')} (apt-get) …`)
	await run('apt-get', ['-qq', 'update'], quiet)
	return (await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet)) === 0
}

/** The ways to a browser, in order; each gives a path or nothing. */
const ways = [
	() => places.find(works),
	async () => {
		const path = await playwrights()
		if (works(path)) return path
		console.log('No Chromium or Chrome found: downloading one (playwright install chromium) …')
		await run('playwright', ['install', 'chromium'])
		return works(path) ? path : undefined
	},
	async () => {
		for (const name of debianRoot ? ['chromium-headless-shell', 'chromium'] : []) {
			if (await apt(name, 'fonts-noto-cjk')) return places.find(works)
		}
	},
]

/** Chinese in screenshots needs a Chinese font; Debian's slim images have none. Nothing fails without it. */
const ensureFont = async () => {
	const found = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' })
	if (debianRoot && !found.stdout?.trim()) await apt('fonts-noto-cjk')
}

/** @returns {Promise<string>} the path of a browser that starts */
export const findBrowser = async () => {
	for (const variable of ['BEND_BROWSER', 'CHROME_PATH']) {
		const path = process.env[variable]
		if (path && works(path)) return path
		if (path) throw new Error(`${variable} is ${path}, which does not start: correct or unset it`)
	}
	for (const way of ways) {
		const path = await way()
		if (path) {
			await ensureFont()
			return path
		}
	}
	throw new Error(
		'No browser for the tests. Install Chromium or Chrome, or set BEND_BROWSER to the path of one, and run this again.',
	)
}
