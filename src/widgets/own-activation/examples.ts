/** Formulas to start from, by the keys of their names; the last is a clean sheet. */
export const examples = [
	{ key: 'relu2', f: 'max(0, x)^2' },
	{ key: 'swish', f: 'x*sigmoid(x)' },
	{ key: 'softsign', f: 'x/(1+|x|)' },
	{ key: 'sine', f: 'sin x' },
	{ key: 'clip', f: 'x if |x| < 1 else sign(x)' },
	{ key: 'empty', f: '' },
] as const
