import { sameLength } from './length'
import { expInside } from './special/exp'
import { logistic, logisticCurvature, logisticSlope } from './special/logistic'
import type { Elementwise } from './types'

const value = (x: number): number => logistic(x, 0)

const slope = (x: number): number => logisticSlope(x, 0)

const curvature = (x: number): number => logisticCurvature(x, 0)

export const sigmoid: Elementwise = {
	id: 'sigmoid',
	name: 'Sigmoid',
	kind: 'elementwise',
	parameters: {},
	f: value,
	df: slope,
	d2f: curvature,
	breaks: () => [],
	fill: (x, y) => {
		const n = sameLength(x, y)
		for (let i = 0; i < n; i++) {
			const v = x[i] as number
			// Stored first and mended after: engines box a number that two branches join with.
			y[i] = 1 / (1 + expInside(-v, 0))
			if (!(Math.abs(v) < 36)) y[i] = value(v)
		}
	},
	fillDf: (x, y) => {
		const n = sameLength(x, y)
		for (let i = 0; i < n; i++) y[i] = slope(x[i] as number)
	},
	tex: {
		f: String.raw`\frac{1}{1+e^{-x}}`,
		df: String.raw`\sigma(x)\bigl(1-\sigma(x)\bigr)`,
		d2f: String.raw`\sigma(x)\bigl(1-\sigma(x)\bigr)\bigl(1-2\sigma(x)\bigr)`,
	},
	references: [
		{
			authors: 'Verhulst',
			year: 1845,
			title: "Recherches mathématiques sur la loi d'accroissement de la population",
			where: "Nouveaux mémoires de l'Académie royale des sciences et belles-lettres de Bruxelles 18",
		},
		{
			authors: 'Rumelhart, Hinton, Williams',
			year: 1986,
			title: 'Learning representations by back-propagating errors',
			where: 'Nature 323, 533–536',
		},
	],
}
