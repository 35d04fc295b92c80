import { toggleDownloads } from './downloads'
import { togglePanel } from './panel'
import type { Shared } from './shared'

/** Opens a panel under a figure, or closes the one that is open. */
export const open = (figure: Shared, which: 'share' | 'download'): void =>
	which === 'share' ? togglePanel(figure) : toggleDownloads(figure)
