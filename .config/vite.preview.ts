import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'

/** The headers that `_headers` asks a host to send with a path; those of several rules that fit add up. */
const headersOf = (rules: string, path: string): [string, string][] =>
	rules.split('\n\n').flatMap((rule) => {
		const [pattern = '', ...lines] = rule.split('\n')
		const shape = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')
		if (!new RegExp(`^${shape.replace(/:\w+/g, '[^/]+')}$`).test(path)) return []
		return lines.filter(Boolean).map((line) => line.trim().split(/:\s*(.*)/s, 2) as [string, string])
	})

/** As static hosts do: an address that is none gets 404.html, and files go out with the headers that `_headers` names. */
const host: Plugin = {
	name: 'host',
	configurePreviewServer: ({ middlewares, config }) => {
		const out = join(config.root, config.build.outDir)
		const rules = readFileSync(join(out, '_headers'), 'utf8')
		middlewares.use((request, response, next) => {
			const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
			const file = join(out, path.startsWith(config.base) ? path.slice(config.base.length) : path)
			for (const [name, value] of headersOf(rules, path)) response.appendHeader(name, value)
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
	plugins: [host],
})
