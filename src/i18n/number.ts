/** Numbers as the page prints them: the same in every language, U+2212 for minus, no −0. */

const minus = (text: string): string => text.replace('-', '−')

const special = (value: number): string | undefined => {
	if (Number.isNaN(value)) return 'NaN'
	if (value === Number.POSITIVE_INFINITY) return '∞'
	if (value === Number.NEGATIVE_INFINITY) return '−∞'
	return undefined
}

/** `fixed(-0.004, 2)` → "0.00": a value that prints as zero has no sign. */
export const fixed = (value: number, digits: number): string => {
	const text = special(value)
	if (text !== undefined) return text
	const plain = value.toFixed(digits)
	return Number(plain) === 0 ? plain.replace('-', '') : minus(plain)
}

/** The digits and power of ten of a value to so many significant digits. */
export interface Scientific {
	readonly mantissa: string
	/** 0 where no power of ten is to be printed. */
	readonly exponent: number
}

/** Plain between 1e-3 and 1e6, else with a power of ten. */
export const scientific = (value: number, digits: number): Scientific => {
	const text = special(value)
	if (text !== undefined) return { mantissa: text, exponent: 0 }
	if (value === 0) return { mantissa: '0', exponent: 0 }
	const [mantissa = '', power = '0'] = value.toExponential(digits - 1).split('e')
	const exponent = Number(power)
	if (exponent >= -3 && exponent < Math.max(digits, 6)) {
		return { mantissa: fixed(value, Math.max(0, digits - 1 - exponent)), exponent: 0 }
	}
	return { mantissa: minus(mantissa), exponent }
}

const superscripts: Readonly<Record<string, string>> = {
	'-': '⁻',
	'0': '⁰',
	'1': '¹',
	'2': '²',
	'3': '³',
	'4': '⁴',
	'5': '⁵',
	'6': '⁶',
	'7': '⁷',
	'8': '⁸',
	'9': '⁹',
}

/** As plain text, for places that hold no markup: "3.6 × 10⁻⁴". */
export const significant = (value: number, digits: number): string => {
	const { mantissa, exponent } = scientific(value, digits)
	if (exponent === 0) return mantissa
	return `${mantissa} × 10${[...String(exponent)].map((c) => superscripts[c]).join('')}`
}

/** Of a share: `percent(0.5)` → "50%". */
export const percent = (share: number, digits = 0): string => `${fixed(share * 100, digits)}%`
