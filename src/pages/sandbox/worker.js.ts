import worker from '../../cells/sandbox/worker.ts?bundle'

export const GET = () => new Response(worker, { headers: { 'content-type': 'text/javascript; charset=utf-8' } })
