import type { Answer, Question } from './messages'
import { approach, type Begin, type Process } from './process'

const processes = import.meta.glob<{ begin: Begin<Question['state'], unknown> }>('../widgets/*/process.ts')

/** ms of work without looking for a new question. */
const slice = 20

let process: Process | undefined
let known = ''
let latest = 0

const answer = (message: Answer): void => postMessage(message)
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

/** The process that is at hand if it is of this state, else a new one. */
async function processOf({ widget, state }: Question): Promise<Process> {
	const key = JSON.stringify([widget, state])
	const load = processes[`../widgets/${widget}/process.ts`]
	if (!load) throw new Error(`the widget "${widget}" has no process.ts`)
	const { begin } = await load()
	if (!process || known !== key) {
		process = begin(state)
		known = key
	}
	return process
}

addEventListener('message', async ({ data }: MessageEvent<Question>) => {
	latest = data.id
	try {
		const asked = await processOf(data)
		const to = Math.min(data.step, asked.length)
		const from = Math.min(asked.step, to)
		for (;;) {
			const start = performance.now()
			approach(asked, to, () => performance.now() - start > slice)
			if (asked.step >= to || asked.over) break
			answer({ id: data.id, share: (asked.step - from) / (to - from) })
			await pause()
			if (latest !== data.id) return
		}
		answer({ id: data.id, step: asked.step, result: asked.look() })
	} catch (error) {
		process = undefined
		answer({ id: data.id, error: error instanceof Error ? error.message : String(error) })
	}
})
