/** Everything that can be wrong with a formula; the words for each are i18n's, under `formula.problems`. */
export type ProblemKey =
	| 'empty'
	| 'tooLong'
	| 'tooDeep'
	| 'tooComplex'
	| 'unknownCharacter'
	| 'unknownName'
	| 'unknownNameNear'
	| 'notAllowed'
	| 'numberMalformed'
	| 'numberTooLarge'
	| 'unclosed'
	| 'unopened'
	| 'mismatched'
	| 'emptyBrackets'
	| 'operatorTwice'
	| 'operandMissing'
	| 'operandMissingBefore'
	| 'operatorMissing'
	| 'argumentMissing'
	| 'argumentCount'
	| 'parameterVaries'
	| 'conditionExpected'
	| 'casesUnpaired'
	| 'elseMissing'
	| 'equation'
	| 'inverse'
	| 'noDerivative'
	| 'unexpected'

/** What was read otherwise than its writer may have meant; the words are under `formula.notes`. */
export type NoteKey = 'exponentEnds' | 'quotientEnds'

/** Something to say about a stretch of the source, [at, at + length) in UTF-16 units. */
export interface Remark<Key> {
	readonly key: Key
	readonly at: number
	readonly length: number
	/** For the places in its words. */
	readonly values: Readonly<Record<string, string | number>>
}

export type Problem = Remark<ProblemKey>
export type Note = Remark<NoteKey>

/** Thrown inside the parser, caught at its door. */
export class Stop extends Error {
	readonly problem: Problem

	constructor(key: ProblemKey, at: number, length: number, values: Problem['values'] = {}) {
		super(key)
		this.problem = { key, at, length, values }
	}
}
