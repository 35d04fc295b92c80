import type { Bench, Side } from './bench'

/** Every other module of this folder exports `benches`, made when they are about to run. */
const modules = import.meta.glob<{ benches: () => readonly Bench[] | Promise<readonly Bench[]> }>(
	['./*.ts', '!./bench.ts', '!./open.ts', '!./page.ts', '!./run.ts', '!./*.test.ts'],
	{ eager: true },
)

let all: readonly Bench[] = []

/** What run.ts calls in the browser. */
export const prepare = async (): Promise<Omit<Bench, Side>[]> => {
	all = (await Promise.all(Object.values(modules).map((module) => module.benches()))).flat()
	return all.map(({ ours: _, reference: __, ...bench }) => bench)
}

export const call = async (index: number, side: Side, calls: number): Promise<void> => {
	const run = (all[index] as Bench)[side]
	for (let i = 0; i < calls; i++) {
		const result = run()
		if (result instanceof Promise) await result
	}
}
