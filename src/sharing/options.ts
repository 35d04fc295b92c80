/**
 * What the address of an embed may ask for besides its figure's state: `?theme=dark&hide=controls,x&caption=0`. A name once
 * published keeps its meaning; unknown names are ignored, so that an address from a later version opens in an earlier one.
 * The language is in the path.
 */
export const themes = ['auto', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** What can be hidden as a whole. Any other name in `hide` is that of a field of the state: its control is hidden. */
export const parts = ['title', 'panel', 'controls', 'tools', 'table'] as const

export interface Options {
	/** `auto` is as the reader's system has it. */
	readonly theme: Theme
	readonly hide: readonly string[]
	readonly caption: boolean
}

export const plain: Options = { theme: 'auto', hide: [], caption: true }

/** The theme of a name; `auto` where there is none of that name. */
export const themeOf = (name: string | null | undefined): Theme => themes.find((theme) => theme === name) ?? 'auto'

/** Names joined by commas, each once; what cannot be a name is left out. */
export const namesOf = (list: string | null | undefined): string[] => [
	...new Set((list ?? '').split(',').filter((name) => /^[a-z][a-z0-9-]*$/i.test(name))),
]

/** A caption is there unless it is refused in one of the usual ways. */
export const isOn = (word: string | null | undefined): boolean => !/^(0|no|off|false)$/i.test(word ?? '')

/** The options in a query. */
export const readOptions = (search: string): Options => {
	const query = new URLSearchParams(search)
	return { theme: themeOf(query.get('theme')), hide: namesOf(query.get('hide')), caption: isOn(query.get('caption')) }
}

/** The options as parts of a query, without those that are as ever. Names need no escape. */
export const writeOptions = ({ theme, hide, caption }: Options): string[] => [
	...(theme === 'auto' ? [] : [`theme=${theme}`]),
	...(hide.length === 0 ? [] : [`hide=${hide.join(',')}`]),
	...(caption ? [] : ['caption=0']),
]
