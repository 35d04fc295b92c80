import { type CollectionEntry, getCollection, getEntry } from 'astro:content'
import { type Finding, finding, verdictOf } from '../facts'

export type ClaimEntry = CollectionEntry<'claims'>['data']
export type SourceEntry = CollectionEntry<'sources'>['data']

export interface Evidence {
	readonly facts: readonly { readonly name: string; readonly finding: Finding }[]
	readonly sources: readonly SourceEntry[]
}

export const allClaims = async (): Promise<ClaimEntry[]> =>
	(await getCollection('claims')).map(({ data }) => data).sort((a, b) => a.order - b.order)

export const source = async (id: string): Promise<SourceEntry> => {
	const entry = await getEntry('sources', id)
	if (!entry) throw new Error(`content/sources.yaml has no "${id}": add it, or mend the name`)
	return entry.data
}

/** A claim and what decides it. Throws, naming the file to mend, where its facts do not bear its verdict out. */
export const decided = async (id: string): Promise<{ claim: ClaimEntry; evidence: Evidence }> => {
	const claim = (await allClaims()).find((entry) => entry.id === id)
	if (!claim) throw new Error(`content/claims.yaml has no claim "${id}": add it, or mend the id`)
	const facts = claim.facts.map((name) => ({ name, finding: finding(name) }))
	for (const { name, finding: found } of facts) {
		if (verdictOf(found) !== claim.verdict) {
			throw new Error(
				`content/claims.yaml: ${id} is said to be "${claim.verdict}", but its fact "${name}" comes out as "${verdictOf(found)}"`,
			)
		}
	}
	if (facts.length + claim.sources.length === 0 && claim.verdict !== 'not-a-claim') {
		throw new Error(`content/claims.yaml: ${id} has neither a fact nor a source`)
	}
	return { claim, evidence: { facts, sources: await Promise.all(claim.sources.map(source)) } }
}
