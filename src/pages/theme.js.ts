import { themeScript } from '../site/theme'

export const GET = () => new Response(themeScript, { headers: { 'content-type': 'text/javascript; charset=utf-8' } })
