import { element, round } from './svg'

interface Box {
	readonly left: number
	readonly top: number
	readonly width: number
	readonly height: number
}

/** What a picture is drawn on: where its corner is in the window, what it has to define, and which faces its words need. */
export class Sheet {
	readonly faces = new Set<string>()
	/** How far to the right words reach that nothing cuts. */
	reach = 0
	readonly #definitions: string[] = []

	constructor(
		/** The window's coordinates of the sheet's corner; they change from block to block, where something in between is left out. */
		public left: number,
		public top: number,
	) {}

	box({ left, top, width, height }: Box): { x: number; y: number; width: number; height: number } {
		return { x: round(left - this.left), y: round(top - this.top), width: round(width), height: round(height) }
	}

	/** Something cut at a box. */
	clipped(box: Box, content: string): string {
		if (content === '') return ''
		const id = `c${this.#definitions.length}`
		this.#definitions.push(element('clipPath', { id }, element('rect', this.box(box))))
		return element('g', { 'clip-path': `url(#${id})` }, content)
	}

	/** The hatching of what is dead or saturated: its address as a fill. */
	hatch(colour: string): string {
		const id = `h${colour.slice(1)}`
		const pattern = element(
			'pattern',
			{ id, width: 8.5, height: 8.5, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
			element('path', { d: 'M0 0V8.5', stroke: colour, 'stroke-width': 2 }),
		)
		if (!this.#definitions.includes(pattern)) this.#definitions.push(pattern)
		return `url(#${id})`
	}

	get definitions(): string {
		return this.#definitions.join('')
	}
}
