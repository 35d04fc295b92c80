/** The page of the reader's own exercises. */
import { encode } from '../handin/code'
import { exported, imported, merged } from '../handin/file'
import { handIn } from '../handin/handed'
import { format } from '../i18n/format'
import { download } from '../widgets/download'
import { kept } from './kept'
import { current, isDone } from './progress'
import { type Kept, opened, sealed } from './storage'

const root = document.querySelector<HTMLElement>('[data-handin]') as HTMLElement
const words = JSON.parse(root.dataset.words as string) as Record<string, string>
const course = root.dataset.course as string
const part = <E extends HTMLElement>(selector: string): E => root.querySelector<E>(selector) as E

const say = (key: string, values: Record<string, string | number> = {}): void => {
	part('[data-said]').textContent = format(words[key] as string, values)
}

const rows = [...root.querySelectorAll<HTMLElement>('[data-row]')].map((row) => ({
	row,
	exercise: { id: row.dataset.row as string, revision: Number(row.dataset.revision), once: 'once' in row.dataset },
}))

const show = ({ exercises: answers }: Kept): void => {
	for (const { row, exercise } of rows) {
		const answered = current(answers, exercise)
		const is = !answered ? 'open' : exercise.once && answered.attempts > 0 ? 'guessed' : answered.state
		row.dataset.is = is
		const state = row.querySelector('[data-state]') as HTMLElement
		const tries =
			answered && answered.attempts > 1 ? ` · ${format(words.attempts as string, { n: answered.attempts })}` : ''
		state.textContent = `${words[is]}${tries}`
	}
	const done = rows.filter(({ exercise }) => isDone(answers, exercise)).length
	part('[data-count]').textContent = format(words.count as string, { done, total: rows.length })
}

kept.watch(show)

part<HTMLFormElement>('[data-form]').addEventListener('submit', async (event) => {
	event.preventDefault()
	const field = part<HTMLInputElement>('[name="name"]')
	const handed = handIn(kept.read(), field.value, course, Date.now())
	if (handed.name === '') {
		say('nameless')
		field.focus()
		return
	}
	const code = await encode(handed)
	part('[data-made]').hidden = false
	part<HTMLTextAreaElement>('[data-code]').value = code
	part('[data-length]').textContent = format(words.length as string, { n: code.length })
	say(Object.keys(handed.answers).length === 0 ? 'madeEmpty' : 'made')
})

const copy = async (): Promise<void> => {
	const field = part<HTMLTextAreaElement>('[data-code]')
	try {
		await navigator.clipboard.writeText(field.value)
		say('copied')
	} catch {
		// refused to unfocused or insecure pages: the reader copies by hand
		field.select()
		say('copyByHand')
	}
}

/** Everything is gone only at the second press. */
const clear = (button: HTMLButtonElement): void => {
	if (!('armed' in button.dataset)) {
		button.dataset.armed = button.textContent ?? ''
		button.textContent = button.dataset.sure as string
		return
	}
	button.textContent = button.dataset.armed as string
	delete button.dataset.armed
	kept.change(({ theme }) => ({ ...(opened(null) as Kept), ...(theme && { theme }) }))
	say('cleared')
}

root.addEventListener('click', ({ target }) => {
	const button = target instanceof Element ? target.closest<HTMLButtonElement>('[data-act]') : null
	if (button?.dataset.act === 'copy') void copy()
	if (button?.dataset.act === 'export') {
		download('bend-progress.json', exported(sealed(kept.read()), course), 'application/json')
		say('exported')
	}
	if (button?.dataset.act === 'clear') clear(button)
})

part<HTMLInputElement>('[data-import]').addEventListener('change', async ({ target }) => {
	const field = target as HTMLInputElement
	const file = field.files?.[0]
	if (!file) return
	const there = imported(await file.text())
	if (there) kept.change((here) => merged(here, there))
	say(there ? 'imported' : 'unreadable', { file: file.name, n: Object.keys(there?.exercises ?? {}).length })
	field.value = ''
})
