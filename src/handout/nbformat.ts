import type { Cell } from './percent'

/** Text as nbformat keeps it: a list of lines, each with its line break. */
export const lines = (text: string): string[] => text.split(/(?<=\n)/)

/** The output of a cell that prints. */
export const printout = (text: string): unknown => ({ output_type: 'stream', name: 'stdout', text: lines(text) })

/**
 * Cells as a Jupyter notebook (nbformat 4.5), as if it had just been run from top to bottom.
 *
 * @param outputs what a cell of code leaves behind, by its name
 */
export function nbformat(cells: readonly Cell[], outputs: Readonly<Record<string, readonly unknown[]>>): string {
	let run = 0
	return `${JSON.stringify(
		{
			cells: cells.map(({ kind, name, text }, i) =>
				kind === 'markdown'
					? { cell_type: 'markdown', id: `text-${i}`, metadata: {}, source: lines(text) }
					: {
							cell_type: 'code',
							execution_count: ++run,
							id: name,
							metadata: {},
							outputs: outputs[name] ?? [],
							source: lines(text),
						},
			),
			metadata: {
				kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' },
				language_info: { file_extension: '.py', mimetype: 'text/x-python', name: 'python' },
			},
			nbformat: 4,
			nbformat_minor: 5,
		},
		null,
		1,
	)}\n`
}
