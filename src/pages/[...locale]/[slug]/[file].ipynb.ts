import type { APIContext } from 'astro'
import type { Locale } from '../../../i18n'
import { lessonNotebook } from '../../../site/notebook/lesson'
import { notebookRoutes } from '../../../site/routes'

export const getStaticPaths = notebookRoutes

export const GET = async ({ props, params, site }: APIContext<{ locale: Locale }, { slug: string }>) =>
	new Response(await lessonNotebook(props.locale, params.slug, site))
