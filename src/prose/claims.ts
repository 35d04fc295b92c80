import { type CollectionEntry, getCollection, getEntry } from 'astro:content'
import { type Finding, finding } from '../facts'
import { judge } from './verdict'

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

/** A claim and what decides it. */
export const decided = async (id: string): Promise<{ claim: ClaimEntry; evidence: Evidence }> => {
	const claim = (await allClaims()).find((entry) => entry.id === id)
	if (!claim) throw new Error(`content/claims.yaml has no claim "${id}": add it, or mend the id`)
	judge(claim)
	const facts = claim.facts.map((name) => ({ name, finding: finding(name) }))
	const sources = await Promise.all([...claim.sources, ...claim.against].map(source))
	return { claim, evidence: { facts, sources } }
}
