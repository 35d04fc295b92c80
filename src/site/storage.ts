/**
 * What the reader keeps on the device: one envelope under one key, with one reader and one writer. What cannot be read,
 * or was written by a later version of the course, is set aside under a key of its own and never overwritten.
 */
export interface Kept {
	/** Slugs of the lessons opened so far, the latest last. */
	readonly visited: readonly string[]
	/** By lesson, the section that was read last: its anchor. */
	readonly places: Readonly<Record<string, string>>
	/** Answers by exercise. */
	readonly exercises: Readonly<Record<string, Answered>>
	/** Edited notebook cells by id: their code. */
	readonly cells: Readonly<Record<string, string>>
	/** Absent where the system decides. */
	readonly theme?: 'light' | 'dark'
}

/** What became of an exercise. */
export interface Answered {
	/** The exercise's revision that was answered; where the course has a later one, it asks again. */
	readonly revision: number
	/** `shown`: the solution was opened before there was a right answer; `wrong`: there is none so far, nor was it. */
	readonly state: 'right' | 'wrong' | 'shown'
	readonly attempts: number
	/** The last one, and once there is a right one, that. */
	readonly answer: string
	/** How many hints were opened. */
	readonly hints?: number
	/** When it was last changed, in milliseconds since 1970. */
	readonly at: number
}

export const key = 'bend'

/**
 * The contents of an envelope, or undefined where it is not one that this version knows. Nothing kept yet is an empty
 * envelope. Self-contained: the script that sets the theme before the first paint carries this very function.
 */
export const opened = (text: string | null): Kept | undefined => {
	const empty = { visited: [], places: {}, exercises: {}, cells: {} }
	const isRecord = (all: object, isSound: (one: unknown) => boolean): boolean =>
		!Array.isArray(all) && Object.values(all).every(isSound)
	const isText = (one: unknown): boolean => typeof one === 'string'
	const isAnswered = (one: unknown): boolean => {
		const { revision, state, attempts, answer, at } = one as Answered
		return [revision, attempts, at].every(Number.isFinite) && isText(answer) && /^(right|wrong|shown)$/.test(state)
	}
	if (text === null) return empty
	try {
		const { version, kept } = JSON.parse(text)
		// version 1 had neither places nor exercises nor cells
		const all: Kept = { ...empty, ...kept }
		const isSound =
			(version === 1 || version === 2) &&
			Array.isArray(kept.visited) &&
			all.visited.every(isText) &&
			isRecord(all.places, isText) &&
			isRecord(all.exercises, isAnswered) &&
			isRecord(all.cells, isText)
		return isSound ? all : undefined
	} catch {
		return undefined
	}
}

const empty = opened(null) as Kept

/** The text of an envelope. */
export const sealed = (kept: Kept): string => JSON.stringify({ version: 2, kept })

export interface Keeper {
	read(): Kept
	/** False where the device keeps nothing: the change then holds for this page alone. */
	change(how: (kept: Kept) => Kept): boolean
	/** What was set aside, as it was found. */
	aside(): string[]
	/** Forgets what was set aside. */
	discard(): void
}

/** @param storage may throw, as `localStorage` does where it is forbidden. */
export const keeper = (storage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>): Keeper => {
	let unkept: Kept | undefined
	const places = (): string[] => {
		const found: string[] = []
		for (let n = 1; storage().getItem(`${key}.aside.${n}`) !== null; n++) found.push(`${key}.aside.${n}`)
		return found
	}
	const stored = (): Kept => {
		const text = storage().getItem(key)
		const kept = opened(text)
		if (kept) return kept
		storage().setItem(`${key}.aside.${places().length + 1}`, text as string)
		storage().setItem(key, sealed(empty))
		return empty
	}
	const read = (): Kept => {
		if (unkept) return unkept
		try {
			return stored()
		} catch {
			return empty
		}
	}
	return {
		read,
		change(how) {
			try {
				storage().setItem(key, sealed(how(unkept ?? stored())))
				unkept = undefined
				return true
			} catch {
				unkept = how(read())
				return false
			}
		},
		aside() {
			try {
				return places().map((place) => storage().getItem(place) as string)
			} catch {
				return []
			}
		},
		discard() {
			for (const place of places()) storage().removeItem(place)
		},
	}
}
