/**
 * What an embed and the page around it say to each other by `postMessage`, each a plain object with `bend: 1`. The number counts
 * up when a message changes its meaning; names may be added, so both sides ignore what they do not know.
 *
 * - An embed speaks to its parent alone, whoever that is: nothing it says is secret. It listens to its parent alone.
 * - A page must check that a message came from the frame it means (`event.source`) and from the course (`event.origin`).
 */
export const version = 1

/** The frame should be this high, in CSS px, to show the embed without a scroll bar. Sent on arrival, on each change, and when asked. */
export interface SizeMessage {
	readonly bend: typeof version
	readonly type: 'size'
	readonly figure: string
	readonly height: number
}

/** The reader has changed the figure. */
export interface StateMessage {
	readonly bend: typeof version
	readonly type: 'state'
	readonly figure: string
	/** As addresses spell it; empty for the figure's own. */
	readonly state: string
	/** The figure in this state, on its lesson's page. */
	readonly address: string
}

/** For a page that began to listen late: the embed answers with its size. */
export interface AskMessage {
	readonly bend: typeof version
	readonly type: 'ask'
}

/** Changes what is named; each value is spelled as in an address. */
export interface SetMessage {
	readonly bend: typeof version
	readonly type: 'set'
	readonly state?: string
	readonly theme?: string
	readonly hide?: string
	readonly caption?: string
}

const read = <T extends { readonly type: string }>(data: unknown, types: readonly T['type'][]): T | undefined => {
	if (typeof data !== 'object' || data === null) return undefined
	const { bend, type } = data as { bend?: unknown; type?: unknown }
	return bend === version && types.some((one) => one === type) ? (data as T) : undefined
}

const isText = (value: unknown): boolean => value === undefined || typeof value === 'string'

/** A message from an embed, if that is what it is. */
export const fromEmbed = (data: unknown): SizeMessage | StateMessage | undefined => {
	const message = read<SizeMessage | StateMessage>(data, ['size', 'state'])
	if (message?.type === 'size') return Number.isFinite(message.height) && message.height > 0 ? message : undefined
	return typeof message?.state === 'string' ? message : undefined
}

/** A message to an embed, if that is what it is. */
export const toEmbed = (data: unknown): AskMessage | SetMessage | undefined => {
	const message = read<AskMessage | SetMessage>(data, ['ask', 'set'])
	if (message?.type !== 'set') return message
	return [message.state, message.theme, message.hide, message.caption].every(isText) ? message : undefined
}
