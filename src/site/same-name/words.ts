import { activation } from '../../activations'
import { type Named, parametersOf } from '../../facts/same-name'
import { format, type Locale, strings } from '../../i18n'
import { fixed } from '../../i18n/number'
import { renderAmongWords, renderTex } from '../../prose/katex'
import { compared, disagreeing, shareText, shortened, strayAxes, type Topic } from '../../prose/same-name'
import { escaped } from '../../sharing/code'

/** A line of words with formulas between dollar signs and code between backquotes, as HTML. */
export const marked = (text: string): string =>
	text
		.split(/(\$[^$]*\$|`[^`]*`)/)
		.map((part) =>
			part.startsWith('$')
				? renderAmongWords(part.slice(1, -1))
				: part.startsWith('`')
					? `<code>${escaped(part.slice(1, -1))}</code>`
					: escaped(part),
		)
		.join('')

/** A number to be read: an input as it is, a value to so many digits, a zero with its sign. */
export const shown = (value: number, digits = 6): string => {
	if (Object.is(value, -0)) return '−0'
	if (Number.isInteger(value) && Math.abs(value) < 1e6) return fixed(value, 0)
	return shortened(value, digits)
}

/** Which function a definition is, as a formula with the parameters that it is taken at. */
export const formulaOf = (is: Named, tex: string): string => {
	const own = typeof is === 'string' ? [] : Object.entries(parametersOf(is))
	const symbols = own.map(([key, value]) => {
		const { parameters } = activation((is as { fn: string }).fn)
		return `${parameters[key]?.symbol} = ${value}`
	})
	return renderTex([tex, ...symbols].join(String.raw`,\quad `))
}

/** The greatest difference of a topic, in the words of the overview. */
export const greatest = (topic: Topic, locale: Locale): string => {
	const t = strings(locale).site.sameName.greatest
	if (topic.axes) return format(t.axis, { axes: strayAxes.join(t.comma) })
	if (topic.rows) return format(t.edges, { n: disagreeing(topic).length, all: topic.rows.length })
	const [, ...others] = compared(topic)
	const by = (size: (one: (typeof others)[number]) => number) =>
		others.reduce((worst, one) => (size(one) > size(worst) ? one : worst))
	if (topic.verdict === 'unbounded') return format(t.unbounded, { growth: shown(by(({ growth }) => growth).growth, 2) })
	if (topic.verdict === 'digits') {
		const { relative } = by(({ relative }) => relative.size)
		return format(t.digits, { size: shareText(relative.size) })
	}
	if (topic.verdict === 'same') return t.same
	const { gap } = by(({ gap }) => gap.size)
	return format(t.bounded, { size: shown(gap.size, 3), at: shown(gap.at, 3) })
}
