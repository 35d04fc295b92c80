// `npm start`: installs, builds and serves the course, each only if it must. `npm start -- --port 8080 --host` passes on.
import { build, install, run } from './project.mjs'

try {
	await install()
	const code = await build()
	process.exitCode = code === 0 ? await run('astro', ['preview', ...process.argv.slice(2)]) : code
} catch (error) {
	console.error(error instanceof Error ? error.message : error)
	process.exitCode = 1
}
