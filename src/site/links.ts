/** The list of addresses: what is chosen, or all that is shown, is copied or given out as a file. */
import { format } from '../i18n/format'
import { download } from '../widgets/download'
import { type Format, formats, type Link, type LinkGroup, type Words } from './link-formats'

type Said = Words & { readonly kinds: Readonly<Record<string, string>> } & Readonly<
		Record<'every' | 'some' | 'copied' | 'saved' | 'failed', string>
	>

const root = document.querySelector<HTMLElement>('[data-links]') as HTMLElement
const words = JSON.parse(root.dataset.words as string) as Said
const part = <E extends HTMLElement>(selector: string): E => root.querySelector<E>(selector) as E
const all = <E extends HTMLElement>(selector: string, within: Element = root): E[] => [
	...within.querySelectorAll<E>(selector),
]
const shown = (element: HTMLElement): boolean => element.checkVisibility()
const boxOf = (row: Element): HTMLInputElement => row.querySelector('[data-place]') as HTMLInputElement

const chosen = (): HTMLElement[] => all<HTMLElement>('[data-kind]').filter((row) => boxOf(row).checked)

/** The rows that are meant: those chosen or, where none is, those that are listed. */
const meant = (): HTMLElement[] => {
	const some = chosen()
	return some.length > 0 ? some : all<HTMLElement>('[data-kind]').filter(shown)
}

const linkOf = (row: HTMLElement): Link => {
	const link = row.querySelector('a') as HTMLAnchorElement
	return {
		kind: words.kinds[row.dataset.kind as string] as string,
		number: row.dataset.number ?? '',
		name: link.textContent ?? '',
		address: link.href,
		whole: 'whole' in row.dataset,
	}
}

const groups = (): LinkGroup[] => {
	const rows = meant()
	return all('.links-lesson')
		.map((lesson) => ({
			name: lesson.querySelector('h2')?.textContent ?? '',
			links: rows.filter((row) => lesson.contains(row)).map(linkOf),
		}))
		.filter(({ links }) => links.length > 0)
}

const say = (sentence: string): void => {
	part('[data-said]').textContent = sentence
}

/** How much is meant, and for each lesson whether all of it is. */
const showChoice = (): void => {
	const some = chosen().length
	part('[data-act="clear"]').hidden = some === 0
	part('[data-by-hand]').hidden = true
	say(format(some > 0 ? words.some : words.every, { n: meant().length }))
	for (const box of all<HTMLInputElement>('[data-lesson]')) {
		const boxes = all('[data-kind]', box.closest('.links-lesson') as Element)
			.filter(shown)
			.map(boxOf)
		const on = boxes.filter(({ checked }) => checked).length
		box.checked = on > 0 && on === boxes.length
		box.indeterminate = on > 0 && on < boxes.length
	}
}

/** HTML is put there twice: as its source, and as what a word processor takes for links. */
const toClipboard = async (text: string, name: Format): Promise<void> => {
	if (name !== 'html' || typeof ClipboardItem === 'undefined') return navigator.clipboard.writeText(text)
	const as = (type: string) => new Blob([text], { type })
	return navigator.clipboard.write([
		new ClipboardItem({ 'text/plain': as('text/plain'), 'text/html': as('text/html') }),
	])
}

const take = async (act: string): Promise<void> => {
	const name = part<HTMLInputElement>('[name="format"]:checked').value as Format
	const { spell, type } = formats[name]
	const n = meant().length
	const text = spell(groups(), words)
	part('[data-by-hand]').hidden = true
	if (act === 'download') {
		download(`bend-links.${name}`, text, type)
		say(format(words.saved, { file: `bend-links.${name}`, n }))
		return
	}
	try {
		await toClipboard(text, name)
		say(format(words.copied, { n }))
	} catch {
		const field = part<HTMLTextAreaElement>('[data-text]')
		part('[data-by-hand]').hidden = false
		field.value = text
		field.select()
		say(words.failed)
	}
}

root.addEventListener('change', ({ target }) => {
	if (target instanceof HTMLInputElement && 'lesson' in target.dataset) {
		const rows = all('[data-kind]', target.closest('.links-lesson') as Element).filter(shown)
		for (const row of rows) boxOf(row).checked = target.checked
	}
	if (!(target instanceof HTMLInputElement && target.name === 'format')) showChoice()
})
root.addEventListener('click', ({ target }) => {
	const act = target instanceof Element ? target.closest<HTMLElement>('[data-act]')?.dataset.act : undefined
	if (act === 'clear') {
		for (const row of chosen()) boxOf(row).checked = false
		showChoice()
		part('[data-act="copy"]').focus()
	} else if (act) void take(act)
})
// a browser that brings the page back may bring back what was chosen on it
addEventListener('pageshow', showChoice)
