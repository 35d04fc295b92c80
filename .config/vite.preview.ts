import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

/** How the browser tests are served the built site: plain files, no fallback to the front page. */
export default defineConfig({
	root: fileURLToPath(new URL('..', import.meta.url)),
	appType: 'mpa',
	preview: { strictPort: true },
})
