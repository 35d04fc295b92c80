import script from '../sharing/bend-figure.ts?bundle'

export const GET = () => new Response(script, { headers: { 'content-type': 'text/javascript; charset=utf-8' } })
