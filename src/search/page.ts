/** The search as a page of its own: the query is in its address. */
import { startSearch } from './view'

const root = document.querySelector<HTMLElement>('[data-search]')
if (root) {
	const { field, look } = startSearch(root, (query) => {
		const to = query ? `?${new URLSearchParams({ q: query })}` : location.pathname
		history.replaceState(history.state, '', to)
	})
	field.value = new URLSearchParams(location.search).get('q') ?? field.value
	field.focus()
	if (field.value) void look()
}
