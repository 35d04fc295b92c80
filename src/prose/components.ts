import Beside from './Beside.astro'
import Cell from './Cell.astro'
import Cite from './Cite.astro'
import Claim from './Claim.astro'
import Exercise from './exercise/Exercise.astro'
import Hint from './exercise/Hint.astro'
import Option from './exercise/Option.astro'
import Reply from './exercise/Reply.astro'
import Solution from './exercise/Solution.astro'
import Figure from './Figure.astro'
import Formula from './Formula.astro'
import Interval from './Interval.astro'
import Live from './Live.astro'
import Printed from './Printed.astro'
import Says from './Says.astro'
import Script from './Script.astro'
import Value from './Value.astro'

/** What lessons are written with. */
export const components = {
	Beside,
	Cell,
	Cite,
	Claim,
	Exercise,
	Figure,
	Formula,
	Hint,
	Interval,
	Live,
	Option,
	Printed,
	Reply,
	Says,
	Script,
	Solution,
	Value,
}
