import type { Cell } from './percent'

/** Text as nbformat keeps it: a list of lines, each with its line break. */
export const lines = (text: string): string[] => text.split(/(?<=\n)/)

/** The output of a cell that prints. */
export const printout = (text: string): unknown => ({ output_type: 'stream', name: 'stdout', text: lines(text) })

/** What runs a notebook's code. */
interface Kernel {
	readonly kernelspec: { readonly display_name: string; readonly language: string; readonly name: string }
	readonly language_info: { readonly file_extension: string; readonly mimetype: string; readonly name: string }
}

const python: Kernel = {
	kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' },
	language_info: { file_extension: '.py', mimetype: 'text/x-python', name: 'python' },
}

/** TypeScript, by the kernel that comes with Deno: `deno jupyter --install`. */
export const deno: Kernel = {
	kernelspec: { display_name: 'Deno', language: 'typescript', name: 'deno' },
	language_info: { file_extension: '.ts', mimetype: 'text/x.typescript', name: 'typescript' },
}

/**
 * Cells as a Jupyter notebook (nbformat 4.5), as if it had just been run from top to bottom or, without outputs, never.
 *
 * @param outputs what a cell of code leaves behind, by its name
 */
export function nbformat(
	cells: readonly Cell[],
	outputs?: Readonly<Record<string, readonly unknown[]>>,
	kernel = python,
): string {
	let run = 0
	const written = cells.map(({ kind, name, text }, i) =>
		kind === 'markdown'
			? { cell_type: 'markdown', id: `text-${i}`, metadata: {}, source: lines(text) }
			: {
					cell_type: 'code',
					execution_count: outputs ? ++run : null,
					id: name,
					metadata: {},
					outputs: outputs?.[name] ?? [],
					source: lines(text),
				},
	)
	return `${JSON.stringify({ cells: written, metadata: kernel, nbformat: 4, nbformat_minor: 5 }, null, 1)}\n`
}
