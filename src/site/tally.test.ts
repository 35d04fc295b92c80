import { expect, test } from 'vitest'
import type { ClaimEntry } from '../prose/claims'
import { judged, tally } from './tally'

const claims = (...verdicts: ClaimEntry['verdict'][]): ClaimEntry[] =>
	verdicts.map((verdict, order) => ({
		id: `A1.${order}`,
		order,
		lesson: 'why',
		verdict,
		facts: [],
		sources: [],
		against: [],
	}))

test('verdicts are counted in their own order, and none is shown as nought', () => {
	expect(tally(claims('wrong', 'holds', 'holds', 'not-a-claim'))).toEqual([
		{ verdict: 'holds', count: 2 },
		{ verdict: 'wrong', count: 1 },
	])
})

test('a metaphor is no verdict', () => {
	expect(judged(claims('not-a-claim', 'holds-if'))).toHaveLength(1)
})
