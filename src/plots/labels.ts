/** Places moved as little as it takes for any two of them to be `gap` apart, within two bounds; in the order given. */
export function keptApart(places: readonly number[], gap: number, from: number, to: number): number[] {
	const order = places.map((_, k) => k).sort((a, b) => (places[a] as number) - (places[b] as number))
	const result = places.map((place) => Math.min(to, Math.max(from, place)))
	let least = from
	for (const k of order) {
		result[k] = Math.max(result[k] as number, least)
		least = (result[k] as number) + gap
	}
	let most = to
	for (const k of order.reverse()) {
		result[k] = Math.min(result[k] as number, most)
		most = (result[k] as number) - gap
	}
	return result
}
