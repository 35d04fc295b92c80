/** The common length of a loop's input and output. */
export function sameLength(x: Float64Array, y: Float64Array): number {
	if (x.length !== y.length) throw new RangeError(`input has ${x.length} elements, output ${y.length}: make them equal`)
	return x.length
}
