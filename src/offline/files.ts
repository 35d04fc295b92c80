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

/** Files of no language: those of the root that are no pages, and the folders that all pages draw on. */
const isShared = (path: string): boolean => /^(_astro|pagefind|sandbox)\/|^[^/]+$/.test(path) && path !== 'index.html'

/** @param languages each by its id, with the folder that its pages are in */
export function offlineList(
	files: readonly BuiltFile[],
	languages: readonly (readonly [id: string, folder: string])[],
): OfflineList {
	const needed = files.filter(({ path }) => !isForOthers(path))
	const own = needed.filter(({ path }) => !isShared(path))
	const folders = languages.map(([, folder]) => folder).sort((a, b) => b.length - a.length)
	const folderOf = (path: string) => folders.find((folder) => path.startsWith(folder))
	return {
		shared: needed.filter(({ path }) => isShared(path)),
		languages: Object.fromEntries(
			languages.map(([id, folder]) => [id, { folder, files: own.filter(({ path }) => folderOf(path) === folder) }]),
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
