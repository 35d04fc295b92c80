import type { Scanner } from './scanner'

/** What a command stands for, by its name; each line begins with the kind of token, empty where it only spaces or sizes. */
const commands = new Map(
	[
		'* cdot times ast',
		'/ div',
		'≤ le leq leqslant',
		'≥ ge geq geqslant',
		'< lt',
		'> gt',
		'≠ ne neq',
		'and land wedge',
		'or lor vee',
		'not lnot neg',
		"' prime",
		'frac frac dfrac tfrac cfrac',
		'root sqrt',
		'|( lvert',
		'|) rvert',
		'| vert mid |',
		'{ { lbrace',
		'} } rbrace',
		'[ lbrack',
		'] rbrack',
		'; \\',
		'% %',
		' , : ; ! > quad qquad space displaystyle textstyle limits nolimits [ ] ( )',
		' big Big bigg Bigg bigl Bigl biggl Biggl bigr Bigr biggr Biggr bigm middle',
	].flatMap((line) => {
		const [kind = '', ...names] = line.split(' ')
		return names.map((name): [string, string] => [name, kind])
	}),
)

const command = /\\(?:[A-Za-z]+|[\s\S])/y
const upright = /^(?:text|mathrm|operatorname|mbox|textrm|mathit|mathsf|mathop|textbf|mathbf|mathbb|mathbbm)$/
const environment = /\\(?:begin|end)\s*\{[^{}]*\}(?:\s*\{[lcr| ]*\})?/y
const invisible = /\s*(?:\.|\||\\[lr]?vert(?![A-Za-z]))/y
const braced = /\*?\s*\{[^{}]*\}|\s*\S/y

/** Reads the command that stands next; `read` reads a stretch of plain text up to an index. */
export function latex(s: Scanner, read: (to: number) => void): void {
	const found = s.match(command) ?? '\\'
	const name = found.slice(1)
	const kind = commands.get(name)
	if (kind) s.push(kind, found.length)
	else if (kind === '') s.index += found.length
	else if (name === 'begin') s.push('{', s.match(environment)?.length ?? found.length)
	else if (name === 'end') s.push('}', s.match(environment)?.length ?? found.length)
	else if (name === 'left' || name === 'right') sized(s, found, name)
	else if (upright.test(name)) words(s, found, read)
	else {
		const meaning = s.names.find(name)
		if (!meaning) s.unknown(found.length)
		s.name(found.length, meaning)
	}
}

/** \left and \right: of what stands there plain, only bars have sides; a brace before cases is closed by nothing that is seen. */
function sized(s: Scanner, found: string, side: 'left' | 'right'): void {
	s.index += found.length
	const next = s.match(invisible)
	if (next === undefined) return
	if (next.trim() !== '.') s.push(side === 'left' ? '|(' : '|)', next.length)
	else if (side === 'right') s.push('}', next.length)
	else s.index += next.length
}

/** Words set upright: one name, its spaces included, or whatever they hold. */
function words(s: Scanner, found: string, read: (to: number) => void): void {
	s.index += found.length
	const content = s.match(braced) ?? ''
	const [from, to] = [s.index + content.indexOf('{') + 1, s.index + content.length]
	const inside = content.replace(/^\*?\s*\{|\}$/g, '').trim()
	const meaning = s.names.find(inside)
	if (inside === '1' || inside === 'I') s.push('𝟙', content.length)
	else if (meaning) s.name(content.length, meaning)
	else {
		s.index = from
		read(content.endsWith('}') ? to - 1 : to)
		s.index = to
	}
}
