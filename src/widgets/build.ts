import * as Plot from '@observablehq/plot'
import { parseHTML } from 'linkedom'
import type { Chart } from '../plots/chart'
import { draw } from '../plots/draw'
import { apply, placeTicks, replacePicture } from './apply'
import type { Scene } from './scene'

/** The markup of a figure's body with the scene put in, by the same function that the browser calls. */
export const rendered = (html: string, scene: Scene): string => {
	const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`)
	const redraw = (host: Element, chart: Chart): void => {
		placeTicks(host, chart)
		replacePicture(host, draw(Plot, document as unknown as Document, chart))
	}
	apply(document as unknown as Document, scene, redraw, true)
	return document.body.innerHTML
}
