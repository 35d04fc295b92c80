import { format } from '../i18n/format'
import { csv } from '../widgets/csv'
import { download } from '../widgets/download'
import { numberIn } from './cells'
import { make } from './dom'
import { fetchFaces } from './picture/faces'
import { pictureOf, pixelsOf } from './picture/picture'
import { captionOf, type Shared, tableOf, titleOf, toggle } from './shared'
import { wordsHere } from './words'

const picture = (figure: Shared) => {
	const t = wordsHere()
	const title = titleOf(figure)
	const { host, pathname } = new URL(figure.link)
	return pictureOf(figure.querySelector('figure') as HTMLElement, {
		title,
		description: `${captionOf(figure)} ${figure.link}`,
		credit: format(t.credit, { place: `${host}${pathname}#${figure.figureId}`, licence: 'CC BY 4.0' }),
		link: figure.link,
	})
}

/** Each file that a figure can be taken away as, in the state in which it is shown. */
const files: Readonly<Record<string, (figure: Shared) => Promise<Blob>>> = {
	'.svg': async (figure) => new Blob([(await picture(figure)).svg], { type: 'image/svg+xml' }),
	'.png': async (figure) => pixelsOf(await picture(figure), 1),
	'@3x.png': async (figure) => pixelsOf(await picture(figure), 3),
	'.csv': async (figure) => {
		const { head, rows } = tableOf(figure)
		return new Blob([csv([head, ...rows.map((row) => row.map(numberIn))])], { type: 'text/csv;charset=utf-8' })
	},
}

/** Opens or closes the list of files under a figure. */
export const toggleDownloads = (figure: Shared): void =>
	toggle(figure, 'download', () => {
		const t = wordsHere()
		void fetchFaces()
		const names: Readonly<Record<string, string>> = t.files
		const said = make('p', { role: 'status', class: 'share-said' })
		const buttons = Object.entries(files).map(([ending, file]) => {
			const button = make(
				'button',
				{ type: 'button', class: 'btn btn-small', 'data-file': ending },
				names[ending] ?? ending,
			)
			button.addEventListener('click', async () => {
				try {
					download(figure.figureId + ending, await file(figure))
					said.textContent = format(t.saved, { file: figure.figureId + ending })
				} catch (error) {
					said.textContent = format(t.failed, { why: (error as Error).message })
				}
			})
			return button
		})
		return make(
			'div',
			{ role: 'group', 'aria-label': t.download },
			make('div', { class: 'share-row' }, ...buttons),
			said,
		)
	})
