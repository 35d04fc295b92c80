const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** The number that a cell prints, as programs read it: “−1.8 × 10⁻⁷” is −1.8e−7, “—” is empty; other text stays as it is. */
export const numberIn = (cell: string): string | number => {
	const text = cell.trim()
	if (text === '—') return ''
	const power = (raised: string): string =>
		[...raised].map((c) => (c === '⁻' ? '-' : String(digits.indexOf(c)))).join('')
	const plain = text
		.replaceAll('−', '-')
		.replace(/ ?× ?10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)$/, (_, raised: string) => `e${power(raised)}`)
	if (/^-?∞$/.test(plain)) return plain === '∞' ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY
	return /^-?(\d+\.?\d*|\.\d+)(e-?\d+)?$/.test(plain) ? Number(plain) : text
}
