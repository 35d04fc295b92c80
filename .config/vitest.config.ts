import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Where `npm test` wants the counts. */
const { BEND_REPORT: outputFile } = process.env

export default defineConfig({
	root: fileURLToPath(new URL('..', import.meta.url)),
	test: {
		include: ['src/**/*.test.ts'],
		// halves the time: what was imported and computed for one file serves the next; no test replaces what another's would see
		isolate: false,
		// of two cores, one would be left idle
		maxWorkers: '100%',
		// a busy machine is no fault of the code; speeds belong in the bench
		testTimeout: 60_000,
		reporters: outputFile ? ['default', ['json', { outputFile }]] : ['default'],
	},
})
