import type { AtlasFigure } from './atlas-figures'

/** A figure that no one lists: each name whose functions can be told apart by eye has one on the page of namesakes. */
export type NamesakeFigure = Omit<AtlasFigure, 'lesson'> & { readonly lesson: 'same-name'; readonly width: 'text' }

const of = (topic: string, name: string, x: number): NamesakeFigure => ({
	id: `namesake-${topic}`,
	lesson: 'same-name',
	page: '/same-name/',
	widget: 'shared-name',
	width: 'text',
	state: { of: topic, x },
	words: 'namesake',
	name,
})

/** Each at a point where its functions are well apart. */
export const namesakeFigures: readonly NamesakeFigure[] = [
	of('leaky-relu', 'Leaky ReLU', -3),
	of('gelu', 'GELU', -2.7),
	of('elu-celu', 'ELU · CELU', -1.4),
	of('hard-sigmoid', 'Hard sigmoid', 2.5),
	of('hard-swish', 'Hard swish', 2.5),
]
