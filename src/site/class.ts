/** The teacher's page. Nothing of a class is kept: with the page it is gone. */
import { type Column, classCsv, count, latest, sorted, wrongAnswers } from '../handin/class'
import { codesIn, decode } from '../handin/code'
import { imported } from '../handin/file'
import { type Handed, handIn } from '../handin/handed'
import { format } from '../i18n/format'
import { download } from '../widgets/download'

type Listed = Column & { readonly href: string }

const root = document.querySelector<HTMLElement>('[data-class]') as HTMLElement
const words = JSON.parse(root.dataset.words as string) as Record<string, string>
const columns = JSON.parse(root.dataset.columns as string) as readonly Listed[]
const ids = columns.map(({ id }) => id)
const part = <E extends HTMLElement>(selector: string): E => root.querySelector<E>(selector) as E

let all: readonly Handed[] = []
const order = { by: 'name', down: false }

const word = (key: string, values: Readonly<Record<string, string | number>> = {}): string =>
	format(words[key] as string, values)

/** An element with text, never markup: what students typed is shown, not obeyed. */
const element = <K extends keyof HTMLElementTagNameMap>(
	tag: K,
	text = '',
	attributes: Readonly<Record<string, string>> = {},
): HTMLElementTagNameMap[K] => {
	const made = document.createElement(tag)
	made.textContent = text
	for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
	return made
}

const signs = { right: '✓', wrong: '✗', shown: '◦' } as const

const heading = (by: string, text: string, title = ''): HTMLElement => {
	const on = order.by === by
	const cell = element('th', '', { scope: 'col', 'aria-sort': on ? (order.down ? 'descending' : 'ascending') : 'none' })
	cell.append(
		element('button', text, {
			type: 'button',
			'data-by': by,
			...(title && { title, 'aria-label': `${text} ${title}` }),
		}),
	)
	return cell
}

const cellOf = (one: Handed, { id, revision }: Listed): HTMLElement => {
	const given = one.answers[id]
	if (!given) return element('td', '', { 'data-is': 'none', title: word('none') })
	const said = word('cell', { state: words[given.state] as string, attempts: given.attempts, answer: given.answer })
	const cell = element('td', signs[given.state], { 'data-is': given.state, title: said })
	if (given.attempts > 1) cell.append(element('small', String(given.attempts)))
	cell.append(element('span', given.revision === revision ? said : `${said} ${word('older')}`, { class: 'vh' }))
	return cell
}

const showTable = (): void => {
	const rows = sorted(all, order.by, order.down).map((one) => {
		const row = element('tr')
		row.append(
			element('th', one.name, { scope: 'row' }),
			element('td', `${count(one)} / ${columns.length}`),
			element('td', new Date(one.at).toISOString().slice(0, 10)),
			...columns.map((column) => cellOf(one, column)),
		)
		return row
	})
	const totals = element('tr', '', { class: 'class-total' })
	totals.append(
		element('th', word('total', { n: all.length }), { scope: 'row' }),
		element('td'),
		element('td'),
		...columns.map(({ id }) => element('td', String(all.filter((one) => one.answers[id]?.state === 'right').length))),
	)
	const head = element('tr')
	head.append(
		heading('name', word('name')),
		heading('right', word('right')),
		element('th', word('date'), { scope: 'col' }),
		...columns.map(({ id, number, title }) => heading(id, number, title)),
	)
	part('thead').replaceChildren(head)
	part('tbody').replaceChildren(...rows, totals)
}

const showWrong = (): void => {
	const items = columns.flatMap(({ id, number, title, href }) => {
		const wrong = wrongAnswers(all, id)
		if (wrong.length === 0) return []
		const item = element('li')
		const list = element('ul')
		for (const { answer, names } of wrong.slice(0, 5)) {
			const line = element('li')
			line.append(element('code', answer || '∅'), ` × ${names.length} `, element('span', names.join(word('comma'))))
			list.append(line)
		}
		item.append(element('a', `${number} ${title}`, { href }), list)
		return [item]
	})
	part('[data-list]').replaceChildren(...items)
	part('[data-wrong]').hidden = items.length === 0
}

const show = (): void => {
	part('[data-table]').hidden = all.length === 0
	for (const act of ['csv', 'clear']) part<HTMLButtonElement>(`[data-act="${act}"]`).disabled = all.length === 0
	showTable()
	showWrong()
}

/** Adds hand-ins, and says what could not be read, by the piece of it that a teacher would look for. */
const take = (found: readonly (Handed | { readonly damaged: string })[]): void => {
	const read = found.filter((one): one is Handed => 'answers' in one)
	const damaged = found.flatMap((one) => ('damaged' in one ? [one.damaged] : []))
	all = latest([...all, ...read])
	const foreign = read.filter((one) => Object.keys(one.answers).some((id) => !ids.includes(id)))
	part('[data-said]').replaceChildren(
		element('p', found.length === 0 ? word('nothing') : word('taken', { n: read.length, all: all.length })),
		...damaged.map((what) => element('p', word('damaged', { what }), { class: 'class-damaged' })),
		...(foreign.length > 0
			? [element('p', word('foreign', { names: foreign.map(({ name }) => name).join(word('comma')) }))]
			: []),
	)
	show()
}

const fromText = async (text: string): Promise<(Handed | { damaged: string })[]> =>
	Promise.all(codesIn(text).map(async (code) => (await decode(code, ids)) ?? { damaged: `${code.slice(0, 24)}…` }))

const fromFile = async (file: File): Promise<(Handed | { damaged: string })[]> => {
	const text = await file.text()
	const kept = imported(text)
	// a reader's own file has no name in it: that of the file is the next best
	if (kept) return [handIn(kept, file.name.replace(/\.[^.]*$/, ''), '', file.lastModified)]
	const found = await fromText(text)
	return found.length > 0 ? found : [{ damaged: file.name }]
}

root.addEventListener('click', async ({ target }) => {
	const button = target instanceof Element ? target.closest<HTMLButtonElement>('button') : null
	const { act, by } = button?.dataset ?? {}
	if (act === 'read') take(await fromText(part<HTMLTextAreaElement>('[data-codes]').value))
	if (act === 'csv') {
		const head = {
			name: word('name'),
			date: word('date'),
			right: word('right'),
			attempts: word('attempts'),
			answer: word('answer'),
		}
		const states = { right: words.right as string, wrong: words.wrong as string, shown: words.shown as string }
		download('bend-class.csv', classCsv(sorted(all, order.by, order.down), columns, head, states), 'text/csv')
	}
	if (act === 'clear') {
		all = []
		part<HTMLTextAreaElement>('[data-codes]').value = ''
		part('[data-said]').replaceChildren()
		show()
	}
	if (by !== undefined) {
		order.down = order.by === by && !order.down
		order.by = by
		showTable()
		part(`[data-by="${by}"]`).focus()
	}
})

part<HTMLInputElement>('[data-files]').addEventListener('change', async ({ target }) => {
	const field = target as HTMLInputElement
	take((await Promise.all([...(field.files ?? [])].map(fromFile))).flat())
	field.value = ''
})
