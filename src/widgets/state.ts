/**
 * A figure's state: a few plain values with bounds, and their one spelling in addresses.
 *
 * `1~x_1.6~fns_relu_tanh`: the version, then `key_value` for each field that differs from the figure's default, list items
 * joined by "_"; a text has its other characters escaped by it. Every character is one that no link-finder or URL encoder touches; keys and names are free of "_" and "~".
 */

export const version = '1'

export type Value = number | string | boolean | readonly string[] | readonly number[]
export type State = Readonly<Record<string, Value>>

/** Something in an address that could not be taken as it stood. */
export interface Notice {
	readonly field: string
	readonly given: string
	readonly used: string
}

interface Read<T> {
	readonly value: T
	/** False where the text was malformed or out of bounds and `value` is the nearest legal one. */
	readonly exact: boolean
}

export interface Field<T extends Value = Value> {
	readonly initial: T
	/** What is legal, for messages. */
	readonly legal: string
	readonly read: (text: string, fallback: T) => Read<T>
	readonly write: (value: T) => string
	/** A value from a form control or a data file, brought within bounds. */
	readonly accept: (value: Value, fallback: T) => Read<T>
}

export type Schema<S extends State = State> = { readonly [K in keyof S]: Field<S[K]> }

const tidy = (value: number): number => Number(value.toPrecision(12))

/** A real number in [min, max], kept to 12 significant digits. */
export const number = (initial: number, min: number, max: number): Field<number> => {
	const accept = (value: Value, fallback: number): Read<number> => {
		const given = typeof value === 'number' ? value : Number.parseFloat(String(value).replace('−', '-'))
		if (Number.isNaN(given)) return { value: fallback, exact: false }
		const kept = tidy(Math.min(max, Math.max(min, given)))
		return { value: kept === 0 ? 0 : kept, exact: given >= min && given <= max }
	}
	return {
		initial,
		legal: `${min} … ${max}`,
		accept,
		write: (value) => String(value),
		read: (text, fallback) =>
			/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text)
				? accept(Number(text), fallback)
				: { value: fallback, exact: false },
	}
}

/** A whole number in [min, max]; a seed is one. */
export const integer = (initial: number, min: number, max: number): Field<number> => {
	const real = number(initial, min, max)
	const whole = (read: Read<number>): Read<number> => {
		const value = Math.round(read.value)
		return { value, exact: read.exact && value === read.value }
	}
	return {
		...real,
		accept: (value, fallback) => whole(real.accept(value, fallback)),
		read: (text, fallback) => whole(real.read(text, fallback)),
	}
}

/** One of a list of names. */
export const choice = <T extends string>(options: readonly T[], initial: T): Field<T> => {
	const accept = (value: Value, fallback: T): Read<T> => {
		const found = options.find((option) => option === value)
		return found === undefined ? { value: fallback, exact: false } : { value: found, exact: true }
	}
	return { initial, legal: options.join(', '), accept, read: accept, write: (value) => value }
}

/** On or off. */
export const flag = (initial: boolean): Field<boolean> => ({
	initial,
	legal: '0, 1',
	accept: (value, fallback) =>
		typeof value === 'boolean' ? { value, exact: true } : { value: fallback, exact: false },
	read: (text, fallback) =>
		text === '0' || text === '1' ? { value: text === '1', exact: true } : { value: fallback, exact: false },
	write: (value) => (value ? '1' : '0'),
})

/** Between `least` and `most` different names of a list, in an order that counts. */
export const several = (
	options: readonly string[],
	initial: readonly string[],
	least: number,
	most: number,
): Field<readonly string[]> => {
	const accept = (value: Value, fallback: readonly string[]): Read<readonly string[]> => {
		const given = Array.isArray(value) ? value.map(String) : [String(value)]
		const kept = [...new Set(given.filter((name) => options.includes(name)))].slice(0, most)
		return kept.length < least
			? { value: fallback, exact: false }
			: { value: kept, exact: kept.length === given.length }
	}
	return {
		initial,
		legal: options.join(', '),
		accept,
		read: (text, fallback) => accept(text === '' ? [] : text.split('_'), fallback),
		write: (value) => value.join('_'),
	}
}

/** Between `least` and `most` real numbers, each in [min, max]. */
export const numbers = (
	initial: readonly number[],
	[min, max]: readonly [number, number],
	[least, most]: readonly [number, number],
): Field<readonly number[]> => {
	const one = number(0, min, max)
	const collect = (reads: readonly Read<number>[], fallback: readonly number[]): Read<readonly number[]> => {
		const kept = reads.filter((read) => !Number.isNaN(read.value)).slice(0, most)
		return kept.length < least
			? { value: fallback, exact: false }
			: {
					value: kept.map((read) => read.value),
					exact: kept.length === reads.length && kept.every((read) => read.exact),
				}
	}
	return {
		initial,
		legal: `${least}–${most} × (${min} … ${max})`,
		accept: (value, fallback) =>
			Array.isArray(value)
				? collect(
						value.map((item) => one.accept(item, Number.NaN)),
						fallback,
					)
				: { value: fallback, exact: false },
		read: (text, fallback) =>
			collect(
				text.split('_').map((item) => one.read(item, Number.NaN)),
				fallback,
			),
		write: (value) => value.join('_'),
	}
}

