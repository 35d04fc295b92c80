import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync(new URL('./styles/tokens.css', import.meta.url), 'utf8')

type Colours = Readonly<Record<string, string>>
const pairs = [...css.matchAll(/--([\w-]+): var\(--light, (#[\da-f]{6})\) var\(--dark, (#[\da-f]{6})\);/g)]
const fixed = [...css.matchAll(/--([\w-]+): (#[\da-f]{6});/g)].map(([, name, colour]) => [name, colour])
const themes: readonly (readonly [string, Colours])[] = (['light', 'dark'] as const).map((theme, i) => [
	theme,
	Object.fromEntries([...pairs.map((pair) => [pair[1], pair[2 + i]]), ...fixed]),
])

/** sRGB → linear light. */
const linear = (hex: string): number[] =>
	[1, 3, 5].map((i) => {
		const c = Number.parseInt(hex.slice(i, i + 2), 16) / 255
		return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
	})

const dot = (a: readonly number[], b: readonly number[]): number =>
	a.reduce((sum, v, i) => sum + v * (b[i] as number), 0)
const luminance = (hex: string): number => dot(linear(hex), [0.2126, 0.7152, 0.0722])
const contrast = (a: string, b: string): number => {
	const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number]
	return (high + 0.05) / (low + 0.05)
}

const functions = ['sigmoid', 'tanh', 'relu', 'leaky', 'elu', 'selu', 'swish', 'gelu', 'softmax'].map((f) => `fn-${f}`)
const grounds = ['paper', 'plate', 'paper-2']
const words = [
	'ink',
	'ink-2',
	'ink-3',
	'accent-ink',
	'v-ok',
	'v-cond',
	'v-no',
	'code-string',
	'code-number',
	'code-name',
	...functions.map((f) => `${f}-text`),
]
const lines = ['rule', 'fn-identity', ...functions]

/** Machado, Oliveira and Fernandes (2009), severity 1: how linear RGB reaches an eye that lacks one kind of cone. */
const eyes = {
	normal: [
		[1, 0, 0],
		[0, 1, 0],
		[0, 0, 1],
	],
	protan: [
		[0.152286, 1.052583, -0.204868],
		[0.114503, 0.786281, 0.099216],
		[-0.003882, -0.048116, 1.051998],
	],
	deutan: [
		[0.367322, 0.860646, -0.227968],
		[0.280085, 0.672501, 0.047413],
		[-0.01182, 0.04294, 0.968881],
	],
	tritan: [
		[1.255528, -0.076749, -0.178779],
		[-0.078411, 0.930809, 0.147602],
		[0.004733, 0.691367, 0.3039],
	],
}

/** OKLab (Ottosson 2020), ×100. */
const lab = (rgb: readonly number[]): number[] => {
	const lms = [
		[0.4122214708, 0.5363325363, 0.0514459929],
		[0.2119034982, 0.6806995451, 0.1073969566],
		[0.0883024619, 0.2817188376, 0.6299787005],
	].map((row) =>
		Math.cbrt(
			dot(
				row,
				rgb.map((c) => Math.max(0, c)),
			),
		),
	)
	return [
		[0.2104542553, 0.793617785, -0.0040720468],
		[1.9779984951, -2.428592205, 0.4505937099],
		[0.0259040371, 0.7827717662, -0.808675766],
	].map((row) => 100 * dot(row, lms))
}

describe.each(themes)('%s', (_, colours) => {
	const colour = (name: string): string => {
		const found = colours[name]
		if (!found) throw new Error(`tokens.css has no --${name}`)
		return found
	}

	test.each(grounds)('words are legible on %s, lines visible', (ground) => {
		for (const name of words) expect(contrast(colour(name), colour(ground)), name).toBeGreaterThanOrEqual(4.5)
		for (const name of lines) expect(contrast(colour(name), colour(ground)), name).toBeGreaterThanOrEqual(3)
	})

	test.each([
		['on-accent', 'accent'],
		['ink', 'accent-wash'],
		['ink-2', 'accent-wash'],
		['paper', 'ink'],
	])('%s is legible on %s', (word, ground) => {
		expect(contrast(colour(word), colour(ground))).toBeGreaterThanOrEqual(4.5)
	})

	test.each(Object.entries(eyes))('functions differ to a %s eye', (_eye, matrix) => {
		const seen = functions.map((name) => lab(matrix.map((row) => dot(row, linear(colour(name))))))
		for (const [i, a] of seen.entries())
			for (const [j, b] of seen.slice(0, i).entries()) {
				const apart = Math.hypot(...a.map((v, k) => v - (b[k] as number)))
				expect(apart, `${functions[i]} and ${functions[j]}`).toBeGreaterThanOrEqual(7.5)
			}
	})
})
