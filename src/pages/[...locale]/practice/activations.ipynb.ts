import type { APIContext } from 'astro'
import { notebook } from '../../../handout/notebook'
import type { Locale } from '../../../i18n'
import { singleRoutes } from '../../../site/routes'

export const getStaticPaths = singleRoutes

export const GET = ({ props }: APIContext<{ locale: Locale }>) => new Response(notebook(props.locale))
