import { activation, softmax } from '../activations'
import { log1p } from '../activations/special'
import { binaryCrossEntropy, crossEntropy, type DataSet, type Loss, meanSquaredError } from '../networks'

/** How far off a network's answers are: what the runners of a race are compared by, whatever each was trained on. */
export interface Measure {
	/** Of all rows; outputs are what the last layer gives. */
	readonly error: (outputs: Float64Array, data: DataSet) => number
	/** The least error of an answer that is the same for every row. */
	readonly guess: (data: DataSet) => number
}

const log = (x: number): number => log1p(x - 1)

/** The mean over the outputs of what `of` makes of each one's targets. */
function byOutput({ rows, outputs, targets }: DataSet, of: (targets: Float64Array) => number): number {
	let sum = 0
	for (let o = 0; o < outputs; o++)
		sum += of(Float64Array.from({ length: rows }, (_, r) => targets[r * outputs + o] as number))
	return sum / outputs
}

const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length

const variance = (values: Float64Array): number => {
	const centre = mean(values)
	return mean(values.map((value) => (value - centre) ** 2))
}

const loss =
	({ evaluate }: Loss): Measure['error'] =>
	(outputs, { targets, rows }) =>
		evaluate(outputs, targets, rows, new Float64Array(outputs.length))

/** Cross-entropy between one class of several and a row of logits. */
export const classEntropy: Measure = {
	error: loss(crossEntropy),
	guess: (data) => data.outputs * byOutput(data, (targets) => -mean(targets) * log(mean(targets))),
}

/** Cross-entropy between yes or no and a logit. */
export const entropy: Measure = {
	error: loss(binaryCrossEntropy),
	guess: (data) =>
		byOutput(data, (targets) => {
			const m = mean(targets)
			return -m * log(m) - (1 - m) * log(1 - m)
		}),
}

/** Mean square between the targets and the answers, which are the outputs unless `answers` makes them. */
export const square = (
	answers: (outputs: Float64Array, data: DataSet) => Float64Array = (outputs) => outputs,
): Measure => ({
	error: (outputs, data) => loss(meanSquaredError)(answers(outputs, data), data),
	guess: (data) => byOutput(data, variance),
})

/** The probability of yes that a logit stands for. */
export const bySigmoid = (outputs: Float64Array): Float64Array => outputs.map((z) => activation('sigmoid').f(z))

/** The probability of each class that a row of logits stands for. */
export const bySoftmax = (logits: Float64Array, { outputs }: DataSet): Float64Array => {
	const answers = new Float64Array(logits.length)
	for (let r = 0; r < logits.length; r += outputs) answers.set(softmax(Array.from(logits.subarray(r, r + outputs))), r)
	return answers
}
