import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { judge, type Stated, verdicts } from './verdict'

const claims = (parse(readFileSync('content/claims.yaml', 'utf8')) as Partial<Stated>[]).map(
	(claim) => ({ facts: [], sources: [], against: [], ...claim }) as Stated,
)

describe.each(claims)('claim $id', (claim) => {
	it(`is borne out as ${claim.verdict}, and as nothing else`, { timeout: 60_000 }, () => {
		expect(() => judge(claim)).not.toThrow()
		for (const verdict of verdicts.filter((other) => other !== claim.verdict)) {
			expect(() => judge({ ...claim, verdict }), verdict).toThrow(`content/claims.yaml: ${claim.id}`)
		}
	})
})

it('lists each claim once, in the article’s order', () => {
	const key = (id: string): string => id.replace(/\d+/g, (n) => n.padStart(3, '0'))
	const ids = claims.map(({ id }) => id)
	expect(ids).toEqual([...new Set(ids)].sort((a, b) => (key(a) < key(b) ? -1 : 1)))
})
