import { fingerprint } from './fingerprint'
import { elementwise } from './index'
import { atan, cos, erf, erfc, exp, expm1, log, log1p, sin, tanh } from './special'

/** Points all over the doubles: near 0, where functions bend, where exponentials end, and beyond. */
function points(): number[] {
	const golden = 0.6180339887498949
	const at = (i: number, reach: number) => reach * (2 * ((i * golden) % 1) - 1)
	const list: number[] = []
	for (let i = 1; i <= 4000; i++) list.push(at(i, 1), at(i, 12), at(i, 800))
	// Not 2 ** k, which engines round as they like.
	for (let power = 1; power < Number.POSITIVE_INFINITY; power *= 2) list.push(power, -power)
	for (let power = 1; power > 0; power /= 2) list.push(power, -power)
	return list
}

/**
 * What every engine must agree on: a fingerprint of each special function and of each activation with its derivatives,
 * and a few values in full, so that a difference can be looked at. The tests hold it against fixtures/frozen.json, in Node
 * and in browsers.
 */
export function frozen() {
	const all = points()
	const positive = { log: (x: number) => log(Math.abs(x)), log1p: (x: number) => log1p(Math.abs(x)) }
	const special = { exp, expm1, ...positive, tanh, erf, erfc, sin, cos, atan }
	const entries: [string, (x: number) => number | null][] = [
		...Object.entries(special),
		...elementwise.flatMap(({ id, f, df, d2f }): [string, (x: number) => number | null][] => [
			[id, (x) => f(x)],
			[`${id}′`, (x) => df(x)],
			[`${id}″`, (x) => d2f(x)],
		]),
	]
	return {
		fingerprints: Object.fromEntries(entries.map(([name, f]) => [name, fingerprint(all.map((x) => f(x) ?? 0))])),
		values: Object.fromEntries(Object.entries(special).map(([name, f]) => [name, [-0.7, 0.1, 1 / 3, 2.5, 19].map(f)])),
	}
}
