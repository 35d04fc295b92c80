/** The panel from which a figure is taken into other people's pages: as a link, a frame, an element, or by its address alone. */
import { format } from '../i18n/format'
import { type Locale, locales, localized } from '../i18n/locales'
import { elementCode, frameCode, scriptCode } from './code'
import { make } from './dom'
import { fromEmbed } from './messages'
import { type Options, parts, themeOf, themes, writeOptions } from './options'
import { embedAddress, placeOf } from './place'
import { type Shared, titleOf, toggle } from './shared'
import { localeHere, wordsHere } from './words'

/** The course's root. */
const root = new URL(`${import.meta.env.BASE_URL.replace(/\/*$/, '')}/`, location.href).href

type Words = ReturnType<typeof wordsHere>

/** Fields of the state that have a control now, with the words beside it. */
const fieldsOf = (figure: Shared): [string, string][] => {
	const found = new Map<string, string>()
	for (const control of figure.querySelectorAll<HTMLElement>('.controls [name], .fig-body [name], .transport [name]')) {
		const name = control.getAttribute('name') as string
		if (found.has(name) || control.closest('[hidden]')) continue
		const around =
			control.closest('.picker')?.querySelector('summary') ??
			control.closest('.field, label')?.querySelector('span, label')
		const words = [...(around?.querySelectorAll('.katex-mathml, output') ?? [])].reduce(
			(text, hidden) => text.replace(hidden.textContent ?? '', ''),
			around?.textContent ?? '',
		)
		found.set(name, words.trim() || control.ariaLabel || name)
	}
	return [...found]
}

const check = (name: string, value: string, words: string, on: boolean): HTMLLabelElement =>
	make(
		'label',
		{ class: 'check' },
		make('input', { type: 'checkbox', name: `share-${name}`, value, checked: on }),
		make('span', {}, words),
	)

const select = (
	name: string,
	words: string,
	options: readonly (readonly [string, string])[],
	chosen: string,
): HTMLLabelElement =>
	make(
		'label',
		{ class: 'field' },
		make('span', {}, words),
		make(
			'select',
			{ name: `share-${name}` },
			...options.map(([value, text]) => make('option', { value, selected: value === chosen }, text)),
		),
	)

const form = (figure: Shared, t: Words): HTMLFormElement => {
	const hidden = [...parts.map((part) => [part, t.parts[part]] as const), ...fieldsOf(figure)]
	return make(
		'form',
		{ class: 'share-form' },
		select(
			'lang',
			t.language,
			locales.map(({ id, name }) => [id, name]),
			localeHere(),
		),
		select(
			'theme',
			t.theme,
			themes.map((theme) => [theme, t.themes[theme]]),
			'auto',
		),
		check('caption', '', t.caption, true),
		make(
			'details',
			{ class: 'picker' },
			make('summary', {}, t.hide),
			make(
				'fieldset',
				{},
				make('legend', { class: 'vh' }, t.hide),
				...hidden.map(([name, words]) => check('hide', name, words, false)),
			),
		),
	)
}

const chosen = (form: HTMLFormElement): Options & { readonly locale: Locale } => {
	const data = new FormData(form)
	return {
		locale: locales.find(({ id }) => id === data.get('share-lang'))?.id ?? localeHere(),
		theme: themeOf(String(data.get('share-theme'))),
		caption: data.has('share-caption'),
		hide: data.getAll('share-hide').map(String),
	}
}

/** The figure's own link, in a language. */
const linkIn = (figure: Shared, locale: Locale): string => {
	const here = root.slice(0, -1) + localized(localeHere(), '/')
	return root.slice(0, -1) + localized(locale, `/${figure.link.slice(here.length)}`)
}

/** A text to take along, and the button that does it. */
const taken = (name: string, words: string, t: Words, said: HTMLElement) => {
	const id = `share-${name}`
	const field = make('textarea', { id, readonly: true, rows: '2', spellcheck: 'false', class: 'share-code' })
	const button = make(
		'button',
		{ type: 'button', class: 'btn btn-small', 'data-copy-field': name, 'aria-describedby': id },
		t.copy,
	)
	button.addEventListener('click', async () => {
		try {
			await navigator.clipboard.writeText(field.value)
			said.textContent = format(t.copied, { what: words })
		} catch {
			// refused to unfocused, framed or insecure pages: the reader copies by hand
			field.select()
			said.textContent = t.copyByHand
		}
	})
	return { field, row: make('div', { class: 'share-item' }, make('label', { for: id }, words), field, button) }
}

/** Opens or closes the panel under a figure. */
export const togglePanel = (figure: Shared): void =>
	toggle(figure, 'share', () => {
		const t = wordsHere()
		const said = make('p', { role: 'status', class: 'share-said' })
		const options = form(figure, t)
		const [link, frame, element, embed] = (['link', 'frame', 'element', 'embed'] as const).map((name) =>
			taken(name, t.items[name], t, said),
		) as [ReturnType<typeof taken>, ReturnType<typeof taken>, ReturnType<typeof taken>, ReturnType<typeof taken>]
		const preview = make('iframe', { class: 'share-preview', title: t.preview })
		const measured = make('p', { class: 'share-note' })
		const title = titleOf(figure)
		let height = 480

		const write = (): void => {
			const { locale, ...rest } = chosen(options)
			const own = linkIn(figure, locale)
			const place = placeOf(own, root)
			if (!place) return
			const address = embedAddress(place, rest)
			const attributes = Object.fromEntries(writeOptions(rest).map((part) => part.split('=') as [string, string]))
			link.field.value = own
			frame.field.value = frameCode(address, height, title)
			element.field.value = `${scriptCode(root)}\n${elementCode(own, title, attributes)}`
			embed.field.value = address
			if (preview.src !== address) preview.src = address
		}
		const hear = ({ source, data }: MessageEvent): void => {
			const message = source === preview.contentWindow ? fromEmbed(data) : undefined
			if (!panel.isConnected) removeEventListener('message', hear)
			if (message?.type !== 'size') return
			height = message.height
			preview.style.height = `${height}px`
			measured.textContent = format(t.measured, { width: preview.clientWidth, height })
			write()
		}
		const follow = (): void => (panel.isConnected ? write() : figure.removeEventListener('bend-state', follow))
		addEventListener('message', hear)
		figure.addEventListener('bend-state', follow)
		// its controls are no part of the figure's state
		for (const kind of ['input', 'change', 'submit']) {
			options.addEventListener(kind, (event) => {
				event.stopPropagation()
				if (kind === 'submit') event.preventDefault()
				else write()
			})
		}
		const panel = make(
			'div',
			{ role: 'group', 'aria-label': t.share },
			options,
			...[link, frame, element, embed].map(({ row }) => row),
			said,
			make(
				'p',
				{ class: 'share-note' },
				make('a', { href: root.slice(0, -1) + localized(localeHere(), '/embed/') }, t.more),
			),
			make('p', { class: 'share-note' }, t.preview),
			preview,
			measured,
		)
		write()
		return panel
	})
