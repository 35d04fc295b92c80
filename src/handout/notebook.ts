import type { Locale } from '../i18n'
import { picture } from './picture'
import { printed } from './printed'
import { cells } from './script'

/** Text as nbformat keeps it: a list of lines, each with its line break. */
const lines = (text: string): string[] => text.split(/(?<=\n)/)

/** What a cell leaves behind when it is run: for two of them the kernel knows. */
const outputs = (name: string, locale: Locale): unknown[] => {
	if (name === 'numbers') return [{ output_type: 'stream', name: 'stdout', text: lines(printed()) }]
	if (name === 'plot') {
		const data = { 'image/svg+xml': lines(picture(locale)), 'text/plain': ['<Figure size 800x500 with 1 Axes>'] }
		return [{ output_type: 'display_data', data, metadata: {} }]
	}
	return []
}

/** The script as a Jupyter notebook (nbformat 4.5), as if it had just been run from top to bottom. */
export function notebook(locale: Locale): string {
	let run = 0
	return `${JSON.stringify(
		{
			cells: cells(locale).map(({ kind, name, text }, i) =>
				kind === 'markdown'
					? { cell_type: 'markdown', id: `text-${i}`, metadata: {}, source: lines(text) }
					: {
							cell_type: 'code',
							execution_count: ++run,
							id: name,
							metadata: {},
							outputs: outputs(name, locale),
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
