/** Runs code that a reader wrote: in a frame of nobody's origin, in a worker, for so long and no longer. */
import { admitted } from './admit'
import { type FaultKind, limits, type Order, type Outcome } from './sandbox/types'

export interface RunOptions {
	/** Milliseconds that each source may take; 2000 by default. */
	readonly timeout?: number
	/** How many pixels wide a picture may be. */
	readonly width?: number
	/** Called as each source begins. */
	readonly onBegin?: (index: number) => void
	/** Ends the run. */
	readonly signal?: AbortSignal
}

export const timeLimit = 2000

/** Until the first source begins: a frame, a worker and half a megabyte of script have to be there. */
const startLimit = 20_000

/** A frame that has not been heard of for so long is gone: its process has run out of memory, and nobody tells. */
const silence = 700

/** Where the sandbox is served, with a slash at its end. */
export const place = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/sandbox/`

let loading: Promise<string> | undefined

/** The worker's script, asked for once. */
const scripted = (): Promise<string> => {
	loading ??= fetch(`${place}worker.js`).then((response) => {
		if (!response.ok) throw new Error(`worker.js: ${response.status}`)
		return response.text()
	})
	// another try may find the network again
	loading.catch(() => {
		loading = undefined
	})
	return loading
}

const framed = (): HTMLIFrameElement => {
	const frame = document.createElement('iframe')
	frame.setAttribute('sandbox', 'allow-scripts')
	frame.referrerPolicy = 'no-referrer'
	frame.hidden = true
	frame.title = 'sandbox'
	frame.src = `${place}index.html`
	document.body.append(frame)
	return frame
}

const failed = (kind: FaultKind, message = ''): Outcome => ({ outputs: [], cut: false, fault: { kind, message } })

let runs = 0

/**
 * The outcome of each source, in order and in one scope, up to the first that goes wrong, whose fault says why; so there
 * may be fewer outcomes than sources. Never rejects. Nothing of a run stays: its frame, and with it all that the code may
 * have started, is gone when the promise is fulfilled.
 */
export const runInSandbox = async (
	sources: readonly string[],
	{ timeout = timeLimit, width = 640, onBegin, signal }: RunOptions = {},
): Promise<readonly Outcome[]> => {
	const outcomes: Outcome[] = []
	if (sources.length === 0) return outcomes
	const run = ++runs
	const stopped = new Promise<undefined>((resolve) => signal?.addEventListener('abort', () => resolve(undefined)))
	let text: string | undefined
	try {
		text = await Promise.race([scripted(), stopped])
	} catch (error) {
		return [failed('sandbox', String(error))]
	}
	if (text === undefined || signal?.aborted) return [failed('stopped')]
	const script = text
	return new Promise((resolve) => {
		const frame = framed()
		const [answers, pulse] = [new MessageChannel(), new MessageChannel()]
		let heard = performance.now()
		let clock = 0
		const end = (last?: Outcome): void => {
			clearTimeout(clock)
			signal?.removeEventListener('abort', stop)
			answers.port1.close()
			pulse.port1.close()
			frame.remove()
			resolve(last ? [...outcomes, last] : outcomes)
		}
		const stop = (): void => end(failed('stopped'))
		const late = (): void => {
			// out of sight, timers are slow: silence then means nothing
			const gone = !document.hidden && performance.now() - heard > silence
			end(failed(gone ? 'memory' : 'time'))
		}
		const wind = (milliseconds: number, ring: () => void): void => {
			clearTimeout(clock)
			clock = window.setTimeout(ring, milliseconds)
		}
		answers.port1.onmessage = ({ data }) => {
			if (typeof data !== 'string' || data.length > limits.message) return end(failed('output'))
			let report: { readonly cell?: unknown; readonly outcome?: unknown }
			try {
				report = JSON.parse(data)
			} catch {
				return end(failed('sandbox'))
			}
			if (report.cell !== outcomes.length) return end(failed('sandbox'))
			if (report.outcome === undefined) {
				onBegin?.(outcomes.length)
				return wind(timeout, late)
			}
			const outcome = admitted(report.outcome, `r${run}-${outcomes.length}`) ?? failed('sandbox')
			if (outcome.fault) return end(outcome)
			outcomes.push(outcome)
			if (outcomes.length === sources.length) end()
		}
		pulse.port1.onmessage = ({ data }) => {
			heard = performance.now()
			if (typeof data === 'string') end(failed(/memory/i.test(data) ? 'memory' : 'sandbox', data.slice(0, 200)))
		}
		frame.onload = () => {
			heard = performance.now()
			const order: Order = { script, sources, width }
			// the frame has no origin that could be named; it is ours, and nobody else can reach it
			frame.contentWindow?.postMessage(order, '*', [answers.port2, pulse.port2])
		}
		frame.onerror = () => end(failed('sandbox'))
		wind(startLimit, () => end(failed('sandbox')))
		signal?.addEventListener('abort', stop)
	})
}
