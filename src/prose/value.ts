import { activation } from '../activations'
import type { Params } from '../activations/types'
import { exercise, numberOf } from '../exercises'
import { finding } from '../facts'
import { fixed, percent, type Scientific, scientific } from '../i18n/number'
import { factsFor } from './exercise/facts'

/** How `<Value>` names a number: a function at a point, one value of a fact, or the answer to an exercise. */
export interface ValueProps {
	/** A function's id … */
	readonly of?: string
	readonly at?: number
	readonly what?: 'f' | 'df' | 'd2f'
	readonly with?: Params
	/** … or a fact's name and the value wanted of it … */
	readonly fact?: string
	readonly pick?: string
	/** … or the id of an exercise that asks for a number: what is right or, by its name, where a slip leads. */
	readonly exercise?: string
	readonly slip?: string
	/** Digits after the point … */
	readonly digits?: number
	/** … or significant ones … */
	readonly significant?: number
	/** … or per cent, with so many digits after the point. */
	readonly percent?: number
}

/** The number that a `<Value>` names. Throws on a name that does not exist, with those that do. */
export const namedValue = ({ of, at, what = 'f', with: p, fact, pick, exercise: id, slip }: ValueProps): number => {
	if (id !== undefined && of === undefined && fact === undefined) {
		const asked = exercise(id)
		return numberOf(asked, factsFor(asked), slip)
	}
	if (of !== undefined && at !== undefined && fact === undefined) {
		const value = activation(of)[what](at, p)
		if (value === null) throw new Error(`<Value of="${of}" what="${what}" at={${at}}>: it has no value there`)
		return value
	}
	if (fact !== undefined && pick !== undefined && of === undefined) {
		const { values } = finding(fact)
		const value = values[pick]
		if (value === undefined) {
			throw new Error(`<Value fact="${fact}" pick="${pick}">: the fact has ${Object.keys(values).join(', ')}`)
		}
		return value
	}
	throw new Error('<Value> takes either `of` and `at`, `fact` and `pick`, or `exercise`')
}

/** How a number prints; four significant digits where nothing is asked. */
export const printed = (
	value: number,
	{ digits, significant = 4, percent: places }: Pick<ValueProps, 'digits' | 'significant' | 'percent'>,
): Scientific => {
	if (places !== undefined) return { mantissa: percent(value, places), exponent: 0 }
	if (digits !== undefined) return { mantissa: fixed(value, digits), exponent: 0 }
	if (Number.isInteger(value) && Math.abs(value) < 1e6) return { mantissa: fixed(value, 0), exponent: 0 }
	return scientific(value, significant)
}
