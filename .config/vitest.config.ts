import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Where `npm test` wants the counts. */
const { BEND_REPORT: outputFile } = process.env

export default defineConfig({
	root: fileURLToPath(new URL('..', import.meta.url)),
	test: {
		include: ['src/**/*.test.ts'],
		// a busy machine is no fault of the code; speeds belong in the bench
		testTimeout: 60_000,
		reporters: outputFile ? ['default', ['json', { outputFile }]] : ['default'],
	},
})
