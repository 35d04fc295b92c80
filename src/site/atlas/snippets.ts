import type { AtlasEntry } from '../../prose/atlas'

type Library = keyof AtlasEntry['code']
type Kind = 'elementwise' | 'vector' | 'gated'

const imports: Readonly<Record<Library, readonly (readonly [name: string, line: string])[]>> = {
	pytorch: [
		['torch', 'import torch'],
		['F', 'import torch.nn.functional as F'],
	],
	numpy: [['np', 'import numpy as np']],
	tensorflow: [['tf', 'import tensorflow as tf']],
	jax: [
		['jax', 'import jax'],
		['jnp', 'import jax.numpy as jnp'],
	],
}

const ranges: Readonly<Record<Kind, readonly string[]>> = {
	elementwise: ['x = LINE'],
	vector: ['z = [1.0, 0.0, -1.0]'],
	gated: ['a = LINE', 'b = LINE'],
}

/** Inputs of double precision, as each library makes them. */
const line: Readonly<Record<Library, string>> = {
	pytorch: 'torch.linspace(-4, 4, 9, dtype=torch.float64)',
	numpy: 'np.linspace(-4, 4, 9)',
	tensorflow: 'tf.linspace(tf.constant(-4, tf.float64), 4, 9)',
	jax: 'jnp.linspace(-4, 4, 9)',
}

const vector: Readonly<Record<Library, string>> = {
	pytorch: 'torch.tensor([1.0, 0.0, -1.0], dtype=torch.float64)',
	numpy: 'np.array([1.0, 0.0, -1.0])',
	tensorflow: 'tf.constant([1.0, 0.0, -1.0], tf.float64)',
	jax: 'jnp.array([1.0, 0.0, -1.0])',
}

/** A snippet with the imports that it needs and an input to try it on: what can be pasted and run. */
export function complete(library: Library, code: string, kind: Kind): string {
	const inputs = ranges[kind].map((text) =>
		text.replace('LINE', line[library]).replace('[1.0, 0.0, -1.0]', vector[library]),
	)
	const body = [...inputs, code.trimEnd()].join('\n')
	const needed = imports[library].filter(([name]) => new RegExp(`\\b${name}\\.`).test(body))
	return [...needed.map(([, text]) => text), '', body].join('\n')
}
