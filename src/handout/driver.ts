import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** A Python that has PyTorch and Matplotlib: `npm test -- python` looks for one, and says so where there is none. */
export const { BEND_PYTHON: python } = process.env

/** Cells of Python that share a namespace, and expressions to read from it at the end, by name. */
export interface Task {
	readonly sources: readonly string[]
	readonly read: Readonly<Record<string, string>>
}

export interface Ran<Values> {
	/** By source. */
	readonly printed: readonly string[]
	readonly warnings: readonly string[]
	readonly values: Values
}

/** What Python writes. Throws with what it complains of. */
export function ask(args: readonly string[], input = ''): string {
	const { stdout, stderr, status } = spawnSync(python as string, args, {
		input,
		encoding: 'utf8',
		// tensors this small take several times as long where threads wait for each other on a busy machine
		env: { ...process.env, MPLBACKEND: 'Agg', PYTHONIOENCODING: 'utf-8', OMP_NUM_THREADS: '1' },
		maxBuffer: 1e8,
	})
	if (status !== 0) throw new Error(stderr)
	return stdout
}

const driver = fileURLToPath(new URL('driver.py', import.meta.url))

/**
 * Runs them all in one process, since PyTorch takes seconds to start.
 *
 * @param hide lets Matplotlib see its own fonts alone
 */
export const runAll = <Values>(runs: readonly Task[], hide = false): readonly Ran<Values>[] =>
	JSON.parse(ask([driver], JSON.stringify({ runs, hide })))
