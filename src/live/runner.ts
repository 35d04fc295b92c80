import type { Answer, Question } from './messages'

type Asked = Omit<Question, 'id' | 'widget'>

interface Listener<R> {
	/**
	 * The answer to a question, and the step that was reached: less than was asked for where something broke on the way.
	 * Whether a later question waits.
	 */
	readonly shown: (result: R, step: number, asked: Asked, more: boolean) => void
	/** How far the worker is on its way to the answer. */
	readonly progress: (share: number) => void
	/** There is no answer: the state has none, or the worker died twice over it. */
	readonly failed: (why: string) => void
	/** The worker died and was started anew; the question is asked again. */
	readonly restarted: () => void
}

/** ms without a word from the worker after which it counts as dead: it speaks every few dozen while it works. */
const silence = 10_000
/** ms after which a question is given up for a newer one; before that the newer one waits its turn. */
const patience = 500

/**
 * A figure's worker, from the first question on. One question is under way at a time, and of those that wait the last counts:
 * a slider that is dragged shows what can be computed on the way.
 */
export class Runner<R> {
	#worker: Worker | undefined
	#id = 0
	#current: { readonly asked: Asked; readonly since: number; readonly tries: number } | undefined
	#waiting: Asked | undefined
	#watch = 0

	constructor(
		readonly widget: string,
		readonly listener: Listener<R>,
	) {}

	ask(asked: Asked): void {
		if (this.#current && performance.now() - this.#current.since < patience) this.#waiting = asked
		else this.#send(asked, 0)
	}

	/** Gives up what is under way, and what waits. */
	cancel(): void {
		this.#waiting = undefined
		this.#current = undefined
		clearTimeout(this.#watch)
		this.#worker?.terminate()
		this.#worker = undefined
	}

	#send(asked: Asked, tries: number): void {
		this.#waiting = undefined
		this.#current = { asked, since: performance.now(), tries }
		this.#worker ??= this.#start()
		this.#worker.postMessage({ id: ++this.#id, widget: this.widget, ...asked } satisfies Question)
		this.#listen()
	}

	#start(): Worker {
		const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
		worker.onmessage = ({ data }: MessageEvent<Answer<R>>) => this.#hear(data)
		worker.onerror = (event) => {
			event.preventDefault()
			this.#died()
		}
		worker.onmessageerror = () => this.#died()
		return worker
	}

	#listen(): void {
		clearTimeout(this.#watch)
		this.#watch = window.setTimeout(() => this.#died(), silence)
	}

	#died(): void {
		const lost = this.#current
		const waiting = this.#waiting
		this.cancel()
		if (!lost) return
		if (lost.tries > 0) {
			this.listener.failed('')
			return
		}
		this.listener.restarted()
		this.#send(waiting ?? lost.asked, 1)
	}

	#hear(answer: Answer<R>): void {
		if (answer.id !== this.#id || !this.#current) return
		if ('share' in answer) {
			this.#listen()
			this.listener.progress(answer.share)
			return
		}
		clearTimeout(this.#watch)
		const { asked } = this.#current
		const waiting = this.#waiting
		this.#current = undefined
		this.#waiting = undefined
		if ('error' in answer) this.listener.failed(answer.error)
		else this.listener.shown(answer.result, answer.step, asked, waiting !== undefined)
		// what was shown may have asked for the next step already
		if (waiting && !this.#current) this.#send(waiting, 0)
	}
}
