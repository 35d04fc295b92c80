/**
 * Formulas that readers type: read, shown back, worked out with a bound on their rounding errors, differentiated, and compared.
 * Nothing that is read is ever run as code.
 */
export type { Ball } from './ball'
export { type CompareOptions, type Counterexample, compare, type Verdict } from './compare'
export { constant } from './constant'
export { type ElementwiseOptions, elementwise } from './elementwise'
export { type Formula, LONGEST, type Parsed, type ParseOptions, parse } from './parse'
export type { Domain } from './points'
export type { Note, NoteKey, Problem, ProblemKey } from './problem'
export { formulaTarget, type Target, targetOf } from './target'
export { derivativeTex, tex } from './tex'
export { text } from './text'
