import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'

/** As static hosts do: an address that is none gets 404.html. */
const notFound: Plugin = {
	name: 'not-found',
	configurePreviewServer: ({ middlewares, config }) => {
		const out = join(config.root, config.build.outDir)
		middlewares.use((request, response, next) => {
			const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
			const file = join(out, path.startsWith(config.base) ? path.slice(config.base.length) : path)
			if (existsSync(path.endsWith('/') ? join(file, 'index.html') : file)) return next()
			response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' })
			response.end(readFileSync(join(out, '404.html')))
		})
	},
}

/** How the browser tests are served the built site: plain files, no fallback to the front page. */
export default defineConfig({
	root: fileURLToPath(new URL('..', import.meta.url)),
	appType: 'mpa',
	preview: { strictPort: true },
	plugins: [notFound],
})
