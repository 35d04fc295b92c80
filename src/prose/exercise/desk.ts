/** Where an answer is judged and what there is to say is said. Fetched with the lesson's exercises, and the kernel they need. */
import { checkOf, numberOf } from '../../exercises/check'
import type { Exercise, Given, Malformed, Shown, Verdict } from '../../exercises/types'
import type { Counterexample } from '../../formulas'
import { format, listed } from '../../i18n/format'
import { fixed, significant } from '../../i18n/number'
import type { FigureElement } from '../../widgets/figure-element'
import type { State } from '../../widgets/state'

const lessons = import.meta.glob<{ readonly exercises: readonly Exercise[] }>([
	'../../exercises/*.ts',
	'!../../exercises/*.test.ts',
	'!../../exercises/{allowed,check,index,near,typed,types}.ts',
])

export interface Desk {
	/**
	 * Judges what the fields hold, or the state of a figure once it is that of the address, and says so. Undefined where there
	 * was nothing to judge.
	 */
	check(): Promise<{ readonly judged: 'right' | 'wrong'; readonly answer: string } | undefined>
	/** Says again what became of a guess, if that is not said already. */
	recall(guess: string): void
	/** What a button or a key is for, where the answer is code. */
	act(action: string): void
	/** Called when what was judged has been kept. */
	settle(): void
}

/** How numbers may be typed, for one who typed something else. */
const examples = ['0.25', '1/4', '25%', '1e-3', '2√3', 'e^-1']

/** As the page's language lists them. */
const listOf = (items: readonly string[], type: 'disjunction' | 'conjunction'): string =>
	listed(items, document.documentElement.lang, type)

const written = (value: number, digits: number): string =>
	Number.isInteger(value) && Math.abs(value) < 1e6 ? fixed(value, 0) : significant(value, digits)

/** Two values in as many digits as tell them apart, and no fewer than three. */
const apart = (a: number, b: number): [string, string] => {
	const digits = [3, 6, 9, 12, 15].find((count) => written(a, count) !== written(b, count)) ?? 17
	return [written(a, digits), written(b, digits)]
}

/** What a call of a reader's function gave. */
const given = (value: Given): string => {
	if (typeof value === 'number') return written(value, 4)
	return Array.isArray(value) ? `[${value.map(given).join(', ')}]` : String(value)
}

/** Calls that show what is wrong: the name of the message, and the values for its places. */
const shownIn = ({ calls, wanted, slope }: Shown): readonly [message: string, values: Record<string, string>] => {
	const [one] = calls
	if (one && wanted !== undefined) {
		const [gave, right] = typeof one.gave === 'number' ? apart(one.gave, wanted) : [given(one.gave), written(wanted, 4)]
		return ['gives', { call: one.call, gave, wanted: right }]
	}
	const list = listOf(
		calls.map(({ call, gave }) => `${call} = ${given(gave)}`),
		'conjunction',
	)
	return slope === undefined ? ['gave', { calls: list }] : ['sloped', { calls: list, slope: written(slope, 4) }]
}

/** A copy of what a template of the exercise holds. */
const copyOf = (host: HTMLElement, name: string, value?: string): Node[] => {
	const selector = value === undefined ? `[data-${name}]` : `[data-${name}="${value}"]`
	const content = host.querySelector<HTMLTemplateElement>(`template${selector}`)?.content.cloneNode(true)
	return content ? [...content.childNodes] : []
}

const paragraph = (...content: (string | Node)[]): HTMLParagraphElement => {
	const element = document.createElement('p')
	element.append(...content)
	return element
}

/** An answer with the stretch marked that a message is about. */
const marked = (answer: string, { at, length }: NonNullable<Malformed['at']>): Node => {
	const [code, mark] = [document.createElement('code'), document.createElement('mark')]
	mark.append(answer.slice(at, at + length) || ' ')
	code.append(answer.slice(0, at), mark, answer.slice(at + length))
	return paragraph(code)
}

/** A guess beside what came of it: an option in its own words, or a number. */
const comparison = (host: HTMLElement, exercise: Exercise, guess: string, outcome: string): Node[] => {
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
	put('[data-outcome]', outcome)
	return nodes
}

