import { format } from '../i18n/format'
import { runInSandbox, timeLimit } from './run'
import type { Outcome } from './sandbox/types'
import type { CellView, PageWords } from './view'

/** Seconds that a cell has. */
export const limit = timeLimit / 1000

export interface LitRun {
	readonly outcomes: readonly Outcome[]
	/** Milliseconds that each source took. */
	readonly times: readonly number[]
}

/** A run with a cell's lamp lit: it counts the seconds of the source that is being run. */
export const runLit = async (
	view: CellView,
	sources: readonly string[],
	words: PageWords,
	signal: AbortSignal,
): Promise<LitRun> => {
	const begun: number[] = []
	view.lamp('running', words.starting)
	const ticking = setInterval(() => {
		const since = begun.at(-1)
		if (since === undefined || signal.aborted) return
		const seconds = ((performance.now() - since) / 1000).toFixed(1)
		view.lamp('running', format(words.running, { seconds, limit }))
	}, 100)
	const onBegin = () => begun.push(performance.now())
	const outcomes = await runInSandbox(sources, { width: view.width, signal, onBegin })
	clearInterval(ticking)
	const end = performance.now()
	return { outcomes, times: begun.map((at, i) => (begun[i + 1] ?? end) - at) }
}
