import type { ClaimEntry } from '../prose/claims'

export const verdicts = ['holds', 'holds-if', 'wrong'] as const

/** Claims that have a verdict to count: a metaphor has none. */
export const judged = (claims: readonly ClaimEntry[]): ClaimEntry[] =>
	claims.filter(({ verdict }) => verdict !== 'not-a-claim')

/** How many claims have each verdict; a verdict that none has is left out. */
export const tally = (claims: readonly ClaimEntry[]): { verdict: ClaimEntry['verdict']; count: number }[] =>
	verdicts
		.map((verdict) => ({ verdict, count: claims.filter((claim) => claim.verdict === verdict).length }))
		.filter(({ count }) => count > 0)
