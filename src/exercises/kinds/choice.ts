import type { ChoiceQuestion, Verdict } from '../types'

export const checkChoice = ({ options, right }: ChoiceQuestion, answer: string): Verdict => {
	if (!options.includes(answer)) return { is: 'malformed', message: 'unchosen' }
	return answer === right ? { is: 'right' } : { is: 'wrong', reply: answer, message: 'choice' }
}
