/** The `src` of a font face without its woff and ttf fallbacks: every browser that runs the course reads woff2. */
export const onlyWoff2 = (css: string): string =>
	css.replace(/,\s*url\([^)]*\)\s*format\((["'])(?:woff|truetype)\1\)/g, '')

/** Vite plugin: KaTeX's style sheet drags forty font files along that no browser would ask for. */
export const woff2 = () => ({
	name: 'bend-woff2',
	enforce: 'pre' as const,
	transform: (code: string, id: string) => (/\/katex\.css(\?|$)/.test(id) ? onlyWoff2(code) : undefined),
})
