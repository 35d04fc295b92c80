import { choosingFacts } from './choosing'
import { choosingRacesFacts } from './choosing-races'
import { comparisonFacts } from './comparison'
import { eluSeluFacts } from './elu-selu'
import { introductionFacts } from './introduction'
import { leakyReluFacts } from './leaky-relu'
import { practiceFacts } from './practice'
import { propertiesFacts } from './properties'
import { reluFacts } from './relu'
import { rolesFacts } from './roles'
import { sigmoidFacts } from './sigmoid'
import { softmaxFacts } from './softmax'
import { summaryFacts } from './summary'
import { swishGeluFacts } from './swish-gelu'
import { tanhFacts } from './tanh'
import type { Fact, Finding, Verdict } from './types'
import { whyFacts } from './why'

export type { Fact, Finding, Verdict } from './types'

/** Every fact of the course, topic by topic. */
export const facts: readonly Fact[] = [
	...introductionFacts,
	...whyFacts,
	...rolesFacts,
	...sigmoidFacts,
	...tanhFacts,
	...reluFacts,
	...leakyReluFacts,
	...eluSeluFacts,
	...swishGeluFacts,
	...softmaxFacts,
	...propertiesFacts,
	...comparisonFacts,
	...choosingFacts,
	...choosingRacesFacts,
	...practiceFacts,
	...summaryFacts,
]

const findings = new Map<string, Finding>()

/** What the fact of this name found, computed once. An unknown name is an Error that lists the legal ones. */
export function finding(name: string): Finding {
	const known = findings.get(name)
	if (known) return known
	const fact = facts.find((candidate) => candidate.name === name)
	if (!fact) throw new Error(`There is no fact "${name}". Facts: ${facts.map((f) => f.name).join(', ')}.`)
	const found = fact.compute()
	findings.set(name, found)
	return found
}

/** The verdict that a finding bears out; an Error for a finding that judges nothing. */
export function verdictOf({ literal, conditioned }: Finding): Verdict {
	if (literal === undefined)
		throw new Error('A finding without `literal` judges no claim; give it one, or cite a source.')
	if (literal) return 'holds'
	return conditioned ? 'holds-if' : 'wrong'
}
