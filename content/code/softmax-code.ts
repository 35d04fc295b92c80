// zh: 照公式直写：得分太大、太小或者太冷，就会出事
// en: the formula as it stands: scores too large, too small or too cold break it
const softmax = (scores: number[], t: number): number[] => {
	const powers = scores.map((z) => Math.exp(z / t))
	const sum = powers.reduce((all, power) => all + power, 0)
	return powers.map((power) => power / sum)
}
