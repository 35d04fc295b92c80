// zh: 一万个标准正态随机数，过一遍阀门
// en: ten thousand standard normal numbers, through the valve
const fn = activations.relu
const { normal } = networks.generator(7)
const z = Array.from({ length: 10_000 }, () => normal())
const y = z.map((v) => fn.f(v))

print('P(f = 0) ≈', y.filter((v) => v === 0).length / y.length)
print('E f ≈', y.reduce((sum, v) => sum + v) / y.length)

const binned = Plot.binX({ y: 'count' }, { thresholds: 40 })
Plot.plot({
	height: 240,
	x: { label: 'z, f(z)' },
	y: { label: null },
	marks: [
		Plot.rectY(z, { ...binned, stroke: 'currentColor', strokeOpacity: 0.5 }),
		Plot.rectY(y, { ...binned, fill: () => fn.name }),
	],
})
