/** A source as the lexer reads it, and where each of its UTF-16 units comes from. */
export interface Plain {
	readonly text: string
	/** Of text's unit i in the source; one more, for the end. */
	readonly origin: readonly number[]
}

/** What stands for a character of the lexer's own, for each of a string's characters. */
const alike: readonly (readonly [string, string])[] = [
	['−–—‐‑‒﹣➖', '-'],
	['﹢➕', '+'],
	['·⋅∙•×∗✕⁢', '*'],
	['÷∕⁄', '/'],
	['≤⩽≦', '≤'],
	['≥⩾≧', '≥'],
	['、﹐', ','],
	['〔【⟨', '('],
	['〕】⟩', ')'],
	['∣｜', '|'],
	['′’‘`´', "'"],
	['″”', '″'],
	['ϕ', 'φ'],
	['𝟙𝟏', '𝟙'],
	['$\u200b\u200c\u200d\u2061\ufeff', ' '],
]

const table = new Map(alike.flatMap(([from, to]) => [...from].map((c): [string, string] => [c, to])))

/** Full-width forms and mathematical alphabets have plain characters behind them. */
const compatible = /[\uff01-\uff5e\u3000\u{1d400}-\u{1d7ff}]/u

/** Typed text with one character for each meaning: plain brackets, signs and letters for those of other keyboards and programs. */
export function plain(source: string): Plain {
	let text = ''
	const origin: number[] = []
	let at = 0
	for (const c of source) {
		const to = table.get(c) ?? (compatible.test(c) ? c.normalize('NFKC') : c)
		for (let i = 0; i < to.length; i++) origin.push(at)
		text += to
		at += c.length
	}
	return { text, origin: [...origin, at] }
}
