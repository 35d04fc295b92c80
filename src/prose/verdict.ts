import { finding, verdictOf } from '../facts'

export const verdicts = ['holds', 'holds-if', 'wrong', 'not-a-claim'] as const

/** The ending of the style classes of each verdict: `note-ok`, `claim-cond`, `vm-no` … */
export const verdictClass: Readonly<Record<(typeof verdicts)[number], string>> = {
	holds: 'ok',
	'holds-if': 'cond',
	wrong: 'no',
	'not-a-claim': 'none',
}

/** A claim and its evidence, as content/claims.yaml states them. */
export interface Stated {
	readonly id: string
	readonly verdict: (typeof verdicts)[number]
	readonly facts: readonly string[]
	readonly sources: readonly string[]
	readonly against: readonly string[]
}

/** The verdicts that each piece of a claim's evidence comes out with; sources decide where no fact does. */
const borneOut = (claim: Stated): { by: string; verdict: string }[] => {
	if (claim.facts.length > 0) {
		return claim.facts.map((name) => ({ by: `its fact "${name}"`, verdict: verdictOf(finding(name)) }))
	}
	if (claim.against.length > 0) return [{ by: 'what speaks `against` it', verdict: 'wrong' }]
	if (claim.sources.length > 0) return [{ by: 'its `sources`', verdict: 'holds' }]
	return [{ by: 'having no evidence', verdict: 'not-a-claim' }]
}

/** Throws, naming the file to mend, where a claim's evidence does not bear its verdict out. */
export const judge = (claim: Stated): void => {
	for (const { by, verdict } of borneOut(claim)) {
		if (verdict === claim.verdict) continue
		throw new Error(
			`content/claims.yaml: ${claim.id} is said to be "${claim.verdict}", but by ${by} it is "${verdict}"`,
		)
	}
}
