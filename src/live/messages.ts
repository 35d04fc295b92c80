/** What a figure asks of its worker: the process of a widget in a state, at a step. A later question takes an earlier one's place. */
export interface Question {
	readonly id: number
	readonly widget: string
	/** Without its step: what decides the process. */
	readonly state: Readonly<Record<string, unknown>>
	readonly step: number
}

/** What the worker says: how far it is on the way, or what there is to show, or why there is nothing. */
export type Answer<R = unknown> =
	| { readonly id: number; readonly share: number }
	| { readonly id: number; readonly step: number; readonly result: R }
	| { readonly id: number; readonly error: string }
