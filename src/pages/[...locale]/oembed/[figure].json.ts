import type { APIRoute } from 'astro'
import { oembed } from '../../../site/oembed'
import { figureRoutes } from '../../../site/routes'

export const getStaticPaths = figureRoutes

export const GET: APIRoute = async ({ props, params, site }) =>
	Response.json(await oembed(props.locale, params.figure as string, site))
