import { activation } from '../../activations'
import { laneOf } from '../../facts/race'
import { raceOf } from '../../facts/races'
import { text } from '../../formulas'
import { float } from '../../handout/literals'
import type { Redrawn } from '../redrawn'
import { raced } from '../redrawn-races'
import { understood } from './own'
import { mostSeeds, type Own, runnerOf } from './process'

/** A formula as Python. Throws on a function that PyTorch has under another name. */
function python(state: Own): string {
	const found = understood(state)
	if (!('formula' in found) || !found.formula) throw new Error(`"${state.f}" is no formula`)
	const written = text(found.formula.node)
	const foreign = written.match(/[a-z]\w*/gi)?.find((name) => !/^(x|exp|log|sqrt|abs|sin|cos|tanh|sigmoid)$/.test(name))
	if (foreign) throw new Error(`src/widgets/own-activation/notebook.ts does not know "${foreign}" in Python`)
	return written
		.replace(/[a-z]\w+/gi, 'torch.$&')
		.replaceAll('^', '**')
		.replaceAll('*', ' * ')
		.replaceAll(' *  * ', '**')
}

export const { places, shown }: Redrawn<Own> = {
	places: (state) => {
		const race = raceOf(state.task)
		const against = state.against.map((id) => [activation(id).name, runnerOf(race, activation(id))] as const)
		return { ...raced(race, against, { ...state, goal: race.goal }), formula: python(state), x: float(state.x) }
	},
	shown: (state) => {
		const race = raceOf(state.task)
		const seeds = Array.from({ length: state.seeds }, (_, k) => state.set * mostSeeds + k)
		const found = understood(state)
		if (!('fn' in found)) throw new Error(`"${state.f}" is no function`)
		const runs = [found.fn, ...state.against.map(activation)].map((fn) =>
			seeds.map((seed) => [
				...laneOf(race, runnerOf(race, fn), seed, Number(state.pace), `redrawn ${fn.id}`).reach(race.epochs),
			]),
		)
		return { 'own(at)': found.fn.f(state.x), 'list(errors.values())': runs }
	},
}
