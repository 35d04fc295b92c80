import type { Subject } from '../analysis'
import type { Fault } from '../cells/sandbox/types'
import type { CompareOptions, Counterexample } from '../formulas'

/**
 * An exercise as the course judges it: a plain record. Its words, question, options, replies, hints and solution, stand in
 * the lessons, `<Exercise id="…">`, in every language; here is only what decides.
 */
export type Exercise =
	| NumberExercise
	| ChoiceExercise
	| PredictExercise
	| PlaceExercise
	| FormulaExercise
	| CodeExercise

/** What every exercise has. */
interface Stated {
	/** Permanent: the anchor on the page, and the name that the answer is kept under. Lower-case words joined by "-". */
	readonly id: string
	/** Goes up by one when the question, or what is right, changes: readers keep their old answer and are asked again. */
	readonly revision: number
	/** The paragraph it rests on: `#range` in its own lesson, `/relu/#gradient` in another. */
	readonly rests: string
}

/** A number that is computed from the kernel where it is written, or a value of a fact, which the build computes. */
export type Quantity = number | FactValue

export interface FactValue {
	readonly fact: string
	readonly pick: string
}

/** How far off an answer may be: absolutely, or as a share of the value. 0 wants the exact value, in whatever spelling. */
export type Tolerance = number | { readonly share: number }

/** Asks for a number. */
export interface NumberQuestion {
	readonly kind: 'number'
	readonly value: Quantity
	/** The page states it. */
	readonly within: Tolerance
	/** Units that may follow the number, in any language, and what each is worth: `{ 层: 1, layers: 1 }`. */
	readonly units?: Readonly<Record<string, number>>
	/** Where likely misconceptions lead; each key names the reply that the lesson gives. The same tolerance holds. */
	readonly slips?: Readonly<Record<string, Quantity>>
}

/** Asks for one of a few options. Each wrong one has a reply of its own name in the lesson. */
export interface ChoiceQuestion {
	readonly kind: 'choice'
	/** In the order of the page. */
	readonly options: readonly string[]
	readonly right: string
}

export interface NumberExercise extends Stated, NumberQuestion {}

export interface ChoiceExercise extends Stated, ChoiceQuestion {}

/** The values of a figure's state, by field. */
export type FigureState = Readonly<Record<string, unknown>>

/** Asks for a guess, once; then a figure goes to a state and shows how it is. */
export interface PredictExercise extends Stated {
	readonly kind: 'predict'
	readonly guess: NumberQuestion | ChoiceQuestion
	/** A figure of the same lesson … */
	readonly figure: string
	/** … the fields of its state that are set when the guess is in … */
	readonly run: FigureState
	/** … and, for a number, which of its scene's texts reads the outcome there. */
	readonly shows?: string
}

/** Asks that a figure be brought into a state. The answer is the state's spelling, as in addresses. */
export interface PlaceExercise extends Stated {
	readonly kind: 'place'
	/** A figure of the same lesson, at first in a state that is not right. */
	readonly figure: string
	readonly right: Placed
	/** States that misconceptions lead to; each key names the reply that the lesson gives. */
	readonly slips?: Readonly<Record<string, Placed>>
}

/** @param initial the state that the lesson shows the figure in */
export type Placed = (state: FigureState, initial: FigureState) => boolean

/** Asks for a formula of x. */
export type FormulaExercise = EqualExercise | ConstructExercise

interface FormulaQuestion extends Stated {
	readonly kind: 'formula'
	/** Parameters that the answer may have, by the spelled names of their letters, and between what they vary. */
	readonly parameters?: NonNullable<CompareOptions['parameters']>
	/** The only functions that the answer may use: names of src/formulas/functions.ts, ids of the kernel, `cases` … */
	readonly only?: readonly string[]
	/** … or those that it may not use. */
	readonly without?: readonly string[]
}

/** One function is right, in whatever form. */
export interface EqualExercise extends FormulaQuestion, Pick<CompareOptions, 'domain' | 'tolerance' | 'slopes'> {
	/** As a reader might type it; a function of the kernel by its id: `gelu(x)`. */
	readonly target: string
	/** Formulas that misconceptions lead to; each key names the reply that the lesson gives. */
	readonly slips?: Readonly<Record<string, string>>
}

/** Many functions are right: those that have every property. */
export interface ConstructExercise extends FormulaQuestion {
	/** In the order in which they are asked; each key names the reply to a function that lacks it. */
	readonly properties: Readonly<Record<string, (f: Subject) => boolean>>
}

/**
 * Asks for functions, written in TypeScript. The answer runs in the sandbox and does no more there than give values; what
 * they are worth is decided outside of it. The code that a reader starts from is `content/code/<id>.ts`, the worked one
 * `content/code/<id>.solution.ts`.
 */
export interface CodeExercise extends Stated {
	readonly kind: 'code'
	/** The names of the functions that the answer must have. */
	readonly declares: readonly string[]
	/** In the order in which they are asked; each key names the reply to code that lacks it. */
	readonly properties: Readonly<Record<string, CodeProperty>>
}

/** Something that holds of the values of an answer's functions. */
export interface CodeProperty {
	readonly calls: readonly Call[]
	/** Where these values, one for each call, break it; undefined where they do not. */
	readonly breach: (values: readonly Given[]) => Breach | undefined
}

/** A function by name, and what it is called with. */
export type Call = readonly [name: string, ...of: Argument[]]

export type Argument = number | readonly number[]

/** What a call gave: a number, a list, or something else, as text. */
export type Given = number | string | readonly (number | string)[]

/** Calls that show what is wrong, by their place among the property’s calls. */
export interface Breach {
	readonly at: readonly number[]
	/** Of a list, the place in it. */
	readonly index?: number
	/** What a single call should have given. */
	readonly wanted?: number
	/** What follows from the calls together: the slope between two points. */
	readonly slope?: number
}

/** A breach with its calls spelled as code. */
export interface Shown extends Omit<Breach, 'at' | 'index'> {
	readonly calls: readonly { readonly call: string; readonly gave: Given }[]
}

/** What a checker finds, as data. */
export type Verdict = Right | Wrong | Malformed

export interface Right {
	readonly is: 'right'
	/** One of the course's own messages, where there is more to say than the lesson's reply. */
	readonly message?: string
	readonly values?: Values
}

export interface Wrong {
	readonly is: 'wrong'
	/** The name of one of the lesson's replies … */
	readonly reply?: string
	/** … or, failing that, of one of the course's own messages, and the values for its places. */
	readonly message: string
	readonly values?: Values
	/** Where a formula is not the one that is asked for. */
	readonly counterexample?: Counterexample
	/** Where code has not the property that is asked for. */
	readonly shown?: Shown
}

/** Nothing was judged, as the answer could not be read; no attempt is counted. */
export interface Malformed {
	readonly is: 'malformed'
	/** One of the course's own messages; `formula.…` for a problem of src/formulas. */
	readonly message: string
	readonly values?: Values
	/** The stretch of the answer that it is about. */
	readonly at?: { readonly at: number; readonly length: number }
	/** What kept code from giving values. */
	readonly fault?: Fault
}

/** Numbers are formatted where they are shown. */
export type Values = Readonly<Record<string, number | string>>
