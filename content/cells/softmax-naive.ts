// zh: 照公式直写
// en: the formula as it stands
const naive = (scores: number[]) => {
	const powers = scores.map((z) => Math.exp(z))
	const sum = powers.reduce((all, power) => all + power)
	return powers.map((power) => power / sum)
}

// zh: 三个得分同加 c，第一个概率不该变
// en: c is added to all three scores: the first probability should not change
const shifts = [0, 707.5, 708.5, 1000, -1000]
shifts.map((c) => {
	const scores = [2 + c, 1 + c, c]
	return { c, naive: naive(scores)[0], softmax: softmax(scores)[0] }
})
