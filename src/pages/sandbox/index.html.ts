import { sandboxDocument } from '../../cells/sandbox/document'
import frame from '../../cells/sandbox/frame.ts?bundle'

export const GET = () =>
	new Response(sandboxDocument(frame), { headers: { 'content-type': 'text/html; charset=utf-8' } })
