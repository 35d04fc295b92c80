/** Values as a reader sees them: text, tables, pictures. */
import { Shape } from './paper'
import { limits, type Output } from './types'

/** Thrown where output cannot be cut short: half a picture is none. */
export class TooMuch extends Error {}

/** Counts what is written and stops where there is no more room; a value that never ends cannot make it run for ever. */
class Room {
	left: number
	cut = false
	constructor(characters: number) {
		this.left = characters
	}
	take(text: string): string {
		if (text.length <= this.left) {
			this.left -= text.length
			return text
		}
		this.cut = true
		const part = text.slice(0, this.left)
		this.left = 0
		return `${part}…`
	}
}

const isList = (value: object): value is ArrayLike<unknown> =>
	Array.isArray(value) || (ArrayBuffer.isView(value) && 'length' in value)

const isRecord = (value: unknown): value is Record<string, unknown> => {
	if (typeof value !== 'object' || value === null || value instanceof Shape) return false
	const above = Object.getPrototypeOf(value)
	return above === null || Object.getPrototypeOf(above) === null
}

const primitive = (value: unknown): string | undefined => {
	if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value)
	if (typeof value === 'bigint') return `${value}n`
	if (typeof value === 'string') return JSON.stringify(value)
	if (typeof value === 'function') return value.name ? `ƒ ${value.name}` : 'ƒ'
	if (typeof value !== 'object' || value === null) return String(value)
	return undefined
}

/** What an object of several parts is called, and its parts as text; a part that cannot be read is `?`. */
const parts = (value: object, write: (part: unknown) => string): { name: string; open: string; each: string[] } => {
	const upTo = <T>(all: Iterable<T>, count: number, text: (part: T) => string): string[] => {
		const texts: string[] = []
		for (const part of all) {
			if (texts.length === limits.entries) break
			texts.push(text(part))
		}
		return count > texts.length ? [...texts, `… +${count - texts.length}`] : texts
	}
	if (isList(value)) {
		const name = Array.isArray(value) ? '' : `${value.constructor.name}(${value.length}) `
		return { name, open: '[]', each: upTo(Array.prototype.slice.call(value, 0, limits.entries), value.length, write) }
	}
	if (value instanceof Map)
		return {
			name: `Map(${value.size}) `,
			open: '{}',
			each: upTo(value, value.size, ([k, v]) => `${write(k)} => ${write(v)}`),
		}
	if (value instanceof Set) return { name: `Set(${value.size}) `, open: '{}', each: upTo(value, value.size, write) }
	const keys = Object.keys(value)
	const kind = isRecord(value) ? '' : ((value as { constructor?: { name?: string } }).constructor?.name ?? '')
	const entry = (key: string): string => {
		let part = '?'
		try {
			part = write((value as Record<string, unknown>)[key])
		} catch {
			// a getter that throws
		}
		return `${/^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(key) ? key : JSON.stringify(key)}: ${part}`
	}
	return { name: kind ? `${kind} ` : '', open: '{}', each: upTo(keys, keys.length, entry) }
}

/** A line where it fits one, else one part a line. */
const laidOut = (open: string, each: readonly string[]): string => {
	const [from, to] = [open[0], open[1]]
	if (each.length === 0) return `${from}${to}`
	const line = open === '[]' ? `[${each.join(', ')}]` : `{ ${each.join(', ')} }`
	if (open === '[]' && !each.some((part) => part.includes('\n'))) return line
	if (line.length <= 76 && !line.includes('\n')) return line
	return `${from}\n${each.map((part) => `  ${part.replaceAll('\n', '\n  ')}`).join(',\n')}\n${to}`
}

const inspected = (value: unknown, room: Room, path: readonly object[]): string => {
	const simple = primitive(value)
	if (simple !== undefined) return room.take(simple)
	const object = value as object
	if (object instanceof Error) return room.take(`${object.name}: ${object.message}`)
	if (object instanceof Date) return room.take(String(object))
	if (path.includes(object)) return '↺'
	if (path.length >= limits.depth) return isList(object) ? '[…]' : '{…}'
	if (room.left === 0) return '…'
	const { name, open, each } = parts(object, (part) => inspected(part, room, [...path, object]))
	return name + laidOut(open, each)
}

/** Up to six digits: a table is to be read at a glance. */
const brief = (value: unknown): string => {
	if (typeof value === 'number' && Number.isFinite(value)) return String(Number(value.toPrecision(6)))
	if (typeof value === 'string') return value
	return inspected(value, new Room(80), [])
}

/** A list of records as a table, if it is one. */
const tableOf = (value: unknown): Output | undefined => {
	if (!Array.isArray(value) || value.length === 0) return undefined
	const shown = value.slice(0, limits.rows)
	if (!shown.every((row) => isRecord(row) && Object.values(row).every((cell) => primitive(cell) !== undefined)))
		return undefined
	const columns = [...new Set(shown.flatMap((row) => Object.keys(row)))].slice(0, limits.columns)
	if (columns.length === 0) return undefined
	const rows = shown.map((row) => columns.map((column) => (column in row ? brief(row[column]).slice(0, 200) : '')))
	return {
		kind: 'table',
		columns: columns.map((column) => column.slice(0, 80)),
		rows,
		more: value.length - shown.length,
	}
}

/** Gathers what a cell prints and gives, within the limits. */
export class Sheet {
	readonly outputs: Output[] = []
	readonly #room = new Room(limits.characters)
	#full = false

	get cut(): boolean {
		return this.#full || this.#room.cut
	}

	#add(output: Output): void {
		if (this.outputs.length < limits.outputs) this.outputs.push(output)
		else this.#full = true
	}

	/** Values side by side on a line; a table or a picture stands by itself. */
	print(...values: readonly unknown[]): void {
		if (values.length === 1 && this.#special(values[0])) return
		if (this.#room.left === 0) {
			this.#room.cut = true
			return
		}
		const text = values
			.map((value) => (typeof value === 'string' ? this.#room.take(value) : inspected(value, this.#room, [])))
			.join(' ')
		// an empty line takes room as well
		this.#room.take('\n')
		const last = this.outputs.at(-1)
		if (last?.kind === 'text') this.outputs[this.outputs.length - 1] = { kind: 'text', text: `${last.text}\n${text}` }
		else this.#add({ kind: 'text', text })
	}

	#special(value: unknown): boolean {
		if (value instanceof Shape) {
			if (value.size > limits.nodes) throw new TooMuch()
			this.#add({ kind: 'picture', tree: value.toTree() })
			return true
		}
		const table = tableOf(value)
		if (table) this.#add(table)
		return table !== undefined
	}
}
