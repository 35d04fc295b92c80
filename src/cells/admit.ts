/**
 * The border: what a run sends is text that code of anyone's may have made. Only what is known to be inert gets in, rebuilt
 * part by part; everything else is left out or, where the whole is not what it should be, refused.
 */
import { type Fault, faultKinds, limits, type Outcome, type Output, type Tree } from './sandbox/types'

const elements = new Set(
	[
		'svg g path line rect circle ellipse polyline polygon text tspan title defs clipPath marker pattern',
		'linearGradient radialGradient stop figure figcaption h2 h3 div span',
	].flatMap((names) => names.split(' ')),
)

const attributes = new Set(
	[
		'x y x1 x2 y1 y2 cx cy r rx ry fx fy d points width height viewBox transform dx dy offset id class',
		'fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-dasharray stroke-dashoffset stroke-linecap',
		'stroke-linejoin stroke-miterlimit opacity color font-size font-weight font-style font-variant text-anchor',
		'dominant-baseline paint-order shape-rendering vector-effect clip-path clip-rule clipPathUnits marker-start marker-mid',
		'marker-end markerWidth markerHeight markerUnits orient refX refY patternUnits patternTransform gradientUnits',
		'gradientTransform stop-color stop-opacity preserveAspectRatio',
	].flatMap((names) => names.split(' ')),
)

const functions = new Set('rgb rgba hsl hsla var url translate rotate scale matrix skewX skewY'.split(' '))

/** An attribute's value, if nothing in it can reach outside of the picture. References within it get its prefix. */
const admittedValue = (name: string, value: string, prefix: string): string | undefined => {
	if (name === 'class') return /^cp[a-z-]*( cp[a-z-]*)*$/.test(value) ? value : undefined
	if (name === 'id') return /^[\w-]{1,80}$/.test(value) ? prefix + value : undefined
	if (/[\\<>&@;{}]/.test(value)) return undefined
	for (const [, called = ''] of value.matchAll(/([^\s,()]*)\(/g)) if (!functions.has(called)) return undefined
	if (!/url\(/i.test(value)) return value
	const reference = value.match(/^url\(#([\w-]{1,80})\)$/)
	return reference ? `url(#${prefix}${reference[1]})` : undefined
}

const isText = (value: unknown, most: number): value is string => typeof value === 'string' && value.length <= most
const isList = (value: unknown, most: number): value is readonly unknown[] =>
	Array.isArray(value) && value.length <= most

class Refused extends Error {}

const treeOf = (value: unknown, prefix: string): Tree | undefined => {
	let nodes = 0
	const tree = (given: unknown, depth: number): Tree | undefined => {
		if (++nodes > 2 * limits.nodes || depth > limits.nesting || !isList(given, 3)) throw new Refused()
		const [name, attributesGiven, children] = given
		if (!isText(name, 40) || !isList(children, 2 * limits.nodes)) throw new Refused()
		if (!elements.has(name)) return undefined
		const kept: [string, string][] = []
		for (const [key, text] of Object.entries(attributesGiven ?? {})) {
			if (!attributes.has(key) || !isText(text, limits.message)) continue
			const admitted = admittedValue(key, text, prefix)
			if (admitted !== undefined) kept.push([key, admitted])
		}
		const held = children.flatMap((child): (Tree | string)[] => {
			if (typeof child === 'string') return [child.slice(0, limits.characters)]
			const below = tree(child, depth + 1)
			return below ? [below] : []
		})
		return [name, Object.fromEntries(kept), held]
	}
	return tree(value, 0)
}

const outputOf = (value: unknown, prefix: string): Output => {
	const given = value as {
		kind?: unknown
		text?: unknown
		columns?: unknown
		rows?: unknown
		more?: unknown
		tree?: unknown
	}
	if (given?.kind === 'text' && isText(given.text, 2 * limits.characters)) return { kind: 'text', text: given.text }
	if (given?.kind === 'picture') {
		const tree = treeOf(given.tree, prefix)
		if (tree) return { kind: 'picture', tree }
	}
	if (given?.kind === 'table' && isList(given.columns, limits.columns) && isList(given.rows, limits.rows)) {
		const row = (cells: unknown): string[] => {
			if (!isList(cells, limits.columns) || !cells.every((cell) => isText(cell, 200))) throw new Refused()
			return cells as string[]
		}
		const more = Number.isSafeInteger(given.more) ? Math.max(0, given.more as number) : 0
		return { kind: 'table', columns: row(given.columns), rows: given.rows.map(row), more }
	}
	throw new Refused()
}

const faultOf = (value: unknown): Fault => {
	const { kind, line, name, near, message } = value as Record<keyof Fault, unknown>
	const known = faultKinds.find((each) => each === kind)
	if (!known) throw new Refused()
	return {
		kind: known,
		message: isText(message, 600) ? message : '',
		...(Number.isSafeInteger(line) && (line as number) > 0 ? { line: line as number } : {}),
		...(isText(name, 80) ? { name } : {}),
		...(isText(near, 80) ? { near } : {}),
	}
}

/**
 * An outcome as a run reports it, made safe to show; undefined where it is none.
 *
 * @param prefix goes before every id in its pictures, so that no two pictures of a page share one
 */
export const admitted = (value: unknown, prefix: string): Outcome | undefined => {
	try {
		const { outputs, fault, cut } = value as Record<keyof Outcome, unknown>
		if (!isList(outputs, limits.outputs)) return undefined
		return {
			outputs: outputs.map((output, i) => outputOf(output, `${prefix}-${i}-`)),
			cut: cut === true,
			...(fault === undefined ? {} : { fault: faultOf(fault) }),
		}
	} catch {
		return undefined
	}
}
