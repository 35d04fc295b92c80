/** A field of CSV (RFC 4180); one that a spreadsheet would take for a formula is led by a quote mark. */
const field = (value: string | number): string => {
	const text = String(value)
	const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
	return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Rows as CSV. Spreadsheets know UTF-8 by the mark in front. */
export const csv = (rows: readonly (readonly (string | number)[])[]): string =>
	`\ufeff${rows.map((row) => row.map(field).join(',')).join('\r\n')}\r\n`
