import { subject } from '../../analysis'
import { compare, elementwise, type Formula, type Problem, parse } from '../../formulas'
import { forbiddenIn } from '../allowed'
import type { ConstructExercise, EqualExercise, FormulaExercise, Malformed, Verdict } from '../types'

/** A formula as an exercise lets it be read: its parameters have names. */
export const readFormula = ({ parameters = {} }: FormulaExercise, text: string) =>
	parse(text, { parameters: Object.keys(parameters) })

const malformedBy = ({ key, values, at, length }: Problem): Malformed => ({
	is: 'malformed',
	message: `formula.${key}`,
	values,
	at: { at, length },
})

/** A formula of the record's own. Throws on one that cannot be read. */
const own = (exercise: FormulaExercise, text: string): Formula => {
	const parsed = parse(text, { parameters: Object.keys(exercise.parameters ?? {}) })
	if ('problem' in parsed) throw new Error(`exercise "${exercise.id}": “${text}” is no formula: ${parsed.problem.key}`)
	return parsed.formula
}

const equal = (exercise: EqualExercise, formula: Formula): Verdict => {
	const against = (text: string) => compare(formula, own(exercise, text), exercise)
	const found = against(exercise.target)
	if (found.kind === 'agrees') return { is: 'right', message: 'agrees', values: { points: found.agreed } }
	if (found.kind === 'undecided') return { is: 'malformed', message: 'undecided' }
	const { kind: _, ...counterexample } = found
	const reply = Object.entries(exercise.slips ?? {}).find(([, slip]) => against(slip).kind === 'agrees')?.[0]
	const message = Number.isNaN(found.yours) ? 'noValue' : found.what === 'f' ? 'differs' : 'slopeDiffers'
	return { is: 'wrong', ...(reply !== undefined && { reply }), message, counterexample }
}

const construct = ({ properties }: ConstructExercise, formula: Formula): Verdict => {
	const f = subject(elementwise(formula))
	const lacking = Object.entries(properties).find(([, has]) => !has(f))?.[0]
	return lacking === undefined ? { is: 'right' } : { is: 'wrong', reply: lacking, message: 'lacks' }
}

export const checkFormula = (exercise: FormulaExercise, answer: string): Verdict => {
	const parsed = readFormula(exercise, answer)
	if ('problem' in parsed) return malformedBy(parsed.problem)
	const { formula } = parsed
	const { only, without = [] } = exercise
	const name = forbiddenIn(formula.node, (one) => (only ? only.includes(one) : !without.includes(one)))
	if (name === 'cases') return { is: 'malformed', message: 'noCases' }
	if (name !== undefined) return { is: 'malformed', message: 'formula.notAllowed', values: { name } }
	return 'target' in exercise ? equal(exercise, formula) : construct(exercise, formula)
}
