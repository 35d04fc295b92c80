import mdx from '@astrojs/mdx'
import { defineConfig } from 'astro/config'
import { markdown } from './src/prose/markdown'
import { bundle } from './src/tools/bundle'
import { cards } from './src/tools/cards'
import { headers } from './src/tools/headers'
import { offline } from './src/tools/offline'
import { withoutPreloadLists } from './src/tools/preload'
import { search } from './src/tools/search'
import { woff2 } from './src/tools/woff2'

const { BEND_SITE: site = 'http://localhost:4321', BEND_BASE: base = '/', BEND_OUT: outDir = './dist' } = process.env

export default defineConfig({
	site,
	base,
	outDir,
	trailingSlash: 'always',
	build: { format: 'directory', inlineStylesheets: 'never' },
	integrations: [mdx(), headers(), search(), offline(), cards()],
	markdown: {
		processor: markdown(base),
		// colours come from the site's own custom properties, so one rendering serves light and dark
		shikiConfig: { theme: 'css-variables' },
	},
	// nothing inlined: the policy below admits no inline script or style element
	vite: { build: { assetsInlineLimit: 0 }, plugins: [woff2(), withoutPreloadLists(), bundle()] },
	security: {
		csp: {
			directives: [
				"default-src 'none'",
				"img-src 'self' data:",
				"font-src 'self'",
				"connect-src 'self'",
				"worker-src 'self'",
				// the sandbox of the notebook cells, which has a stricter policy of its own
				"frame-src 'self'",
				"manifest-src 'self'",
				"base-uri 'none'",
				"form-action 'none'",
			],
			// Pagefind compiles WebAssembly
			scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
			// style *attributes* only: KaTeX and Shiki write them
			styleDirective: {
				resources: [
					{ resource: "'self'", kind: 'element' },
					{ resource: "'unsafe-inline'", kind: 'attribute' },
				],
			},
		},
	},
	devToolbar: { enabled: false },
})
