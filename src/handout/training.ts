import { format, type Locale, strings } from '../i18n'
import { momentum, type Recipe, streams } from '../networks'
import { float, packed, rows } from './literals'
import { nbformat, printout } from './nbformat'
import { cellsOf, filled, without } from './percent'
import { sequential } from './sequential'
import { firstRelease } from './torch'
import { printedLosses, stride, type Traced, type TrainingHandout, trace, unit } from './traced'
import source from './training.py?raw'
import xoshiro from './xoshiro.py?raw'

export type { TrainingHandout } from './traced'

/** A file as the browser saves it. */
export interface HandoutFile {
	readonly name: string
	/** Of its content, as MIME has it. */
	readonly type: string
	readonly text: string
}

const optimisers: Readonly<Record<Recipe['optimiser'], (rate: string) => string>> = {
	sgd: (rate) => `SGD(model.parameters(), lr=${rate})`,
	momentum: (rate) => `SGD(model.parameters(), lr=${rate}, momentum=${float(momentum)})`,
	adam: (rate) => `Adam(model.parameters(), lr=${rate})`,
}

/** By the kernel's ids. */
const criteria: Readonly<Record<string, string>> = {
	mse: 'MSELoss',
	'cross-entropy': 'CrossEntropyLoss',
	'binary-cross-entropy': 'BCEWithLogitsLoss',
}

/** Columns of the data, which stand one level in. */
const width = 75

/** For cross-entropy the class of each row, else rows of numbers. */
function targets({ data, loss }: Traced): string {
	const { targets: values, outputs } = data
	if (loss.id !== 'cross-entropy') return rows(values, outputs, width)
	const classOf = (r: number) => values.subarray(r * outputs, (r + 1) * outputs).indexOf(1)
	return packed(
		Array.from({ length: data.rows }, (_, r) => String(classOf(r))),
		width,
	)
}

/** The code that differs from run to run. */
function code(traced: Traced) {
	const { recipe, data, network, loss, batch, steps, losses } = traced
	const every = stride(traced)
	const print = `print(f"${unit(traced)} {len(losses):5d}  loss {losses[-1]:.8f}")`
	return {
		...sequential(network),
		inputs: rows(data.x, data.inputs, width),
		targets: targets(traced),
		criterion: criteria[loss.id] as string,
		optimizer: optimisers[recipe.optimiser](float(recipe.first?.rate ?? recipe.rate)),
		switch: recipe.first
			? `if step == ${recipe.first.steps}:\n    optimizer.param_groups[0]["lr"] = ${float(recipe.rate)}`
			: '',
		xoshiro: xoshiro.trimEnd(),
		seed: String(recipe.seed),
		stream: String(streams.order),
		count: String(steps),
		batch: String(batch),
		unit: unit(traced),
		show: every === 1 ? print : `if len(losses) % ${every} == 0 or len(losses) in (1, ${losses.length}):\n    ${print}`,
	}
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** The words, which stand in comments. */
function words(traced: Traced, { title, address }: TrainingHandout, locale: Locale): Readonly<Record<string, string>> {
	const { recipe, data, batch, steps, broken } = traced
	const said = strings(locale).handout.training
	const { seed, dataSeed = seed } = recipe
	const numbers = { version: firstRelease, seed, dataSeed, rows: data.rows, batch, steps }
	const training = [unit(traced) === 'epoch' ? said.batches : said.steps, broken ? [said.broken] : []].flat()
	return {
		...said,
		title: oneLine(title),
		intro: format(said.intro, numbers),
		link: format(said.link, { address: oneLine(address) }),
		data: format(said.data, numbers),
		training: training.map((sentence) => format(sentence, numbers)).join('\n#\n# '),
	}
}

/** The cells that train, and those for the other kind of run. */
const cellsFor = (traced: Traced) =>
	unit(traced) === 'epoch'
		? { trains: 'batches', unused: ['steps'] }
		: { trains: 'steps', unused: ['order', 'batches'] }

function script(traced: Traced, options: TrainingHandout, locale: Locale): string {
	const own = code(traced)
	const unused = [...cellsFor(traced).unused, ...(own.definitions ? [] : ['activations'])]
	return filled(without(source, unused), { ...words(traced, options, locale), ...own })
}

const notebook = (traced: Traced, options: TrainingHandout, locale: Locale): string =>
	nbformat(cellsOf(script(traced, options, locale)), {
		[cellsFor(traced).trains]: [printout(printedLosses(traced))],
	})

/**
 * The run as a PyTorch script: the same data and first weights to the bit, the same rows in each step, so the same losses up to
 * rounding. Errors are those of `run`, and a RangeError for a number of steps or of weights that does not fit.
 */
export const trainingScript = (options: TrainingHandout, locale: Locale): string =>
	script(trace(options), options, locale)

/** The script as a Jupyter notebook, which shows the losses that the kernel computed. */
export const trainingNotebook = (options: TrainingHandout, locale: Locale): string =>
	notebook(trace(options), options, locale)

/** Both, to be saved. The run is made once again, and takes as long as it did. */
export function files(options: TrainingHandout, locale: Locale): readonly HandoutFile[] {
	const traced = trace(options)
	return [
		{ name: `${options.name}.py`, type: 'text/x-python', text: script(traced, options, locale) },
		{ name: `${options.name}.ipynb`, type: 'application/x-ipynb+json', text: notebook(traced, options, locale) },
	]
}
