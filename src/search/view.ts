/** The search in a page: what is typed is looked for, what is found is shown by kind, and arrows lead through it. */
import { format } from '../i18n/format'
import { find, type Hit, type Kind, kinds, type Shown } from './find'
import { loadPagefind } from './load'
import { excerpt, marked, type Piece, pieces, type Stretch, whole } from './text'

type Words = Readonly<Record<'found' | 'none' | 'loading' | 'failed' | 'unbuilt' | 'more' | 'allOf', string>> & {
	readonly kinds: Readonly<Record<Kind, string>>
}

/** Of each kind so many are shown at first, and so many more when only one is looked at. */
const few = 5
const many = 20

const element = <K extends keyof HTMLElementTagNameMap>(
	tag: K,
	className: string,
	content: readonly (Node | string)[] = [],
): HTMLElementTagNameMap[K] => {
	const made = document.createElement(tag)
	made.className = className
	made.append(...content)
	return made
}

const asNodes = (stretches: readonly Stretch[]): (Node | string)[] =>
	stretches.map(({ text, hit }) => (hit ? element('mark', '', [text]) : text))

const resultOf = ({ raw_url, content, meta }: Shown, base: string, wanted: readonly Piece[]): HTMLLIElement => {
	const title = whole(meta.title ?? '')
	const body = whole(content)
	const text = body.startsWith(title) ? body.slice(title.length) : body
	const link = element('a', 'search-hit', [
		element('span', 'search-title', asNodes(marked(title, wanted))),
		...(meta.place ? [element('span', 'search-place', [whole(meta.place)])] : []),
		element('span', 'search-text', asNodes(excerpt(text, wanted))),
	])
	link.href = base + raw_url
	return element('li', '', [link])
}

/** Makes the markup of Search.astro work. Returns what looks for a query. */
export const startSearch = (root: HTMLElement, changed: (query: string) => void = () => undefined) => {
	const words = JSON.parse(root.dataset.words as string) as Words
	const base = root.dataset.base ?? ''
	const part = <E extends HTMLElement>(selector: string): E => root.querySelector<E>(selector) as E
	const [field, results, filter] = [part<HTMLInputElement>('[name="q"]'), part('[data-results]'), part('[data-kinds]')]
	let found: ReadonlyMap<Kind, readonly Hit[]> = new Map()
	let limit = many
	let turn = 0

	const chosen = (): Kind | undefined =>
		kinds.find((kind) => kind === filter.querySelector<HTMLInputElement>(':checked')?.value)

	const say = (sentence: string, other = false): void => {
		part('[data-said]').textContent = sentence
		part('[data-else]').hidden = !other
	}

	const more = (text: string, act: () => void): HTMLButtonElement => {
		const button = element('button', 'btn btn-small', [text])
		button.type = 'button'
		button.addEventListener('click', act)
		return button
	}

	const group = async (kind: Kind, hits: readonly Hit[], wanted: readonly Piece[]): Promise<HTMLElement> => {
		const only = chosen() !== undefined
		const shown = await Promise.all(hits.slice(0, only ? limit : few).map((hit) => hit.data()))
		const section = element('section', 'search-group', [
			element('h2', 'search-kind', [words.kinds[kind], element('span', 'search-n', [String(hits.length)])]),
			element(
				'ol',
				'',
				shown.map((one) => resultOf(one, base, wanted)),
			),
		])
		const choose = (): void => {
			const radio = filter.querySelector<HTMLInputElement>(`[value="${kind}"]`) as HTMLInputElement
			radio.checked = true
			limit = many
			void show().then(() => results.querySelector('a')?.focus())
		}
		const extend = (): void => {
			const last = limit
			limit += many
			void show().then(() => results.querySelectorAll('a')[last]?.focus())
		}
		if (shown.length < hits.length) {
			section.append(only ? more(words.more, extend) : more(format(words.allOf, { n: hits.length }), choose))
		}
		return section
	}

	/** Shows what was found, unless something else is looked for by then. */
	const show = async (): Promise<void> => {
		const mine = ++turn
		const wanted = pieces(field.value)
		const kind = chosen()
		const groups = [...found].filter(([one]) => kind === undefined || one === kind)
		const made = await Promise.all(groups.map(([one, hits]) => group(one, hits, wanted)))
		if (mine !== turn) return
		const at = [...results.querySelectorAll('a')].indexOf(document.activeElement as HTMLAnchorElement)
		results.replaceChildren(...made)
		if (at >= 0) (results.querySelectorAll('a')[at] ?? field).focus()
	}

	const look = async (): Promise<void> => {
		const mine = ++turn
		const query = field.value.trim()
		changed(query)
		if (pieces(query).length === 0) {
			found = new Map()
			filter.hidden = true
			results.replaceChildren()
			say('')
			return
		}
		if (results.childElementCount === 0) say(words.loading)
		try {
			const pagefind = await loadPagefind(base)
			const now = await find(pagefind, query)
			if (mine !== turn) return
			found = now
			limit = many
			for (const label of filter.querySelectorAll<HTMLElement>('[data-kind]')) {
				label.hidden = !found.has(label.dataset.kind as Kind)
			}
			const kind = chosen()
			if (kind && !found.has(kind)) (filter.querySelector('[value="all"]') as HTMLInputElement).checked = true
			filter.hidden = found.size < 2
			const n = [...found.values()].reduce((sum, hits) => sum + hits.length, 0)
			await show()
			say(format(n > 0 ? words.found : words.none, { n, query }), n === 0)
		} catch {
			if (mine !== turn && turn !== mine + 1) return
			found = new Map()
			results.replaceChildren()
			filter.hidden = true
			say(import.meta.env.DEV ? words.unbuilt : words.failed, true)
		}
	}

	let later = 0
	field.addEventListener('input', () => {
		clearTimeout(later)
		later = window.setTimeout(() => void look(), 120)
	})
	filter.addEventListener('change', () => {
		limit = many
		void show()
	})
	part('form').addEventListener('submit', (event) => {
		event.preventDefault()
		clearTimeout(later)
		void look().then(() => results.querySelector('a')?.click())
	})
	root.addEventListener('keydown', (event) => {
		const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
		const stops: HTMLElement[] = [field, ...results.querySelectorAll('a')]
		const at = stops.indexOf(document.activeElement as HTMLElement)
		if (step === undefined || at < 0 || event.isComposing) return
		event.preventDefault()
		const next = stops[Math.min(Math.max(at + step, 0), stops.length - 1)]
		next?.focus()
		next?.scrollIntoView({ block: 'nearest' })
	})
	return { field, look }
}
