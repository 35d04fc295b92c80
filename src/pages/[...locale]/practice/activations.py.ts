import type { APIContext } from 'astro'
import { script } from '../../../handout/script'
import type { Locale } from '../../../i18n'
import { singleRoutes } from '../../../site/routes'

export const getStaticPaths = singleRoutes

export const GET = ({ props }: APIContext<{ locale: Locale }>) => new Response(script(props.locale))
