/** SVG as text. */

export type Attributes = Readonly<Record<string, string | number | undefined>>

const escaped = (text: string): string =>
	text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] as string)

/** Hundredths of a px are finer than any screen. */
export const round = (value: number): number => Math.round(value * 100) / 100

/** An element; attributes that are undefined are left out. */
export const element = (name: string, attributes: Attributes, content = ''): string => {
	const list = Object.entries(attributes).map(([key, value]) =>
		value === undefined ? '' : ` ${key}="${escaped(String(typeof value === 'number' ? round(value) : value))}"`,
	)
	return content === '' ? `<${name}${list.join('')}/>` : `<${name}${list.join('')}>${content}</${name}>`
}

export const textIn = (text: string): string => escaped(text)

/** A colour as every program knows it: hexadecimal, and the opacity apart. Undefined where nothing would be seen. */
export interface Paint {
	readonly colour: string
	readonly opacity: number
}

/** What `getComputedStyle` says of a colour: `rgb(20, 25, 28)`, `rgba(0, 0, 0, 0.5)`, `color(srgb 0.1 0.2 0.3 / 0.5)`, `none`. */
export const paintOf = (computed: string): Paint | undefined => {
	const numbers = (computed.match(/-?\d*\.?\d+(?:e-?\d+)?/g) ?? []).map(Number)
	const [r, g, b, opacity = 1] = computed.startsWith('color(srgb')
		? numbers.map((n, i) => (i < 3 ? n * 255 : n))
		: numbers
	if (r === undefined || g === undefined || b === undefined || opacity === 0) return undefined
	const hex = [r, g, b].map((n) =>
		Math.round(Math.min(255, Math.max(0, n)))
			.toString(16)
			.padStart(2, '0'),
	)
	return { colour: `#${hex.join('')}`, opacity }
}

/** Attributes of a fill or a stroke. */
export const painted = (what: 'fill' | 'stroke', paint: Paint | undefined, opacity = 1): Attributes => {
	const all = (paint?.opacity ?? 1) * opacity
	return { [what]: paint?.colour ?? 'none', [`${what}-opacity`]: paint && all < 1 ? all : undefined }
}

/** x′ = a x + c y + e, y′ = b x + d y + f. */
export interface Matrix {
	readonly a: number
	readonly b: number
	readonly c: number
	readonly d: number
	readonly e: number
	readonly f: number
}

/**
 * The `d` of a path made of straight lines, moved by a matrix that keeps axes upright; undefined where it has curves. A picture that
 * stretches has strokes that do not: few programs but browsers know that, so the stretching is done here.
 */
export const straightened = (d: string, { a, b, c, d: down, e, f }: Matrix): string | undefined => {
	if (b !== 0 || c !== 0 || /[^MLHVZz\d\s.,eE+-]/.test(d)) return undefined
	const across = (x: number): number => round(a * x + e)
	const upright = (y: number): number => round(down * y + f)
	return [...d.matchAll(/([MLHVZz])([^MLHVZz]*)/g)]
		.map(([, command = '', rest = '']) => {
			const numbers = (rest.match(/[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/gi) ?? []).map(Number)
			const moved = numbers.map((n, i) =>
				command === 'V' || (command !== 'H' && i % 2 === 1) ? upright(n) : across(n),
			)
			return command + moved.join(' ')
		})
		.join('')
}
