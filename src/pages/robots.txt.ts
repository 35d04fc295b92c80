import type { APIRoute } from 'astro'
import { robots } from '../site/sitemap'

export const GET: APIRoute = ({ site }) => new Response(robots(site))
