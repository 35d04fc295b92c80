import { elementwise, gated, vectors } from '../activations'

/** A figure that no one lists: each function of the kernel has one on its page of the atlas. */
export interface AtlasFigure {
	readonly id: string
	readonly lesson: 'atlas'
	/** Language-free path of the page that it stands on. */
	readonly page: string
	readonly widget: string
	readonly state: Readonly<Record<string, string | number>>
	/** Its title and caption among the strings' figures, with a place for the function's `name`. */
	readonly words: string
	readonly name: string
}

const of =
	(kind: string, widget: string, state: Readonly<Record<string, string | number>> = {}) =>
	({ id, name }: { readonly id: string; readonly name: string }): AtlasFigure => ({
		id: `atlas-${id}`,
		lesson: 'atlas',
		page: `/atlas/${id}/`,
		widget,
		// all that bends has bent within eight, but for the most part within four
		state: { fn: id, ...state, ...(id === 'relu6' ? { span: '8' } : {}) },
		words: `atlas-${kind}`,
		name,
	})

export const atlasFigures: readonly AtlasFigure[] = [
	...elementwise.map(of('elementwise', 'curve-explorer', { x: 1.5 })),
	...vectors.map(of('vector', 'vector-curves')),
	...gated.map(of('gated', 'gate-plane')),
]
