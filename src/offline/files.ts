/** Which of the built files a reader without a network needs, by language. */

export interface BuiltFile {
	/** From the site's root, without a slash in front. */
	readonly path: string
	readonly bytes: number
	/** Changes with the file's content. */
	readonly revision: string
}

/** What the service worker's tool takes: a file whose name changes with its content needs no revision. */
export interface Precached {
	readonly url: string
	readonly revision: string | null
}

/** What each language keeps, in its folder ("", "en/") or not, and what all of them share. */
export interface OfflineList {
	readonly shared: readonly BuiltFile[]
	readonly languages: Readonly<Record<string, { readonly folder: string; readonly files: readonly BuiltFile[] }>>
}

/** Made for others: who frames a figure or crawls the site has a network. */
const isForOthers = (path: string): boolean =>
	/^([^/]+\/)?(embed|oembed)\/|^(_headers|sw\.js|sitemap\.xml|robots\.txt)$|^offline\/|\.zip$/.test(path)

/** What keeps a language: its id and tag, and the folder that its pages are in ("", "en/"). */
export interface KeptLanguage {
	readonly id: string
	readonly tag: string
	readonly folder: string
}

/** Files of no page: those of the root, and the folders that all pages draw on. */
const isCommon = (path: string): boolean => /^(_astro|pagefind|sandbox)\/|^[^/]+$/.test(path) && path !== 'index.html'

/** The language of one of the search's files, as Pagefind names them: by the tag of what is found in them. */
const searchTag = (path: string): string | undefined =>
	path.match(/^pagefind\/(?:\w+\/|pagefind\.)([a-z-]+)_\w+\.pf_\w+$/)?.[1]

export function offlineList(files: readonly BuiltFile[], languages: readonly KeptLanguage[]): OfflineList {
	const needed = files.filter(({ path }) => !isForOthers(path))
	const folders = languages.map(({ folder }) => folder).sort((a, b) => b.length - a.length)
	const languageOf = (path: string): KeptLanguage | undefined => {
		const tag = searchTag(path)
		if (tag !== undefined) return languages.find((language) => language.tag.toLowerCase() === tag)
		if (isCommon(path)) return
		const folder = folders.find((start) => path.startsWith(start))
		return languages.find((language) => language.folder === folder)
	}
	const filesOf = (language: KeptLanguage | undefined) => needed.filter(({ path }) => languageOf(path) === language)
	return {
		shared: filesOf(undefined),
		languages: Object.fromEntries(
			languages.map((language) => [language.id, { folder: language.folder, files: filesOf(language) }]),
		),
	}
}

/** The files that the chosen languages need. */
export const keptFiles = ({ shared, languages }: OfflineList, chosen: readonly string[]): readonly BuiltFile[] => [
	...shared,
	...chosen.flatMap((language) => languages[language]?.files ?? []),
]

/** The page that says that another one was not kept, in the language of that one if it is kept. */
export function notKeptPage({ languages }: OfflineList, chosen: readonly string[], path: string): string {
	const folders = chosen.flatMap((language) => languages[language]?.folder ?? [])
	const folder = folders.find((one) => one !== '' && path.startsWith(one)) ?? (folders.includes('') ? '' : folders[0])
	return `${folder ?? ''}not-kept/index.html`
}

export const precached = ({ path, revision }: BuiltFile): Precached => ({
	url: path,
	revision: path.startsWith('_astro/') ? null : revision,
})
