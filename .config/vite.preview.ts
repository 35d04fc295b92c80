import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'

const forEver = 'public, max-age=31536000, immutable'

/** As static hosts do: an address that is none gets 404.html, and what has a name of its own for each content is kept. */
const host: Plugin = {
	name: 'host',
	configurePreviewServer: ({ middlewares, config }) => {
		const out = join(config.root, config.build.outDir)
		middlewares.use((request, response, next) => {
			const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
			const file = join(out, path.startsWith(config.base) ? path.slice(config.base.length) : path)
			if (existsSync(path.endsWith('/') ? join(file, 'index.html') : file)) {
				if (path.startsWith(`${config.base}_astro/`)) response.setHeader('Cache-Control', forEver)
				return next()
			}
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
	plugins: [host],
})
