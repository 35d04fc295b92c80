// zh: 换成你自己的函数
// en: put your own function here
const own = (x: number) => Math.max(0, x) ** 2

// zh: 斜率用中心差分估计
// en: the slope, estimated by a central difference
const h = 1e-4
const slope = (x: number) => (own(x + h) - own(x - h)) / (2 * h)

print('f(x) = 0:', points.filter((x) => own(x) === 0).length)
print([-5, -1, 0, 1, 5].map((x) => ({ x, 'f(x)': own(x), 'f′(x)': slope(x) })))

Plot.plot({
	grid: true,
	clip: true,
	x: { label: 'x' },
	y: { label: null, domain: [-2, 6] },
	marks: [
		Plot.lineY(points, { x: points, y: (x) => relu.f(x), stroke: () => 'ReLU' }),
		Plot.lineY(points, { x: points, y: (x) => own(x), strokeWidth: 2 }),
		Plot.lineY(points, { x: points, y: (x) => slope(x), strokeDasharray: '5 4' }),
	],
})
