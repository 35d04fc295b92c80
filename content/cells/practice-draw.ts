const { sigmoid, tanh, relu, leakyRelu, swish } = activations
const points = linspace(-5, 5, 200)

// zh: 原文画了的五种
// en: the five that the article draws
const functions: Record<string, (x: number) => number> = {
	Sigmoid: sigmoid.f,
	Tanh: tanh.f,
	ReLU: relu.f,
	'Leaky ReLU (0.1)': (x) => leakyRelu.f(x, { alpha: 0.1 }),
	Swish: swish.f,
}

const draw = (all: typeof functions) =>
	Plot.plot({
		grid: true,
		color: { legend: true, domain: Object.keys(all) },
		x: { label: 'x' },
		y: { label: 'f(x)' },
		marks: Object.entries(all).map(([name, f]) =>
			Plot.lineY(points, { x: points, y: (x) => f(x), stroke: () => name, strokeWidth: 2 }),
		),
	})

draw(functions)
