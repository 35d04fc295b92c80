import { activation } from '../../activations'
import { measure, procedure } from './measure'

/** What the worker answers: how far it is, then nanoseconds an element by id. */
export type Answer = { readonly share: number } | { readonly nanoseconds: Readonly<Record<string, number>> }

const answer = (message: Answer): void => postMessage(message)

addEventListener('message', ({ data }: MessageEvent<readonly string[]>) => {
	const nanoseconds = measure(data.map(activation), procedure, (share) => answer({ share }))
	answer({ nanoseconds })
})
