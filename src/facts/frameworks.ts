import recorded from './fixtures/frameworks.json'

/** The libraries whose calls were run. */
export const frameworks = ['pytorch', 'tensorflow', 'keras', 'jax'] as const
export type Framework = (typeof frameworks)[number]

/** What a call gave at x, and the slope that automatic differentiation gave there. */
export interface Ran {
	readonly x: number
	readonly y: number
	readonly slope: number
}

type Rows = readonly (readonly (number | string)[])[]
type Calls = Readonly<Record<string, { readonly float64: Rows; readonly float32: Rows }>>

const calls = recorded.calls as unknown as Readonly<Record<Framework, Calls>>

/** The versions that ran. */
export const versions: Readonly<Record<Framework, string>> = recorded.versions

/** What was recorded of a call, in the order in which it was tried. Throws where it was never run. */
export function ran(library: Framework, call: string, precision: 'float64' | 'float32' = 'float64'): readonly Ran[] {
	const rows = calls[library][call]
	if (!rows) throw new Error(`"${call}" was not run: add it to src/facts/fixtures/frameworks.py`)
	return rows[precision].map(([x, y, slope]) => ({ x: Number(x), y: Number(y), slope: Number(slope) }))
}

/** What a call gave at a point that was tried; −0 and 0 are two. */
export function ranAt(library: Framework, call: string, x: number): Ran {
	const found = ran(library, call).find((one) => Object.is(one.x, x))
	if (!found) throw new Error(`"${call}" was not tried at ${x}`)
	return found
}

/** The calls of a library that were run. */
export const callsOf = (library: Framework): readonly string[] => Object.keys(calls[library])

/** What the snippets of content/same-name.yaml gave along a line, by topic and place: those that no test of ours can run. */
export const snippets = recorded.snippets as unknown as Readonly<
	Record<Framework, Readonly<Record<string, { readonly code: string; readonly y: readonly (number | string)[] }>>>
>
export const line: readonly number[] = recorded.line
