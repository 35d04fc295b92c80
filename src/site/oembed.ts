/** What an oEmbed consumer (oembed.com, version 1.0) is told of a figure's embed, in its default state: a static file knows no query. */
import { type Locale, strings } from '../i18n'
import { prepareFigure } from '../prose/figures'
import { plainText } from '../prose/plain-text'
import { frameCode } from '../sharing/code'
import heights from './embed-heights.json'
import { addressOf } from './routes'

/** CSS px: a figure beside its readouts, in the column of most pages. */
export const width = 720

/** How high an embed is at that width; one that was not measured yet gets the room of the highest. */
export const heightOf = (locale: Locale, figure: string): number => {
	const measured: Readonly<Record<string, number>> = heights[locale]
	return measured[figure] ?? Math.max(...Object.values(measured))
}

export const oembed = async (locale: Locale, figure: string, site: URL | undefined) => {
	const title = plainText((await prepareFigure(figure, locale)).title)
	const { name, tagline } = strings(locale).site
	const height = heightOf(locale, figure)
	const address = addressOf(site, locale, `/embed/${figure}/`)
	return {
		version: '1.0',
		type: 'rich',
		title: `${title} · ${name}`,
		provider_name: `${name} · ${tagline}`,
		provider_url: addressOf(site, locale, '/'),
		cache_age: 86_400,
		width,
		height,
		html: frameCode(address, height, title, width),
	}
}
