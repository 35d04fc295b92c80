import type { APIContext } from 'astro'
import type { Locale } from '../../../i18n'
import { type Format, formats } from '../../../site/link-formats'
import { linkGroups, linkWords } from '../../../site/link-list'
import { linkFileRoutes } from '../../../site/routes'

export const getStaticPaths = linkFileRoutes

export const GET = async ({ params, props, site }: APIContext<{ locale: Locale }, { format: Format }>) =>
	new Response(formats[params.format].spell(await linkGroups(props.locale, site), linkWords(props.locale)))
