import { formulaTarget, type Problem, parse } from '../formulas'
import { varies } from '../formulas/node'
import { forbiddenIn } from './allowed'

/** A number as somebody typed it, or why it is none. */
export type Typed =
	| { readonly value: number }
	| { readonly message: 'empty' | 'comma' | 'unreadable' | 'infinite' }
	| { readonly forbidden: string }
	| { readonly problem: Problem }

/** What people put about a number that no formula has: signs of equality, full stops, groups of three digits, mixed fractions. */
const spellings: readonly (readonly [RegExp, string | ((found: string) => string)])[] = [
	[/[０-９．，％]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)],
	[/^\s*(=|＝|≈|≃|~|约)/, ''],
	[/(?<=\d)。(?=\d)/g, '.'],
	[/[.。]\s*$/, ''],
	[/(?<![\d.,])[1-9]\d{0,2}(,\d{3})+(?![\d,])/g, (digits) => digits.replaceAll(',', '')],
	[/(?<![\d.])\d+\s*[½⅓⅔¼¾⅕⅙⅛]/g, (mixed) => `(${mixed.slice(0, -1)}+${mixed.slice(-1)})`],
	[/‰/g, '/1000'],
]

/** The functions that a number may be written with. With those that a question asks about, the question would be its answer. */
const arithmetic: ReadonlySet<string> = new Set(['exp', 'ln', 'sqrt', 'abs'])

/** One spelling for all of them. */
const normalised = (text: string): string =>
	spellings.reduce((all, [from, to]) => all.replace(from, to as string), text).trim()

/**
 * Reads a number: what src/formulas takes, but x and the functions of the course, `1/4`, `25%`, `¼`, `e^-1`, `1e-3`, `2√3`, and a unit after it.
 *
 * @param units what each unit that may follow is worth
 */
export const readNumber = (text: string, units: Readonly<Record<string, number>> = {}): Typed => {
	const typed = normalised(text)
	if (typed === '') return { message: 'empty' }
	const unit = Object.keys(units)
		.sort((a, b) => b.length - a.length)
		.find((name) => typed.toLowerCase().endsWith(name.toLowerCase()))
	const bare = unit === undefined ? typed : typed.slice(0, -unit.length)
	if (/\d,\d/.test(bare)) return { message: 'comma' }
	const parsed = parse(bare)
	if ('problem' in parsed) return parsed
	const forbidden = forbiddenIn(parsed.formula.node, (name) => arithmetic.has(name))
	if (forbidden !== undefined) return { forbidden }
	if (varies(parsed.formula.node)) return { message: 'unreadable' }
	const { centre } = formulaTarget(parsed.formula).at(0, {}).f
	const value = centre * (unit === undefined ? 1 : (units[unit] as number))
	return Number.isFinite(value) ? { value } : { message: 'infinite' }
}
