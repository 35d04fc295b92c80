import { offBy, type Pitfall } from '../../facts/pitfalls'
import { significant } from '../../i18n/number'

/** A row: the input, what the formula gives, what the kernel gives, and how far they are apart. */
export function cells(pitfall: Pitfall, x: number, words: { readonly same: string; readonly lost: string }): string[] {
	const off = offBy(pitfall, x)
	const apart = off === 0 ? words.same : off === Number.POSITIVE_INFINITY ? words.lost : significant(off, 2)
	return [significant(x, 6), significant(pitfall.naive(x), 10), significant(pitfall.right(x), 10), apart]
}
