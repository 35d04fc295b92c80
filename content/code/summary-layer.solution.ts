const layer = (signal: number[], kernel: number[]): number[] => {
	const places = signal.length - kernel.length + 1
	const responses = Array.from({ length: places }, (_, i) =>
		kernel.reduce((sum, weight, u) => sum + weight * signal[i + u], 0),
	)
	const activated = responses.map((z) => Math.max(0, z))
	const pairs = Math.floor(activated.length / 2)
	return Array.from({ length: pairs }, (_, i) => Math.max(activated[2 * i], activated[2 * i + 1]))
}
