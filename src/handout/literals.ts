/** Numbers as Python spells them: every bit is kept. */

/** A float literal. RangeError where the value is none: Python has no literal for NaN and ∞. */
export function float(value: number): string {
	if (!Number.isFinite(value)) throw new RangeError(`Python has no literal for ${value}`)
	const text = Object.is(value, -0) ? '-0' : String(value)
	return /[.e]/.test(text) ? text : `${text}.0`
}

/** `format(value, ".8f")`. */
export function fixed8(value: number): string {
	if (!Number.isFinite(value)) return Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf'
	return Math.abs(value) < 1e21 ? value.toFixed(8) : `${BigInt(value)}.${'0'.repeat(8)}`
}

/** Items with a comma after each, as many on a line as fit. */
export function packed(items: readonly string[], width: number): string {
	const lines: string[] = []
	let line = ''
	for (const item of items) {
		if (line !== '' && line.length + item.length + 2 > width) {
			lines.push(line)
			line = ''
		}
		line += `${line && ' '}${item},`
	}
	return [...lines, line].join('\n')
}

/** Numbers as a list, on one line if it fits. */
export function list(values: ArrayLike<number>, width: number): string {
	const items = Array.from(values, float)
	const short = `[${items.join(', ')}]`
	return short.length <= width ? short : `[\n${packed(items, width - 4).replace(/^/gm, '    ')}\n]`
}

/** A matrix's rows as lists, each with a comma after it; `values` row by row. */
export function rows(values: Float64Array, columns: number, width: number): string {
	const lists: string[] = []
	for (let k = 0; k < values.length; k += columns) lists.push(list(values.subarray(k, k + columns), width - 1))
	return lists.some((text) => text.includes('\n')) ? lists.map((text) => `${text},`).join('\n') : packed(lists, width)
}
