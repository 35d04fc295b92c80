const softmax = (scores: number[], t: number): number[] => {
	const most = Math.max(...scores)
	const powers = scores.map((z) => Math.exp((z - most) / t))
	const sum = powers.reduce((all, power) => all + power, 0)
	return powers.map((power) => power / sum)
}
