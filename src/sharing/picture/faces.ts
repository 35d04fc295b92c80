/** The rules of the page's style sheets for some families of faces. */
const rulesOf = (families: ReadonlySet<string>): CSSFontFaceRule[] =>
	[...document.styleSheets]
		.filter(({ href }) => href === null || new URL(href).origin === location.origin)
		.flatMap((sheet) => [...sheet.cssRules])
		.filter((rule) => rule instanceof CSSFontFaceRule)
		.filter(({ style }) => families.has(style.getPropertyValue('font-family').replaceAll(/["']/g, '')))

const read = async (address: string): Promise<string> => {
	const bytes = new Uint8Array(await (await fetch(address, { cache: 'force-cache' })).arrayBuffer())
	let text = ''
	for (const byte of bytes) text += String.fromCharCode(byte)
	return btoa(text)
}

const known = new Map<string, Promise<string | undefined>>()

/** A file as base64, fetched once; undefined where it cannot be had, and then it is tried again the next time. */
const encoded = (address: string): Promise<string | undefined> => {
	const found = known.get(address) ?? read(address).catch(() => void known.delete(address))
	known.set(address, found)
	return found
}

/**
 * Rules that hold the faces themselves, so that a file shows its formulas in their own letters wherever it is opened. A face that
 * cannot be had is left out: the words name others that will do.
 */
export const facesOf = async (families: ReadonlySet<string>): Promise<string> => {
	// the site's own names for faces that the system has
	const local = rulesOf(new Set(['Bend Latin', 'Bend Marks'])).map(({ cssText }) => cssText)
	const loaded = [...document.fonts].filter(({ status }) => status === 'loaded')
	const used = rulesOf(families).filter(({ style }) =>
		loaded.some(
			(face) =>
				face.family.replaceAll(/["']/g, '') === style.getPropertyValue('font-family').replaceAll(/["']/g, '') &&
				face.style === (style.getPropertyValue('font-style') || 'normal') &&
				face.weight.replace('normal', '400') ===
					(style.getPropertyValue('font-weight') || '400').replace('normal', '400'),
		),
	)
	const rules = await Promise.all(
		used.map(async ({ style, parentStyleSheet }) => {
			const [, address = ''] = style.getPropertyValue('src').match(/url\(["']?([^"')]+)/) ?? []
			const data = await encoded(new URL(address, parentStyleSheet?.href ?? location.href).href)
			const [family, slant, weight] = ['font-family', 'font-style', 'font-weight'].map((name) =>
				style.getPropertyValue(name),
			)
			if (data === undefined) return ''
			return `@font-face{font-family:${family};font-style:${slant || 'normal'};font-weight:${weight || '400'};src:url(data:font/woff2;base64,${data})}`
		}),
	)
	return [...local, ...rules].join('')
}

/** Fetches the faces of formulas ahead, for when there is no network later. */
export const fetchFaces = (): Promise<unknown> =>
	facesOf(
		new Set(
			[...document.fonts]
				.map(({ family }) => family.replaceAll(/["']/g, ''))
				.filter((family) => family.startsWith('KaTeX')),
		),
	)
