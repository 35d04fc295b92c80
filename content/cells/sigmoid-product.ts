// zh: 每一层都站在同一点 z 上，斜率逐层相乘
// en: every layer stands at the same point z, and the slopes multiply
const fn = activations.sigmoid
const left = (z: number, layers: number) => (fn.df(z) ?? 0) ** layers

const depths = [1, 2, 5, 10, 20, 50]
depths.map((layers) => ({
	layers,
	'z = 0': left(0, layers),
	'z = 2': left(2, layers),
	'z = 4': left(4, layers),
}))
