/** How many letters must be put in, left out, changed or swapped with a neighbour to turn one word into another. */
function distance(a: string, b: string): number {
	const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)]
	for (let i = 1; i <= a.length; i++) {
		const [last = [], before = []] = [rows[i - 1], rows[i - 2]]
		const row = [i]
		for (let j = 1; j <= b.length; j++) {
			const same = a.charAt(i - 1) === b.charAt(j - 1)
			row[j] = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1))
			const swapped = a.charAt(i - 1) === b.charAt(j - 2) && a.charAt(i - 2) === b.charAt(j - 1)
			if (i > 1 && j > 1 && swapped) row[j] = Math.min(row[j] as number, (before[j - 2] ?? 0) + 1)
		}
		rows.push(row)
	}
	return rows[a.length]?.[b.length] ?? 0
}

/** The name that a misspelt one may have meant: at most a third of its letters differ. Undefined if none is so near. */
export function nearest(name: string, names: readonly string[]): string | undefined {
	let best: string | undefined
	let least = Math.min(name.length, 20) / 3
	if (name.length > 20) return undefined
	for (const candidate of names) {
		// Of two as near, the one as long.
		const apart = distance(name.toLowerCase(), candidate.toLowerCase()) + Math.abs(name.length - candidate.length) / 100
		if (apart > least || (apart === least && best !== undefined)) continue
		;[best, least] = [candidate, apart]
	}
	return best
}