/** In an address letters and digits stand for themselves, every other byte of UTF-8 as "_" and two hexadecimal digits. */
const escaped = (text: string): string =>
	Array.from(new TextEncoder().encode(text), (byte) => {
		const character = String.fromCharCode(byte)
		return /[0-9A-Za-z]/.test(character) ? character : `_${byte.toString(16).padStart(2, '0')}`
	}).join('')

const unescaped = (spelling: string): string | undefined => {
	if (!/^([0-9A-Za-z]|_[0-9a-f]{2})*$/i.test(spelling)) return undefined
	const bytes = Array.from(spelling.matchAll(/_(..)|./g), ([one, hex]) =>
		hex === undefined ? one.charCodeAt(0) : Number.parseInt(hex, 16),
	)
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes))
	} catch {
		return undefined
	}
}

/** One line of text, at most `most` UTF-16 units long. What a line cannot hold becomes a space; half a surrogate pair goes. */
export const line = (initial: string, most: number): Field<string> => {
	const accept = (value: Value): Read<string> => {
		const given = String(value)
		const kept = given
			.slice(0, most)
			.replace(/\p{Surrogate}/gu, '')
			.replace(/[\p{Cc}\u2028\u2029]/gu, ' ')
		return { value: kept, exact: kept === given }
	}
	return {
		initial,
		legal: `a line of at most ${most} characters`,
		accept,
		write: escaped,
		read: (spelling, fallback) => {
			// no text within the bounds is spelled any longer
			const text = spelling.length > 9 * most ? undefined : unescaped(spelling)
			return text === undefined ? { value: fallback, exact: false } : accept(text)
		},
	}
}

/** The field of a name, if the schema has it. */
export const fieldOf = <S extends State>(schema: Schema<S>, name: string): Field | undefined =>
	Object.hasOwn(schema, name) ? (schema as unknown as Readonly<Record<string, Field>>)[name] : undefined

const fieldsOf = <S extends State>(schema: Schema<S>): [keyof S & string, Field][] =>
	Object.entries(schema) as unknown as [keyof S & string, Field][]

/** The state of a schema's own defaults with a figure's laid over them. Throws, naming what is legal, on a value that is not. */
export const initialState = <S extends State>(schema: Schema<S>, figure: State = {}): S => {
	for (const key of Object.keys(figure)) {
		if (!fieldOf(schema, key)) throw new Error(`no state "${key}"; there is ${Object.keys(schema).join(', ')}`)
	}
	return Object.fromEntries(
		fieldsOf(schema).map(([key, field]) => {
			const given = figure[key]
			if (given === undefined) return [key, field.initial]
			const { value, exact } = field.accept(given, field.initial)
			if (!exact) throw new Error(`state "${key}" cannot be ${JSON.stringify(given)}; legal: ${field.legal}`)
			return [key, value]
		}),
	) as unknown as S
}

/** The spelling of a state, empty where it is the default. */
export const encode = <S extends State>(schema: Schema<S>, state: S, defaults: S): string => {
	const parts = fieldsOf(schema)
		.filter(([key, field]) => field.write(state[key] as Value) !== field.write(defaults[key] as Value))
		.map(([key, field]) => `${key}_${field.write(state[key] as Value)}`)
	return parts.length === 0 ? '' : [version, ...parts].join('~')
}

/** Reads a spelling: what is malformed or out of bounds is brought within them and noticed; unknown keys are ignored. */
export const decode = <S extends State>(
	schema: Schema<S>,
	text: string,
	defaults: S,
): { state: S; notices: readonly Notice[] } => {
	const [given, ...parts] = text.split('~')
	if (given !== version) return { state: defaults, notices: [{ field: '', given: text, used: '' }] }
	const state: Record<string, Value> = { ...defaults }
	const notices: Notice[] = []
	for (const part of parts) {
		const at = part.indexOf('_')
		const key = at < 0 ? part : part.slice(0, at)
		const field = fieldOf(schema, key)
		if (!field) continue
		const raw = at < 0 ? '' : part.slice(at + 1)
		const { value, exact } = field.read(raw, defaults[key] as Value)
		state[key] = value
		if (!exact) notices.push({ field: key, given: raw, used: field.write(value) })
	}
	return { state: state as S, notices }
}

/** What an address asked for that its figure cannot show together with the rest: noticed like a value out of bounds. A default was not asked for. */
export const settledNotices = <S extends State>(
	schema: Schema<S>,
	asked: S,
	settled: S,
	defaults: S,
	notices: readonly Notice[],
): readonly Notice[] => {
	const changed = fieldsOf(schema).flatMap(([field, { write }]) => {
		const [given, used] = [write(asked[field] as Value), write(settled[field] as Value)]
		const noticed = notices.find((notice) => notice.field === field)
		const isAsked = noticed !== undefined || given !== write(defaults[field] as Value)
		return given === used || !isAsked ? [] : [{ field, given: noticed?.given ?? given, used }]
	})
	return [...notices.filter(({ field }) => changed.every((other) => other.field !== field)), ...changed]
}
