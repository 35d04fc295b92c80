import { constant } from './constant'

/** A number as somebody typed it, or why it is none: `message` is one of the course's own. */
export type Typed =
	| { readonly value: number }
	| { readonly message: 'empty' | 'comma' | 'unreadable' | 'infinite'; readonly text: string }

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻'
const plain = '0123456789+-'

/** What keyboards, input methods and pasted pages have for the characters of a formula. */
const spellings: readonly (readonly [RegExp, string | ((found: string) => string)])[] = [
	[/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)],
	[/[\u00a0\u2000-\u200b\u3000]/g, ' '],
	[/[−–—﹣]/g, '-'],
	[/[×·⋅∙]/g, '*'],
	[/[÷∕⁄]/g, '/'],
	[/(?<=\d)。(?=\d)/g, '.'],
	[/(?<=\d)\s*[¼-¾⅐-⅞]/g, (part) => `+${fraction(part.trim())}`],
	[/[¼-¾⅐-⅞]/g, (part) => fraction(part)],
	[/[⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻]+/g, (high) => `^(${[...high].map((c) => plain[superscripts.indexOf(c)]).join('')})`],
	[/^\s*(=|≈|~|约)/, ''],
	[/[.。]\s*$/, ''],
]

const fraction = (character: string): string => `(${character.normalize('NFKC').replace('⁄', '/')})`

/** One spelling for all of them. */
export const normalised = (text: string): string =>
	spellings.reduce((all, [from, to]) => all.replace(from, to as string), text).trim()

/**
 * Reads a number: decimals, fractions, powers, `e`, `π`, roots, per cent, `¼`, full-width digits, and a unit after it.
 *
 * @param units what each unit that may follow is worth
 */
export const readNumber = (text: string, units: Readonly<Record<string, number>> = {}): Typed => {
	const typed = normalised(text)
	if (typed === '') return { message: 'empty', text }
	const unit = Object.keys(units)
		.sort((a, b) => b.length - a.length)
		.find((name) => typed.toLowerCase().endsWith(normalised(name).toLowerCase()))
	const bare = unit === undefined ? typed : typed.slice(0, -normalised(unit).length)
	const grouped = bare.replace(/(?<![\d.,])[1-9]\d{0,2}(,\d{3})+(?![\d,])/g, (digits) => digits.replaceAll(',', ''))
	if (/\d,\d/.test(grouped)) return { message: 'comma', text }
	const value = constant(grouped)
	if (value === undefined) return { message: 'unreadable', text }
	const worth = unit === undefined ? 1 : (units[unit] as number)
	return Number.isFinite(value * worth) ? { value: value * worth } : { message: 'infinite', text }
}
