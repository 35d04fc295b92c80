/** The names that an editor can offer: the course's own, found by looking. */
import { library } from './library'

export interface Name {
	readonly label: string
	readonly type: 'function' | 'namespace' | 'constant'
	/** The parameters of a function. */
	readonly detail?: string
}

const parameters = (fn: unknown): string => {
	const head = String(fn).match(/^(?:async )?(?:function\*?\s*[\w$]*)?\s*\(([^)]*)\)|^([\w$]+)\s*=>/)
	return `(${(head?.[1] ?? head?.[2] ?? '').replace(/\s+/g, ' ').trim()})`
}

const named = (label: string, value: unknown): Name => {
	if (typeof value === 'function') return { label, type: 'function', detail: parameters(value) }
	return { label, type: typeof value === 'object' && value !== null ? 'namespace' : 'constant' }
}

const members = (value: object): Name[] => Object.entries(value).map(([label, member]) => named(label, member))

/** By path: `""` has what a cell sees, `"activations"` the functions, `"activations.relu"` what each of them has. */
export const names = (): Readonly<Record<string, readonly Name[]>> => {
	const { console: _, ...seen } = library(640, () => {})
	const { activations, analysis, networks, Plot } = seen
	const functions = Object.entries(activations).map(([id, fn]) => [`activations.${id}`, members(fn)] as const)
	return {
		'': members(seen),
		activations: members(activations),
		...Object.fromEntries(functions),
		analysis: members(analysis),
		networks: members(networks),
		Plot: members(Plot).filter(({ type }) => type === 'function'),
	}
}
