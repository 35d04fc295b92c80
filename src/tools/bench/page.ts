import { type Bench, measure, type Timing } from './bench'

/** Every other module of this folder exports `benches`, made when they are about to run. */
const modules = import.meta.glob<{ benches: () => readonly Bench[] | Promise<readonly Bench[]> }>(
	['./*.ts', '!./bench.ts', '!./open.ts', '!./page.ts', '!./run.ts', '!./*.test.ts'],
	{ eager: true },
)

let all: readonly Bench[] = []

/** What run.ts calls in the browser. */
export const prepare = async (): Promise<Omit<Bench, 'ours' | 'reference'>[]> => {
	all = (await Promise.all(Object.values(modules).map((module) => module.benches()))).flat()
	return all.map(({ ours: _, reference: __, ...bench }) => bench)
}

export const run = (index: number): Promise<Timing> => measure(all[index] as Bench)
