import { exercises as choosing } from './choosing'
import { exercises as comparison } from './comparison'
import { exercises as eluSelu } from './elu-selu'
import { exercises as introduction } from './introduction'
import { exercises as leakyRelu } from './leaky-relu'
import { exercises as practice } from './practice'
import { exercises as relu } from './relu'
import { exercises as roles } from './roles'
import { exercises as sigmoid } from './sigmoid'
import { exercises as softmax } from './softmax'
import { exercises as summary } from './summary'
import { exercises as swishGelu } from './swish-gelu'
import { exercises as tanh } from './tanh'
import type { Exercise } from './types'
import { exercises as why } from './why'

export { checkOf, factsOf, numberOf, optionsOf, repliesOf } from './check'
export type * from './types'

/** Every exercise, lesson by lesson in the order of the course; their order here numbers them within their lesson. */
export const exercises: readonly { readonly lesson: string; readonly exercises: readonly Exercise[] }[] = [
	{ lesson: 'introduction', exercises: introduction },
	{ lesson: 'why', exercises: why },
	{ lesson: 'roles', exercises: roles },
	{ lesson: 'sigmoid', exercises: sigmoid },
	{ lesson: 'tanh', exercises: tanh },
	{ lesson: 'relu', exercises: relu },
	{ lesson: 'leaky-relu', exercises: leakyRelu },
	{ lesson: 'elu-selu', exercises: eluSelu },
	{ lesson: 'swish-gelu', exercises: swishGelu },
	{ lesson: 'softmax', exercises: softmax },
	{ lesson: 'comparison', exercises: comparison },
	{ lesson: 'choosing', exercises: choosing },
	{ lesson: 'practice', exercises: practice },
	{ lesson: 'summary', exercises: summary },
]

/** The exercises of a lesson, in their order. */
export const exercisesOf = (lesson: string): readonly Exercise[] =>
	exercises.find((entry) => entry.lesson === lesson)?.exercises ?? []

/** The exercise of an id. Throws, naming those that there are. */
export const exercise = (id: string): Exercise => {
	const all = exercises.flatMap((entry) => entry.exercises)
	const found = all.find((one) => one.id === id)
	if (!found)
		throw new Error(`there is no exercise "${id}" in src/exercises; there is ${all.map((e) => e.id).join(', ')}`)
	return found
}
