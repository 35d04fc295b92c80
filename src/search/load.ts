import type { Pagefind } from './find'

let loading: Promise<Pagefind> | undefined

/** Pagefind with the index of the page's language, fetched when it is first asked for; a failure may be tried again. */
export const loadPagefind = (base: string): Promise<Pagefind> => {
	const load = async (): Promise<Pagefind> => {
		// a new address each time: a browser keeps a module that it could not fetch
		const address = `${base}/pagefind/pagefind.js${loading ? `?${Date.now()}` : ''}`
		const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind
		// the index is small: a worker would cost a second script for nothing
		await pagefind.options({ basePath: `${base}/pagefind/`, baseUrl: '/', noWorker: true })
		await pagefind.filters()
		return pagefind
	}
	loading = (loading ?? Promise.reject()).catch(load)
	return loading
}
