import { writeFile } from 'node:fs/promises'
import type { AstroIntegration } from 'astro'

const everywhere = ['X-Content-Type-Options: nosniff', 'Referrer-Policy: strict-origin-when-cross-origin']

/**
 * The headers a host should set, in the form that Netlify and Cloudflare Pages read. Pages carry their content policy
 * themselves, but who may frame them is for a header alone to say: figures' embeds anyone, other pages this site only.
 * Policies of rules that overlap add up, so each rule covers one folder, and none that holds embeds.
 *
 * @param pages paths from the site's root, without a slash in front: "", "relu/", "en/embed/relu-curve/"
 * @param base the path the site is served under
 */
export const headersFor = (pages: readonly string[], base: string): string => {
	const root = base.replace(/\/*$/, '/')
	const framed = pages.filter((page) => page.endsWith('/') && !/(^|\/)embed\/./.test(page))
	const folders = framed.map((page) => root + page.replace(/[^/]+\/$/, ':page/'))
	const rules: [string, readonly string[]][] = [
		[`${root}*`, everywhere],
		[`${root}_astro/*`, ['Cache-Control: public, max-age=31536000, immutable']],
	]
	// what other people's pages load or ask for: the script of <bend-figure>, and what oEmbed says of each figure
	const lent = pages.flatMap((page) => page.match(/^(|.*\/)embed\/./)?.[1] ?? [])
	for (const path of new Set([`${root}bend-figure.js`, ...lent.map((before) => `${root}${before}oembed/*`)]))
		rules.push([path, ['Access-Control-Allow-Origin: *', 'Cache-Control: public, max-age=3600']])
	for (const path of new Set([root, ...folders]))
		rules.push([path, ["Content-Security-Policy: frame-ancestors 'self'"]])
	// where notebook cells run: nobody's origin, also for who opens it by itself
	rules.push([`${root}sandbox/*`, ["Content-Security-Policy: sandbox allow-scripts; frame-ancestors 'self'"]])
	return rules.map(([path, lines]) => [path, ...lines.map((line) => `  ${line}`), ''].join('\n')).join('\n')
}

/** Writes `_headers` beside the built pages. */
export const headers = (): AstroIntegration => {
	let base = '/'
	return {
		name: 'bend-headers',
		hooks: {
			'astro:config:done': ({ config }) => {
				base = config.base
			},
			'astro:build:done': ({ dir, pages }) =>
				writeFile(
					new URL('_headers', dir),
					headersFor(
						pages.map((page) => page.pathname),
						base,
					),
				),
		},
	}
}
