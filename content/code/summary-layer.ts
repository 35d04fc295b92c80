const layer = (signal: number[], kernel: number[]): number[] => {
	// zh: 第一道：卷积
	// en: first, convolution
	const places = signal.length - kernel.length + 1
	const responses = Array.from({ length: places }, (_, i) =>
		kernel.reduce((sum, weight, u) => sum + weight * signal[i + u], 0),
	)
	// zh: 第二道、第三道写在这里
	// en: the second and the third go here
	return responses
}