export const deskOf = async (host: HTMLElement): Promise<Desk> => {
	const { lesson, exercise: id } = host.dataset
	const module = await lessons[`../../exercises/${lesson}.ts`]?.()
	const exercise = module?.exercises.find((one) => one.id === id)
	if (!exercise) throw new Error(`src/exercises/${lesson}.ts has no exercise "${id}"`)
	const facts = JSON.parse(host.dataset.facts as string) as Record<string, number>
	const words = JSON.parse(host.dataset.words as string) as Record<string, string>
	const code = exercise.kind === 'code' ? (await import('./code-field')).codeField(host) : undefined
	const check = await checkOf(exercise, facts, code?.run)
	const form = host.querySelector('form') as HTMLFormElement
	const place = host.querySelector('[data-verdict]') as HTMLElement
	const side = host.querySelector('[data-side]')
	const formulas = exercise.kind === 'formula' ? await import('./formula-field') : undefined
	if (exercise.kind === 'formula') formulas?.showBack(form, exercise, words)

	const figure = (): FigureElement<State> | null =>
		'figure' in exercise ? document.querySelector(`[data-figure="${exercise.figure}"]`) : null
	/** Where the question has its figure go. */
	const asked = (): State | undefined =>
		exercise.kind === 'predict' ? ({ ...figure()?.initial, ...exercise.run } as State) : undefined
	const run = (): void => {
		const there = asked()
		if (there) figure()?.set(there)
	}
	/** What there was to guess: the name of an option, or a number as the figure reads it. */
	const outcome = async (): Promise<string> => {
		if (exercise.kind !== 'predict') return ''
		if (exercise.guess.kind === 'choice') return exercise.guess.right
		const read = exercise.shows && (await figure()?.reading(asked() as State, exercise.shows))
		return read || significant(numberOf(exercise, facts), 3)
	}

	const difference = ({ x, parameters, yours, right }: Counterexample): Record<string, string> => {
		const [mine, wanted] = apart(yours, right)
		const places = Object.entries({ x, ...parameters }).map(
			([name, value]) => `${name} = ${String(value).replace('-', '−')}`,
		)
		return { place: listOf(places, 'conjunction'), yours: mine, right: wanted }
	}
	const message = (verdict: Verdict): Node[] => {
		if ('shown' in verdict && verdict.shown) {
			const [name, values] = shownIn(verdict.shown)
			return [paragraph(format(words[name] ?? '', values))]
		}
		const text = verdict.message && words[verdict.message]
		if (!text) return []
		const numbers = Object.entries(verdict.values ?? {}).map(([name, value]) => [
			name,
			typeof value === 'number' ? written(value, 4) : value,
		])
		const values = {
			examples: listOf(examples, 'disjunction'),
			...Object.fromEntries(numbers),
			...('counterexample' in verdict && verdict.counterexample ? difference(verdict.counterexample) : {}),
		}
		return [paragraph(format(text, values))]
	}
	const say = async (verdict: Verdict, answer: string): Promise<void> => {
		const reply = verdict.is === 'right' ? 'right' : verdict.is === 'wrong' ? verdict.reply : undefined
		const counterexample = verdict.is === 'wrong' ? verdict.counterexample : undefined
		const isShown = counterexample !== undefined || (verdict.is === 'wrong' && verdict.shown !== undefined)
		// a reply of the lesson stands for the course's message, but for what only the message tells
		const told = reply === undefined || verdict.is === 'right' || isShown ? message(verdict) : []
		const fault = code?.faultNodes(verdict.is === 'malformed' ? verdict.fault : undefined) ?? []
		const at = verdict.is === 'malformed' && verdict.at ? [marked(answer, verdict.at)] : []
		const compared = verdict.is === 'malformed' ? [] : comparison(host, exercise, answer, await outcome())
		place.dataset.is = verdict.is
		place.replaceChildren(
			...copyOf(host, 'head', verdict.is),
			...compared,
			...told,
			...at,
			...fault,
			...(reply === undefined ? [] : copyOf(host, 'reply', reply)),
			...(code?.printedNodes() ?? []),
		)
		place.querySelector('[data-look]')?.addEventListener('click', run)
		for (const field of form.querySelectorAll('input')) field.ariaInvalid = String(verdict.is !== 'right')
		side?.replaceChildren()
		if (side && counterexample && exercise.kind === 'formula' && 'target' in exercise) {
			side.append(...copyOf(host, 'difference'))
			void formulas?.drawDifference(side, exercise, answer, counterexample)
		}
	}
	/** The answer as it stands: what the fields hold, the state of a figure, or code. */
	const answerNow = (): string => {
		if (code) return code.source
		return exercise.kind === 'place' ? (figure()?.spelling ?? '') : String(new FormData(form).get('answer') ?? '')
	}
	let isRunning = false

	return {
		async check() {
			await figure()?.arrival
			if (isRunning) return undefined
			isRunning = true
			const answer = answerNow()
			if (code) {
				place.dataset.is = 'running'
				place.replaceChildren(paragraph(words.running ?? ''))
			}
			const shown = answer === '' ? null : figure()
			let verdict: Verdict
			try {
				verdict = await check(answer, shown ? { state: shown.state, initial: shown.initial } : undefined)
			} finally {
				isRunning = false
			}
			await say(verdict, answer)
			if (verdict.is === 'malformed') return undefined
			run()
			return { judged: verdict.is, answer }
		},
		async recall(guess) {
			if (place.childElementCount === 0) await say(await check(guess), guess)
		},
		act: (action) => code?.act(action),
		settle: () => code?.keep(),
	}
}
