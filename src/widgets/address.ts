/**
 * Where figures' states stand in an address: `?<figure-id>=<state>`, one for each figure that is not at its default.
 * The query is spelled by hand because URLSearchParams would escape "~".
 */

/** What an address says of a figure, by the first of its names that is there; undefined where it says nothing. */
export const stateIn = (search: string, ...ids: readonly string[]): string | undefined => {
	const query = new URLSearchParams(search)
	const id = ids.find((one) => query.has(one))
	return id === undefined ? undefined : (query.get(id) ?? undefined)
}

/**
 * The query with a figure's state put in, or taken out where it is empty; everything else stays as it was.
 *
 * @param former names that the figure once had: what stands under them goes
 */
export const withState = (search: string, id: string, state: string, former: readonly string[] = []): string => {
	const others = search
		.replace(/^\?/, '')
		.split('&')
		.filter((part) => part !== '' && ![id, ...former].includes(part.split('=')[0] as string))
	const parts = state === '' ? others : [...others, `${id}=${state}`]
	return parts.length === 0 ? '' : `?${parts.join('&')}`
}

/** The names in a query that carry a figure's state (a version, then "~"), whoever they belong to. */
export const figuresIn = (search: string): string[] =>
	[...new URLSearchParams(search)].filter(([, value]) => /^\d+(~|$)/.test(value)).map(([name]) => name)
