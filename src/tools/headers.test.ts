import { expect, it } from 'vitest'
import { headersFor } from './headers'

it('lets anyone frame embeds, and nobody else a page', () => {
	const text = headersFor(
		['', 'relu/', 'gelu/', 'en/', 'en/relu/', 'embed/', 'en/embed/', 'embed/relu-curve/', 'en/embed/x/', '404.html'],
		'/course',
	)
	const framed = [...text.matchAll(/^(\S+)\n {2}Content-Security-Policy: frame-ancestors 'self'$/gm)].map(
		([, path]) => path,
	)
	expect(framed).toEqual(['/course/', '/course/:page/', '/course/en/:page/'])
	expect(text).toMatch(
		/^\/course\/sandbox\/\*\n {2}Content-Security-Policy: sandbox allow-scripts; frame-ancestors 'self'$/m,
	)
	const lent = [...text.matchAll(/^(\S+)\n {2}Access-Control-Allow-Origin: \*$/gm)].map(([, path]) => path)
	expect(lent).toEqual(['/course/bend-figure.js', '/course/oembed/*', '/course/en/oembed/*'])
	expect(text).toMatch(/^\/course\/\*\n {2}X-Content-Type-Options: nosniff\n/)
})
