/** How keys and addresses step through slides. Pure: what is there and who has the focus comes from the page. */

/** What the focused element does with keys by itself: nothing, take a press, be moved by arrows, or take whatever is typed. */
export type Holder = 'nothing' | 'press' | 'move' | 'type'

export interface Pressed {
	readonly key: string
	readonly shift: boolean
	/** With Control, Alt or the like: the browser's or the system's. */
	readonly modified: boolean
}

export interface Moment {
	/** The slide that is shown, from 0. */
	readonly at: number
	/** How many there are. */
	readonly count: number
	/** Digits typed so far. */
	readonly typed: string
	readonly holder: Holder
}

export type Act =
	| { readonly do: 'go'; readonly to: number }
	| { readonly do: 'type'; readonly typed: string }
	| { readonly do: 'full' | 'theme' | 'help' | 'black' | 'white' | 'release' | 'leave' }

/** Keys that an element keeps for itself. */
const keeps: Readonly<Record<Holder, (key: string) => boolean>> = {
	nothing: () => false,
	press: (key) => key === ' ' || key === 'Enter',
	move: (key) => /^( |Enter|Home|End|Arrow.*)$/.test(key),
	// remotes send PageDown whatever was touched last
	type: (key) => !/^(Page(Up|Down)|Escape|F5)$/.test(key),
}

const letters = new Map<string, Exclude<Act['do'], 'go' | 'type'>>([
	['f', 'full'],
	['f5', 'full'],
	['d', 'theme'],
	['?', 'help'],
	['b', 'black'],
	['.', 'black'],
	['w', 'white'],
	[',', 'white'],
])

/** What a key does; undefined where that is for the browser or the focused element to say. */
export const actOf = ({ key, shift, modified }: Pressed, { at, count, typed, holder }: Moment): Act | undefined => {
	if (modified || keeps[holder](key)) return undefined
	const go = (to: number): Act => ({ do: 'go', to: Math.min(count - 1, Math.max(0, to)) })
	switch (key) {
		case 'ArrowRight':
		case 'PageDown':
			return go(at + 1)
		case 'ArrowLeft':
		case 'PageUp':
			return go(at - 1)
		case ' ':
			return go(shift ? at - 1 : at + 1)
		case 'Home':
			return go(0)
		case 'End':
			return go(count - 1)
		case 'Enter':
			return typed === '' ? undefined : go(Number(typed) - 1)
		case 'Escape':
			if (typed !== '' && holder === 'nothing') return { do: 'type', typed: '' }
			return { do: holder === 'nothing' ? 'leave' : 'release' }
	}
	if (/^\d$/.test(key)) return { do: 'type', typed: (typed + key).slice(-3) }
	const name = letters.get(key.toLowerCase())
	return name && { do: name }
}

/**
 * The slide that an address's fragment names, from 0; the opening one where it names none.
 *
 * @param slides the names that each answers to; the opening slide's is empty
 */
export const slideAt = (hash: string, slides: readonly (readonly string[])[]): number =>
	Math.max(
		0,
		slides.findIndex((names) => names.includes(hash.replace(/^#/, ''))),
	)

/** Steps of a finger's stroke over the screen, in CSS pixels: 1 on, −1 back, 0 where it was a touch or a scroll. */
export const stroke = (dx: number, dy: number): -1 | 0 | 1 =>
	Math.abs(dx) < 60 || Math.abs(dx) < 2 * Math.abs(dy) ? 0 : dx < 0 ? 1 : -1
