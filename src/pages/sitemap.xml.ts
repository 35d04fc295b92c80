import type { APIRoute } from 'astro'
import { sitemap } from '../site/sitemap'

export const GET: APIRoute = async ({ site }) =>
	new Response(await sitemap(site), { headers: { 'content-type': 'application/xml; charset=utf-8' } })
