/** The page that holds a run: a policy of its own, one script, and a sentence for whoever opens it by itself. */
import { createHash } from 'node:crypto'
import { locales, strings } from '../../i18n'

/**
 * What a run may do. Nothing can be loaded from anywhere, so that no word of a cell gets out. The one script is known by
 * its hash; its worker, made of text that the page hands over, may evaluate text: the cells are text.
 */
const policy = (script: string): string => {
	const hash = createHash('sha256').update(script).digest('base64')
	return `default-src 'none'; script-src 'sha256-${hash}' 'unsafe-eval'; worker-src blob:; base-uri 'none'; form-action 'none'`
}

/** @param script the bundled `frame.ts` */
export const sandboxDocument = (script: string): string => `<!doctype html>
<html lang="${locales[0].tag}">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${policy(script)}">
<meta name="robots" content="noindex">
<title>${locales.map(({ id }) => strings(id).cells.sandbox.title).join(' · ')}</title>
</head>
<body hidden>
${locales.map(({ id, tag }) => `<p lang="${tag}">${strings(id).cells.sandbox.alone}</p>`).join('\n')}
<script>${script}</script>
</body>
</html>
`
