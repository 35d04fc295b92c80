/** All cells of a page, as one notebook: what the reader does, and what becomes of it. */
import { format } from '../i18n/format'
import { decode, type Sources } from './code-link'
import type { Editor, Names } from './editor'
import { limit, runLit } from './lit'
import { edited, type Notebook, opened, ran, restored, sourcesFor, standing } from './notebook'
import type { Outcome } from './sandbox/types'
import { copyLink, type Part, saveAs } from './share'
import type { Shelf } from './shelf'
import { CellView, type PageWords } from './view'

/** Faults of a whole run and not of one cell in it. */
const ofRun = new Set(['sandbox', 'stopped'])

export class NotebookPage {
	readonly #views: readonly CellView[]
	readonly #shelf: Shelf
	readonly #words: PageWords
	/** By cell, what its lamp says of the last run, or that it failed. */
	readonly #last = new Map<number, string | false>()
	#notebook: Notebook
	#running: { readonly cell: number; readonly stop: AbortController } | undefined
	#names: Promise<Names> | undefined
	/** Cells that were changed and are not yet put on the shelf. */
	readonly #unsaved = new Set<number>()
	#saving = 0

	constructor(hosts: readonly HTMLElement[], shelf: Shelf) {
		this.#words = JSON.parse(hosts.find(({ dataset }) => dataset.words)?.dataset.words as string) as PageWords
		this.#views = hosts.map((host) => new CellView(host, this.#words))
		this.#notebook = opened(this.#views.map(({ source }) => source))
		this.#shelf = shelf
		this.#open(shelf.read())
		this.#settle()
		void this.readLink()
		addEventListener('pagehide', () => this.#save())
	}

	/** What a button of a cell is for. */
	act(host: HTMLElement, action: string): void {
		const i = this.#views.findIndex((view) => view.host === host)
		const acts: Readonly<Record<string, () => unknown>> = {
			edit: () => this.#edit(i),
			run: () => (this.#running?.cell === i ? this.#running.stop.abort() : this.#run(i, false)),
			above: () => this.#run(i, true),
			reset: () => this.#reset(i),
			link: () => copyLink(this.#view(i), this.#shared(i), this.#words),
			ts: () => saveAs('ts', this.#parts, this.#words.download),
			ipynb: () => saveAs('ipynb', this.#parts, this.#words.download),
			mine: () => this.#putBack(),
		}
		void acts[action]?.()
	}

	/** Shows the cells of a shared link. They are not kept, nor are they run, until the reader sees to it. */
	async readLink(): Promise<void> {
		const decoded = await decode(location.hash)
		if (!decoded) return
		const sources = 'sources' in decoded ? decoded.sources : {}
		const target = this.#views.find(({ id }) => id in sources) ?? this.#view(0)
		target.host.scrollIntoView()
		if ('problem' in decoded) {
			this.#notice(target, decoded.problem)
			return
		}
		this.#open(sources)
		for (const view of this.#views) if (view.id in sources) this.#notice(view, 'linked', {}, 'mine')
		const strangers = Object.keys(sources).filter((id) => !this.#views.some((view) => view.id === id))
		if (strangers.length > 0) this.#notice(target, 'strangers', { ids: strangers.join(', ') })
		this.#settle()
	}

	#view(i: number): CellView {
		return this.#views[i] as CellView
	}

	get #parts(): Part[] {
		return this.#notebook.map(({ source }, i) => ({ id: this.#view(i).id, name: this.#view(i).name, source }))
	}

	#notice(view: CellView, name: string, values: Record<string, string> = {}, action?: string): void {
		const text = format(this.#words.notices[name] as string, values)
		view.notice(text, action === undefined ? undefined : { label: this.#words.notices[action] as string, do: action })
	}

	/** Puts code in its places, the lesson's own in all others. */
	#open(sources: Sources): void {
		for (const [i, view] of this.#views.entries()) {
			const { original, source: before } = this.#notebook[i] as Notebook[number]
			const source = Object.hasOwn(sources, view.id) ? (sources[view.id] as string) : original
			if (source === before) continue
			this.#notebook = edited(this.#notebook, i, source)
			view.source = source
		}
	}

	/** From a link's code back to the reader's own. */
	#putBack(): void {
		history.replaceState(history.state, '', location.pathname + location.search)
		for (const view of this.#views) view.notice('')
		this.#open(this.#shelf.read())
		this.#settle()
	}

	/** What each lamp says of a cell that is not running. */
	#settle(): void {
		for (const [i, view] of this.#views.entries()) {
			if (this.#running?.cell === i) continue
			const how = standing(this.#notebook, i)
			const last = this.#last.get(i)
			if (last === false) view.lamp('error', this.#words.failed)
			else if (how !== 'fresh') view.lamp('idle', how === 'edited' ? this.#words.edited : this.#words.stale)
			else view.lamp(last ? 'done' : 'idle', last ?? this.#words.ready)
		}
	}

	#changed(i: number, source: string): void {
		if (source === this.#notebook[i]?.source) return
		this.#notebook = edited(this.#notebook, i, source)
		// what went wrong went wrong in other code
		if (this.#last.get(i) === false) this.#last.delete(i)
		this.#unsaved.add(i)
		clearTimeout(this.#saving)
		this.#saving = window.setTimeout(() => this.#save(), 300)
		this.#settle()
	}

	/** What is typed is kept as soon as typing pauses, or the page is left. */
	#save(): void {
		for (const i of this.#unsaved) {
			const { source, original } = this.#notebook[i] as Notebook[number]
			const isKept = this.#shelf.keep(this.#view(i).id, source === original ? undefined : source)
			if (!isKept) this.#notice(this.#view(i), 'unkept')
		}
		this.#unsaved.clear()
	}

	#reset(i: number): void {
		const view = this.#view(i)
		this.#notebook = restored(this.#notebook, i)
		view.restore((this.#notebook[i] as Notebook[number]).source)
		view.notice('')
		this.#last.delete(i)
		this.#unsaved.delete(i)
		this.#shelf.keep(view.id, undefined)
		this.#settle()
	}

	/** Every cell that is not as the lesson has it; where all are, this one. */
	#shared(i: number): Sources {
		const changed = this.#notebook.flatMap(({ source, original }, k) =>
			source === original ? [] : [[this.#view(k).id, source] as const],
		)
		const { source } = this.#notebook[i] as Notebook[number]
		return Object.fromEntries(changed.length > 0 ? changed : [[this.#view(i).id, source]])
	}

	/** Runs a cell, or all down to it; a run that is under way gives way. */
	async #run(last: number, all: boolean): Promise<void> {
		this.#running?.stop.abort()
		const run = { cell: last, stop: new AbortController() }
		this.#running = run
		this.#settle()
		const sources = sourcesFor(this.#notebook, last, all)
		const { outcomes, times } = await runLit(this.#view(last), sources, this.#words, run.stop.signal)
		// one that gave way has nothing more to say
		if (this.#running !== run) return
		this.#running = undefined
		this.#finish(sources, all ? 0 : last, last, outcomes, times)
	}

	#finish(
		sources: readonly string[],
		first: number,
		last: number,
		outcomes: readonly Outcome[],
		times: readonly number[],
	): void {
		const failed = outcomes.findIndex(({ fault }) => fault !== undefined)
		const fault = outcomes[failed]?.fault
		if (fault && ofRun.has(fault.kind)) {
			this.#view(last).show({ outputs: [], cut: false, fault }, { limit })
			this.#last.set(last, false)
			this.#settle()
			return
		}
		this.#notebook = ran(this.#notebook, sources, first, failed < 0 ? last : failed)
		for (let i = first; i <= last; i++) {
			const below: Outcome = { outputs: [], cut: false, fault: { kind: 'above', message: '' } }
			const outcome = outcomes[i] ?? below
			this.#view(i).show(outcome, { limit, cell: this.#view(Math.max(0, failed)).name })
			const done = format(this.#words.done, { ms: Math.max(1, Math.round(times[i] ?? 0)) })
			this.#last.set(i, outcome.fault ? false : done)
		}
		this.#settle()
	}

	async #edit(i: number): Promise<void> {
		const view = this.#view(i)
		const open = async (host: HTMLElement, source: string, onChange: (source: string) => void): Promise<Editor> => {
			this.#names ??= fetch(host.dataset.names as string).then((response) => response.json() as Promise<Names>)
			const [{ openEditor }, names] = await Promise.all([import('./editor'), this.#names.catch(() => ({}))])
			return openEditor({
				host,
				source,
				names,
				label: format(this.#words.editor, { name: view.name }),
				phrases: this.#words.phrases,
				onChange,
				onRun: () => void this.#run(i, false),
				onLeave: () => view.leave(),
			})
		}
		await view.edit(open, (source) => this.#changed(i, source)).catch(() => this.#notice(view, 'noEditor'))
	}
}
