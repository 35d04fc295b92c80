/** What a computation found: its numbers, and, when it judges a claim, whether the claim is true. */
export interface Finding {
	/** Whether the claim is true as it stands. Absent where the fact gives numbers and judges nothing. */
	readonly literal?: boolean
	/** Whether it is true under the condition that the lesson states. */
	readonly conditioned?: boolean
	/** By name, for prose, tables and tests. */
	readonly values: Readonly<Record<string, number>>
}

/** A named computation. */
export interface Fact {
	/** Permanent: prose and claims refer to it. */
	readonly name: string
	/** Pure; the same finding each time. */
	readonly compute: () => Finding
}

/** Borne out as it stands, borne out under a condition, or not borne out. */
export type Verdict = 'holds' | 'holds-if' | 'wrong'
