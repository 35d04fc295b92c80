import library from '../../cells/sandbox/module.ts?bundle=es'

export const GET = () => new Response(library, { headers: { 'content-type': 'text/javascript; charset=utf-8' } })
