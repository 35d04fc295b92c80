import { kept } from '../site/kept'
import type { Sources } from './code-link'

/** The reader's own versions of cells, kept on the device. */
export interface Shelf {
	read(): Sources
	/** Without a source: the lesson's own is good enough. False where the device keeps nothing. */
	keep(id: string, source: string | undefined): boolean
}

export const shelf: Shelf = {
	read: () => kept.read().cells,
	keep: (id, source) =>
		kept.change(({ cells, ...rest }) => {
			const { [id]: _, ...others } = cells
			return { ...rest, cells: source === undefined ? others : { ...others, [id]: source } }
		}),
}
