/** Sorts the index, and keeps filter and order in its address; the filter itself is a style, and works without this. */
export {}

const form = document.querySelector<HTMLFormElement>('[data-atlas]')
const items = [...document.querySelectorAll<HTMLLIElement>('.atlas-list > li')]
const homes = new Map(items.map((item) => [item, item.parentElement as HTMLElement]))
const first = document.querySelector<HTMLElement>('.atlas-list')

/** By the text or the number of that name; what has none comes last. */
function compare(by: string) {
	return (a: HTMLElement, b: HTMLElement): number => {
		const [p = '', q = ''] = [a.dataset[by], b.dataset[by]]
		if (p === '' || q === '') return Number(p === '') - Number(q === '')
		return by === 'name' ? p.localeCompare(q, 'en') : Number(p) - Number(q)
	}
}

function show(by: string): void {
	document.body.toggleAttribute('data-sorted', by !== 'order')
	const sorted = [...items].sort(compare(by))
	for (const item of sorted) (by === 'order' ? homes.get(item) : first)?.append(item)
}

if (form) {
	const asked = new URLSearchParams(location.search)
	const data = () => new FormData(form)
	for (const [name, value] of asked) {
		const field = form.elements.namedItem(name)
		if (field instanceof RadioNodeList && [...field].some((one) => (one as HTMLInputElement).value === value))
			field.value = value
		if (field instanceof HTMLSelectElement && [...field.options].some((one) => one.value === value)) field.value = value
	}
	if (asked.has('by')) show(String(data().get('by')))
	form.addEventListener('change', () => {
		const [only, by] = [String(data().get('only')), String(data().get('by'))]
		show(by)
		const query = new URLSearchParams({ ...(only === 'all' ? {} : { only }), ...(by === 'order' ? {} : { by }) })
		history.replaceState(null, '', query.size > 0 ? `?${query}` : location.pathname)
	})
}
