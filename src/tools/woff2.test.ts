import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { onlyWoff2 } from './woff2'

test('every face of KaTeX keeps its woff2, and nothing else', () => {
	const css = onlyWoff2(readFileSync('node_modules/katex/dist/katex.css', 'utf8'))
	const faces = css.match(/@font-face\s*\{[^}]*\}/g) ?? []
	expect(faces.length).toBeGreaterThan(10)
	for (const face of faces) expect(face.match(/url\([^)]*\)/g)).toEqual([expect.stringMatching(/\.woff2\)$/)])
})
