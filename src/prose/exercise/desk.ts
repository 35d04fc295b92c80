/** Where an answer is judged and what there is to say is said. Fetched with the lesson's exercises, and the kernel they need. */
import { check, numberOf } from '../../exercises/check'
import type { Exercise, Malformed, Verdict, Wrong } from '../../exercises/types'
import { format } from '../../i18n/format'
import { significant } from '../../i18n/number'
import type { FigureElement } from '../../widgets/figure-element'
import type { State } from '../../widgets/state'

const lessons = import.meta.glob<{ readonly exercises: readonly Exercise[] }>([
	'../../exercises/*.ts',
	'!../../exercises/*.test.ts',
	'!../../exercises/{check,constant,index,typed,types}.ts',
])

/** How numbers may be typed, for one who typed something else. */
const examples = ['0.25', '1/4', '25%', '1e-3', '2√3', 'e^-1']

export interface Desk {
	/** Judges what the fields hold, and says so. Undefined where there was nothing to judge. */
	check(): { readonly judged: 'right' | 'wrong'; readonly answer: string } | undefined
	/** Says again what became of a guess, if that is not said already. */
	/** Resolves when the figure that it works on, if any, shows the state of the address. */
	ready(): Promise<void>
	recall(guess: string): void
}

/** As the page's language lists them. */
const listOf = (items: readonly string[]): string =>
	new Intl.ListFormat(document.documentElement.lang, { type: 'disjunction' }).format(items)

/** A copy of what a template of the exercise holds. */
const copyOf = (host: HTMLElement, name: string, value?: string): Node[] => {
	const selector = value === undefined ? `[data-${name}]` : `[data-${name}="${value}"]`
	const content = host.querySelector<HTMLTemplateElement>(`template${selector}`)?.content.cloneNode(true)
	return content ? [...content.childNodes] : []
}

const paragraph = (text: string): HTMLParagraphElement => {
	const element = document.createElement('p')
	element.textContent = text
	return element
}

/** A guess beside what came of it: an option in its own words, or a number. */
const comparison = (host: HTMLElement, exercise: Exercise, facts: Record<string, number>, guess: string): Node[] => {
	if (exercise.kind !== 'predict') return []
	const asked = exercise.guess
	const nodes = copyOf(host, 'compared')
	const put = (slot: string, content: string): void => {
		const place = nodes.flatMap((node) => (node instanceof Element ? [...node.querySelectorAll(slot)] : []))[0]
		const option =
			asked.kind === 'choice' ? host.querySelector(`[data-option="${content}"]`)?.cloneNode(true) : undefined
		place?.append(option ?? content)
	}
	put('[data-guess]', guess)
	put('[data-outcome]', asked.kind === 'choice' ? asked.right : significant(numberOf(exercise, facts), 3))
	return nodes
}

export const deskOf = async (host: HTMLElement): Promise<Desk> => {
	const { lesson, exercise: id } = host.dataset
	const module = await lessons[`../../exercises/${lesson}.ts`]?.()
	const exercise = module?.exercises.find((one) => one.id === id)
	if (!exercise) throw new Error(`src/exercises/${lesson}.ts has no exercise "${id}"`)
	const facts = JSON.parse(host.dataset.facts as string) as Record<string, number>
	const words = JSON.parse(host.dataset.words as string) as Record<string, string>
	const form = host.querySelector('form') as HTMLFormElement
	const place = host.querySelector('[data-verdict]') as HTMLElement

	const message = (verdict: Wrong | Malformed): Node => {
		const values = Object.entries(verdict.values ?? {}).map(([name, value]) => [
			name,
			typeof value === 'number' ? significant(value, 4) : value,
		])
		return paragraph(
			format(words[verdict.message] ?? '', { examples: listOf(examples), ...Object.fromEntries(values) }),
		)
	}
	const say = (verdict: Verdict, answer: string): void => {
		const reply = verdict.is === 'right' ? 'right' : verdict.is === 'wrong' ? verdict.reply : undefined
		const said = reply === undefined ? [message(verdict as Wrong | Malformed)] : copyOf(host, 'reply', reply)
		const compared = verdict.is === 'malformed' ? [] : comparison(host, exercise, facts, answer)
		place.dataset.is = verdict.is
		place.replaceChildren(...copyOf(host, 'head', verdict.is), ...compared, ...said)
		for (const field of form.querySelectorAll('input')) field.ariaInvalid = String(verdict.is !== 'right')
	}
	const figure = (): FigureElement<State> | null =>
		'figure' in exercise ? document.querySelector(`[data-figure="${exercise.figure}"]`) : null

	return {
		ready: async () => figure()?.arrival,
		check() {
			const answer =
				exercise.kind === 'place' ? (figure()?.spelling ?? '') : String(new FormData(form).get('answer') ?? '')
			const verdict = check(exercise, answer, { facts, state: answer === '' ? undefined : figure()?.state })
			say(verdict, answer)
			if (verdict.is === 'malformed') return undefined
			if (exercise.kind === 'predict') figure()?.set({ ...figure()?.state, ...exercise.run } as State)
			return { judged: verdict.is, answer }
		},
		recall(guess) {
			if (place.childElementCount === 0) say(check(exercise, guess, { facts }), guess)
		},
	}
}
