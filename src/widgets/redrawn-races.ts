import type { Race, Runner } from '../facts/race'
import { mostSeeds } from '../facts/raced'
import { float } from '../handout/literals'
import { filled } from '../handout/percent'
import { torchFunctions } from '../handout/torch'
import source from './redrawn-races.py?raw'

/** How a race of the course is run in PyTorch, with what `src/handout/prelude.py` offers. */
interface Task {
	/** x and y of a seed. */
	readonly data: string
	/** Numbers that go into the network, and that come out. */
	readonly ends: readonly [inputs: number, outputs: number]
	/** The loss, and the least error of one answer for all. */
	readonly task: string
}

const moons: Task = {
	data: 'moons(128, 0.1, seed)',
	ends: [2, 1],
	// as many of one class as of the other
	task: 'nn.BCEWithLogitsLoss(), math.log(2)',
}

/** By the ids of the races. */
const tasks: Readonly<Record<string, Task>> = {
	'one-layer': moons,
	'two-layers': moons,
	'three-layers': moons,
	sine: { data: 'sine(32)', ends: [1, 1], task: 'nn.MSELoss(), y.var(unbiased=False)' },
	cnn: { data: 'ink_or_chalk(120, 0.05, seed)', ends: [64, 10], task: 'nn.CrossEntropyLoss(), math.log(10)' },
}

const own: Readonly<Record<string, string>> = {
	sine: `def sine(rows):
    x = torch.linspace(-1, 1, rows)[:, None]
    return x, torch.sin(2 * math.pi * x)`,
	cnn: `def ink_or_chalk(rows, noise, seed):
    x, y = digits(rows, noise, seed)
    words = xoshiro128(seed, 4)
    signs = torch.tensor([2.0 * integer(words, 2) - 1 for _ in range(rows)])
    return signs[:, None] * (2 * x - 1), y


def filters(f, rule, seed):
    draws = uniforms(seed, 1)
    first, last = nn.Conv2d(1, 6, 4, stride=2), nn.Linear(54, 10)
    for layer, inputs, outputs in ((first, 16, 6), (last, 54, 10)):
        weights = normals(draws, *layer.weight.shape)
        layer.weight.data = weights * rules[rule](inputs, outputs) ** 0.5
        layer.bias.data.zero_()
    # zh: 网页把一个位置的六个数放在一起，PyTorch 把一个卷积核的九个
    # en: the page keeps the six numbers of a place together, PyTorch the nine
    # en: of a kernel
    places = last.weight.data.reshape(10, 9, 6)
    last.weight.data = places.transpose(1, 2).reshape(10, 54)
    picture = nn.Unflatten(1, (1, 8, 8))
    return nn.Sequential(picture, first, f, nn.Flatten(), last)`,
}

/** How a figure lets a race be run: what its state says of it. */
interface Heat {
	/** The multiple of the race's learning rate. */
	readonly pace: string | number
	/** Which seeds, and how many of them. */
	readonly set: number
	readonly seeds: number
	/** The share of the first error that has to be reached. */
	readonly goal: number
}

/**
 * What a race puts into the places of a cell that runs it, `@race@` being the last. Throws on a race that has no Python yet.
 *
 * @param runners with their names
 */
export function raced(
	race: Race,
	runners: readonly (readonly [name: string, runner: Runner])[],
	{ pace, set, seeds, goal }: Heat,
) {
	const task = tasks[race.id]
	if (!task) throw new Error(`src/widgets/redrawn-races.ts does not run the race "${race.id}"`)
	const made = torchFunctions(runners.map(([name, { hidden }]) => [name, hidden[0]?.activation.id ?? 'identity']))
	const units = runners[0]?.[1].hidden.map((layer) => layer.units) ?? []
	const [inputs, outputs] = task.ends
	const entries = made.functions.split('\n')
	const first = set * mostSeeds
	return {
		definitions: made.definitions,
		model: own[race.id] ? `${own[race.id]}\n\n` : '',
		runners: entries
			.map((entry, k) => entry.replace(/: (.*),$/, `: ($1, "${runners[k]?.[1].rule.replace('-normal', '')}"),`))
			.join('\n'),
		race: filled(source, {
			data: task.data,
			network:
				race.id === 'cnn'
					? 'filters(f, rule, seed)'
					: `network([${[inputs, ...units, outputs].join(', ')}], f, rule, seed)`,
			optimizer: { sgd: 'SGD', adam: 'Adam' }[race.optimiser],
			rate: float(Number(pace) * race.rate),
			task: task.task,
			batch: String(race.batch),
			epochs: String(race.epochs),
			first: String(first),
			last: String(first + seeds),
			goal: float(goal),
		}).trimEnd(),
	}
}
