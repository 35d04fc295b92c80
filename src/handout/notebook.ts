import type { Locale } from '../i18n'
import { lines, nbformat, printout } from './nbformat'
import { picture } from './picture'
import { printed } from './printed'
import { cells } from './script'

/** The script as a Jupyter notebook, with what its cells print and draw as the kernel computes it. */
export const notebook = (locale: Locale): string =>
	nbformat(cells(locale), {
		numbers: [printout(printed())],
		plot: [
			{
				output_type: 'display_data',
				data: { 'image/svg+xml': lines(picture(locale)), 'text/plain': ['<Figure size 800x500 with 1 Axes>'] },
				metadata: {},
			},
		],
	})
