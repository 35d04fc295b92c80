/** Puts values into `{name}` places: `format('第 {n} 章', { n: 6 })`. Throws on a place without a value. */
export const format = (template: string, values: Readonly<Record<string, string | number>>): string =>
	template.replace(/\{(\w+)\}/g, (_, name: string) => {
		const value = values[name]
		if (value === undefined) throw new Error(`“${template}” needs a value for {${name}}`)
		return String(value)
	})

/** Items as the language lists them, with the space between Han and Latin that the lessons have: “f 和 g”. */
export const listed = (
	items: readonly string[],
	language: string,
	type: 'conjunction' | 'disjunction' = 'conjunction',
): string =>
	new Intl.ListFormat(language, { type })
		.format(items)
		.replace(/(?<=[!-~])(?=\p{Script=Han})|(?<=\p{Script=Han})(?=[!-~])/gu, ' ')
