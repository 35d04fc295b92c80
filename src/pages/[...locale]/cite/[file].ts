import type { APIContext } from 'astro'
import type { Locale } from '../../../i18n'
import { citationBody } from '../../../site/cited'
import { citationRoutes } from '../../../site/routes'

export const getStaticPaths = citationRoutes

export const GET = async ({ props, params, site }: APIContext<{ locale: Locale }>) =>
	new Response(await citationBody(props.locale, site, params.file ?? ''))
