import { defaultLocale, locales } from '../i18n'
import { addressOf, publicPaths } from './routes'

const alternates = (site: URL | undefined, path: string): string =>
	[...locales.map(({ id, tag }) => [tag, id] as const), ['x-default', defaultLocale] as const]
		.map(([tag, id]) => `<xhtml:link rel="alternate" hreflang="${tag}" href="${addressOf(site, id, path)}"/>`)
		.join('')

/** Every public page in every language, each naming the others. */
export const sitemap = async (site: URL | undefined): Promise<string> => {
	const urls = (await publicPaths()).flatMap((path) =>
		locales.map(({ id }) => `<url><loc>${addressOf(site, id, path)}</loc>${alternates(site, path)}</url>`),
	)
	return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join('\n')}
</urlset>
`
}

export const robots = (site: URL | undefined): string =>
	`User-agent: *\nAllow: /\nSitemap: ${addressOf(site, defaultLocale, '/sitemap.xml')}\n`
