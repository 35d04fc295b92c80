/** Moves a network's theta along its gradient. */
export interface Optimiser {
	/** Permanent: addresses use it. */
	readonly id: string
	/** The learning rate, which may change between steps. RangeError if it starts negative, infinite or as no number. */
	rate: number
	/** All it remembers from step to step: a copy keeps it, `set` brings it back. */
	readonly memory: Float64Array
	readonly step: (theta: Float64Array, gradient: Float64Array) => void
}

function checkRate(rate: number): void {
	if (!(rate >= 0 && Number.isFinite(rate))) throw new RangeError(`A rate is a finite number, 0 or more, not ${rate}`)
}

/** θ ← θ − rate·g. With momentum μ: v ← μv + g, θ ← θ − rate·v (Polyak 1964; the rate outside, as PyTorch has it). */
export function sgd(parameters: number, { rate, momentum = 0 }: { rate: number; momentum?: number }): Optimiser {
	checkRate(rate)
	const velocity = new Float64Array(momentum === 0 ? 0 : parameters)
	return {
		id: momentum === 0 ? 'sgd' : 'momentum',
		rate,
		memory: velocity,
		step(theta, gradient) {
			const { rate } = this
			if (momentum === 0) {
				for (let k = 0; k < theta.length; k++) theta[k] = (theta[k] as number) - rate * (gradient[k] as number)
				return
			}
			for (let k = 0; k < theta.length; k++) {
				const v = momentum * (velocity[k] as number) + (gradient[k] as number)
				velocity[k] = v
				theta[k] = (theta[k] as number) - rate * v
			}
		},
	}
}

interface AdamOptions {
	readonly rate: number
	readonly beta1?: number
	readonly beta2?: number
	readonly epsilon?: number
}

/** Kingma & Ba 2014, *Adam: a method for stochastic optimization*, algorithm 1. */
export function adam(parameters: number, { rate, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8 }: AdamOptions): Optimiser {
	checkRate(rate)
	const memory = new Float64Array(2 * parameters + 2)
	const first = memory.subarray(0, parameters)
	const second = memory.subarray(parameters, 2 * parameters)
	/** β₁ᵗ and β₂ᵗ. */
	const powers = memory.subarray(2 * parameters).fill(1)
	return {
		id: 'adam',
		rate,
		memory,
		step(theta, gradient) {
			powers[0] = (powers[0] as number) * beta1
			powers[1] = (powers[1] as number) * beta2
			const rise = this.rate / (1 - (powers[0] as number))
			const spread = Math.sqrt(1 - (powers[1] as number))
			for (let k = 0; k < theta.length; k++) {
				const g = gradient[k] as number
				const m = beta1 * (first[k] as number) + (1 - beta1) * g
				const v = beta2 * (second[k] as number) + (1 - beta2) * g * g
				first[k] = m
				second[k] = v
				theta[k] = (theta[k] as number) - (rise * m) / (Math.sqrt(v) / spread + epsilon)
			}
		},
	}
}
