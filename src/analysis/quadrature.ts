/** Nodes of the 15-point Kronrod rule on [−1, 1], from the outermost to 0; every second is one of Gauss's 7. */
const nodes = [
	0.9914553711208126, 0.9491079123427585, 0.8648644233597691, 0.7415311855993945, 0.5860872354676911,
	0.4058451513773972, 0.20778495500789848, 0,
]
const kronrod = [
	0.022935322010529224, 0.06309209262997856, 0.10479001032225019, 0.14065325971552592, 0.1690047266392679,
	0.19035057806478542, 0.20443294007529889, 0.20948214108472782,
]
const gauss = [0.1294849661688697, 0.27970539148927664, 0.3818300505051189, 0.4179591836734694]

/** Points and weights of a composite rule: ∫ g ≈ Σ weight·g(x). */
export interface Rule {
	readonly x: number[]
	readonly weight: number[]
	/** Whether every panel came within the tolerance. */
	settled: boolean
}

/** The estimate of each integral over a panel, and how far the coarser rule is from it. */
interface Panel {
	readonly from: number
	readonly to: number
	readonly value: readonly number[]
	readonly error: readonly number[]
}

/** Each panel's share of the integral of the magnitude that the two rules may differ by; Kronrod's own error is far less. */
const tolerance = 1e-14
const deepest = 40
/** Panels after which none is halved: what oscillates without end would keep the page for ever. */
const most = 4096

/**
 * A rule that integrates all components of `integrand` over the panels between neighbouring `edges` (ascending): each
 * panel is halved until the Gauss 7 and Kronrod 15 rules agree on every component to 1e-14 of its whole, or cannot.
 * The integrand is evaluated inside panels only, so it may jump at the edges. Piessens et al. 1983, *QUADPACK*.
 */
export function adaptiveRule(integrand: (x: number) => readonly number[], edges: readonly number[]): Rule {
	const first = edges.slice(1).map((to, i) => estimate(integrand, edges[i] as number, to))
	const whole = (first[0]?.value ?? []).map((_, j) => first.reduce((sum, p) => sum + Math.abs(p.value[j] as number), 0))
	const rule: Rule = { x: [], weight: [], settled: true }
	let panels = first.length
	const settle = (panel: Panel, depth: number): void => {
		const rough = panel.error.some((error, j) => error > tolerance * (whole[j] as number))
		const middle = panel.from + (panel.to - panel.from) / 2
		const parts = depth < deepest && panels < most && panel.from < middle && middle < panel.to
		rule.settled &&= !rough || parts
		if (rough && parts) {
			panels++
			settle(estimate(integrand, panel.from, middle), depth + 1)
			settle(estimate(integrand, middle, panel.to), depth + 1)
		} else append(rule, panel)
	}
	for (const panel of first) settle(panel, 0)
	return rule
}

/** The nodes of a panel from left to right, as (x, index into the tables). */
function panelNodes(from: number, to: number): [x: number, i: number][] {
	const centre = from + (to - from) / 2
	const half = (to - from) / 2
	const list: [number, number][] = []
	for (let i = 0; i < 7; i++) list.push([centre - half * (nodes[i] as number), i])
	for (let i = 7; i >= 0; i--) list.push([centre + half * (nodes[i] as number), i])
	return list
}

function estimate(integrand: (x: number) => readonly number[], from: number, to: number): Panel {
	const value: number[] = []
	const coarse: number[] = []
	const half = (to - from) / 2
	for (const [x, i] of panelNodes(from, to)) {
		integrand(x).forEach((y, j) => {
			value[j] = (value[j] ?? 0) + half * (kronrod[i] as number) * y
			coarse[j] = (coarse[j] ?? 0) + (i % 2 === 1 ? half * (gauss[(i - 1) / 2] as number) * y : 0)
		})
	}
	return { from, to, value, error: value.map((v, j) => Math.abs(v - (coarse[j] as number))) }
}

function append(rule: Rule, { from, to }: Panel): void {
	for (const [x, i] of panelNodes(from, to)) {
		rule.x.push(x)
		rule.weight.push(((to - from) / 2) * (kronrod[i] as number))
	}
}

/** The sum of `terms` with the error of each addition carried (Neumaier 1974): as if added in twice the precision. */
export function compensatedSum(terms: Iterable<number>): number {
	let sum = 0
	let carry = 0
	for (const term of terms) {
		const next = sum + term
		carry += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum
		sum = next
	}
	return sum + carry
}
