import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'

/** Where the site is under a path, and no other is tested: `npm test -- below`. */
const { BEND_BASE: base = '/' } = process.env
const below = base !== '/'
const port = Number(process.env.BEND_PORT ?? 4410)
const root = fileURLToPath(new URL('..', import.meta.url))

/** The same static files that a host would serve, by the command for it. */
const server = (command: string, path: string, at: number) => ({
	command: `${command} ${at}`,
	cwd: root,
	url: `http://localhost:${at}${path}`,
	reuseExistingServer: false,
})

export default defineConfig({
	testDir: '.',
	outputDir: '../test-results',
	fullyParallel: true,
	workers: 2,
	forbidOnly: true,
	timeout: 90_000,
	reporter: process.env.BEND_REPORT ? [['dot'], ['json', { outputFile: process.env.BEND_REPORT }]] : 'list',
	use: {
		baseURL: `http://localhost:${port}`,
		browserName: 'chromium',
		locale: 'zh-CN',
		// a browser context of its own would cost each test most of a second; stored things are cleared all the same
		reuseContext: true,
		launchOptions: {
			...(process.env.BEND_BROWSER ? { executablePath: process.env.BEND_BROWSER } : {}),
			args: [
				'--no-sandbox',
				'--disable-gpu',
				'--disable-quic',
				'--no-first-run',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync',
			],
		},
	},
	projects: below
		? [{ name: 'below a path', testIgnore: 'base.spec.ts' }]
		: [
				{ name: 'course', testIgnore: 'base.spec.ts' },
				{ name: 'below a path', testMatch: 'base.spec.ts', use: { baseURL: `http://localhost:${port + 1}` } },
			],
	webServer: below
		? server('node src/tools/below.mjs', base, port)
		: [
				server('vite preview --config .config/vite.preview.ts --outDir ./dist --port', '/', port),
				server('node src/tools/below.mjs', '/course/', port + 1),
			],
})
