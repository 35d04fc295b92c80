const symbols: Readonly<Record<string, string>> = {
	ne: '≠',
	le: '≤',
	ge: '≥',
	lt: '<',
	gt: '>',
	to: '→',
	in: '∈',
	cdot: '·',
	times: '×',
	pm: '±',
	approx: '≈',
	infty: '∞',
	partial: '∂',
	ldots: '…',
	dots: '…',
	circ: '∘',
	alpha: 'α',
	beta: 'β',
	gamma: 'γ',
	delta: 'δ',
	varepsilon: 'ε',
	eta: 'η',
	theta: 'θ',
	lambda: 'λ',
	mu: 'μ',
	pi: 'π',
	rho: 'ρ',
	sigma: 'σ',
	phi: 'φ',
	varphi: 'φ',
	Phi: 'Φ',
	Delta: 'Δ',
	Sigma: 'Σ',
}

const spoken = (tex: string): string =>
	tex
		.replace(/\\(?:text|mathrm|operatorname|mathbf)\s*\{([^}]*)\}/g, '$1')
		.replace(/\\frac\s*\{([^}]*)\}\s*\{([^}]*)\}/g, '$1/$2')
		.replace(/\\([A-Za-z]+)\s*/g, (_, name: string) => symbols[name] ?? `${name} `)
		.replace(/\\[,;! ]/g, ' ')
		.replace(/\s*([≠≤≥<>→∈≈=])\s*/g, ' $1 ')
		.replace(/[\\{}_]/g, '')
		.replaceAll("'", '′')
		.replaceAll('-', '−')
		.trim()

/** Words whose formulas stand in $…$ as a title bar or a player without markup can show them: “三步把 σ 变成 tanh”. */
export const plainText = (words: string): string =>
	words
		.split('$')
		.map((part, i) => (i % 2 === 0 ? part : spoken(part)))
		.join('')
