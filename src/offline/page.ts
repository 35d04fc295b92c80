/** The foot's offer to keep the course on the device, and the word that a new edition is there. Loaded when either may be needed. */
import { format } from '../i18n/format'
import type { Progress } from './messages'

type Words = Readonly<Record<'size' | 'keeping' | 'kept' | 'failed' | 'full', string>>

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1)

class Keeping {
	private readonly host: HTMLElement
	private readonly words: Words
	private readonly language: string
	private readonly worker: string

	constructor(host: HTMLElement) {
		this.host = host
		this.words = JSON.parse(host.dataset.words ?? '{}')
		this.language = host.dataset.language ?? ''
		this.worker = host.dataset.worker ?? ''
		host.hidden = false
		this.button('keep').addEventListener('click', () => void this.keep())
		this.button('forget').addEventListener('click', () => void this.forget())
		navigator.serviceWorker.addEventListener('message', ({ data }) => this.show(data))
	}

	private button(name: 'keep' | 'forget'): HTMLButtonElement {
		return this.host.querySelector(`[data-do="${name}"]`) as HTMLButtonElement
	}

	private say(text: string): void {
		const state = this.host.querySelector<HTMLElement>('[data-state]')
		if (state && state.textContent !== text) state.textContent = text
	}

	private get bar(): HTMLProgressElement {
		return this.host.querySelector('progress') as HTMLProgressElement
	}

	/** Languages that the worker there is keeps. */
	private languages(registration: ServiceWorkerRegistration | undefined): string[] {
		const worker = registration?.active ?? registration?.waiting ?? registration?.installing
		return worker ? (new URL(worker.scriptURL).searchParams.get('languages')?.split(',') ?? []) : []
	}

	/** What there is, and what it would cost to have it. */
	async start(): Promise<void> {
		const registration = await navigator.serviceWorker.getRegistration()
		const isKept = this.languages(registration).includes(this.language) && registration?.active !== null
		this.button('keep').hidden = isKept
		this.button('forget').hidden = !registration
		if (isKept) return this.say(this.words.kept)
		try {
			const { bytes } = await (await fetch(this.host.dataset.list ?? '')).json()
			this.say(format(this.words.size, { size: megabytes(bytes) }))
		} catch {
			// without a network and with nothing kept there is nothing to offer
			this.host.hidden = true
		}
	}

	private show({ kept, total }: Progress): void {
		if (!this.button('keep').disabled) return
		Object.assign(this.bar, { hidden: false, max: total, value: kept })
		this.bar.textContent = `${Math.round((100 * kept) / total)} %`
		this.host.querySelector('[data-amount]')?.replaceChildren(`${megabytes(kept)} / ${megabytes(total)} MB`)
	}

	private async keep(): Promise<void> {
		this.button('keep').disabled = true
		this.say(this.words.keeping)
		try {
			const before = this.languages(await navigator.serviceWorker.getRegistration())
			const languages = [...new Set([...before, this.language])].sort().join(',')
			// asked of the browser, which may keep it better for knowing that it is wanted
			void navigator.storage?.persist?.()
			const registration = await navigator.serviceWorker.register(`${this.worker}?languages=${languages}`)
			await installed(registration)
			// another language of the same edition: nothing is taken from under a page
			if (before.length > 0) registration.waiting?.postMessage('take over')
			this.button('keep').hidden = true
			this.button('forget').hidden = false
			this.say(this.words.kept)
		} catch (error) {
			this.say((error as Error).name === 'QuotaExceededError' ? this.words.full : this.words.failed)
		}
		this.button('keep').disabled = false
		this.bar.hidden = true
		this.host.querySelector('[data-amount]')?.replaceChildren()
	}

	private async forget(): Promise<void> {
		const registration = await navigator.serviceWorker.getRegistration()
		for (const name of await caches.keys())
			if (registration && name.endsWith(registration.scope)) await caches.delete(name)
		await registration?.unregister()
		this.button('forget').hidden = true
		await this.start()
		this.button('keep').focus()
	}
}

/** Resolves once the worker that is being installed has all its files; rejects where it could not get them. */
const installed = (registration: ServiceWorkerRegistration): Promise<void> => {
	const worker = registration.installing
	if (!worker) return Promise.resolve()
	return new Promise((resolve, reject) => {
		worker.addEventListener('statechange', () => {
			if (worker.state === 'redundant') reject(new Error('not installed'))
			if (['installed', 'activated'].includes(worker.state)) resolve()
		})
	})
}

/** Says that a new edition waits; it is taken when the reader says so, or once every page of the old one is closed. */
async function announce(): Promise<void> {
	const notice = document.querySelector<HTMLElement>('[data-update]')
	const registration = await navigator.serviceWorker.getRegistration()
	if (!notice || !registration) return
	const said = { ready: notice.querySelector('[data-ready]'), taken: notice.querySelector('[data-taken]') }
	let asked = false
	const tell = (what: keyof typeof said): void => {
		for (const [name, part] of Object.entries(said)) if (part) (part as HTMLElement).hidden = name !== what
		notice.hidden = false
	}
	// under another name it keeps another language of the same edition
	const edition = navigator.serviceWorker.controller?.scriptURL
	const isUpdate = (worker: ServiceWorker | null): boolean => worker?.scriptURL === edition
	const watch = (worker: ServiceWorker | null): void =>
		worker?.addEventListener('statechange', () => {
			if (worker.state === 'installed' && isUpdate(worker)) tell('ready')
		})
	if (isUpdate(registration.waiting)) tell('ready')
	watch(registration.installing)
	registration.addEventListener('updatefound', () => watch(registration.installing))
	notice.querySelector('button')?.addEventListener('click', () => {
		asked = true
		if (registration.waiting) registration.waiting.postMessage('take over')
		else location.reload()
	})
	// where another tab took it, this one goes on with what it has until the reader reloads it
	navigator.serviceWorker.addEventListener('controllerchange', () => {
		if (asked) location.reload()
		else if (isUpdate(navigator.serviceWorker.controller)) tell('taken')
	})
}

export const offline = (): void => {
	const host = document.querySelector<HTMLElement>('[data-offline]')
	if (host) void new Keeping(host).start()
	if (navigator.serviceWorker.controller) void announce()
}
