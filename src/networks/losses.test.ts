import { expect, test } from 'vitest'
import { binaryCrossEntropy, crossEntropy, type Loss, losses, meanSquaredError } from './losses'

const evaluate = (loss: Loss, outputs: number[], targets: number[], rows = 1) => {
	const error = new Float64Array(outputs.length)
	return {
		value: loss.evaluate(Float64Array.from(outputs), Float64Array.from(targets), rows, error),
		error: [...error],
	}
}

test('by hand', () => {
	expect(evaluate(meanSquaredError, [1, 3], [0, 1], 2)).toEqual({ value: 2.5, error: [1, 2] })
	expect(evaluate(crossEntropy, [2, 2], [1, 0])).toEqual({ value: Math.LN2, error: [-0.5, 0.5] })
	expect(evaluate(binaryCrossEntropy, [0, 0], [1, 0])).toEqual({ value: Math.LN2, error: [-0.25, 0.25] })
})

test('cross-entropy ignores a shift of the logits', () => {
	const plain = evaluate(crossEntropy, [0.5, -1, 2, 4, 0, 1], [0, 1, 0, 0.5, 0.5, 0], 2)
	const shifted = evaluate(crossEntropy, [64.5, 63, 66, 4, 0, 1], [0, 1, 0, 0.5, 0.5, 0], 2)
	expect(shifted.value).toBeCloseTo(plain.value, 14)
	expect(plain.error.reduce((sum, e) => sum + e)).toBeCloseTo(0, 15)
})

test('extreme logits give neither NaN nor infinity, and a sure answer keeps its digits', () => {
	expect(evaluate(crossEntropy, [1000, -1000], [0, 1])).toEqual({ value: 2000, error: [1, -1] })
	expect(evaluate(binaryCrossEntropy, [-1000], [1])).toEqual({ value: 1000, error: [-1] })
	expect(evaluate(crossEntropy, [40, 0], [1, 0]).value / 4.248354255291589e-18).toBeCloseTo(1, 14)
	expect(evaluate(binaryCrossEntropy, [40], [1]).value / 4.248354255291589e-18).toBeCloseTo(1, 14)
})

test('two classes as one logit or as two are one problem', () => {
	const one = evaluate(binaryCrossEntropy, [1.5, -0.25], [1, 0], 2)
	const two = evaluate(crossEntropy, [0, 1.5, 0, -0.25], [0, 1, 1, 0], 2)
	expect(two.value).toBeCloseTo(one.value, 15)
	expect([two.error[1], two.error[3]]).toEqual(one.error.map((e) => expect.closeTo(e, 15)))
})

test('NaN in an output is NaN in the loss', () => {
	for (const loss of losses) expect(evaluate(loss, [Number.NaN, 1], [1, 0]).value).toBeNaN()
})
