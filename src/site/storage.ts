/**
 * What the reader keeps on the device: one envelope under one key, with one reader and one writer. What cannot be read,
 * or was written by a later version of the course, is set aside under a key of its own and never overwritten.
 */
export interface Kept {
	/** Slugs of the lessons opened so far, the latest last. */
	readonly visited: readonly string[]
	/** Absent where the system decides. */
	readonly theme?: 'light' | 'dark'
}

export const key = 'bend'

/**
 * The contents of an envelope, or undefined where it is not one that this version knows. Nothing kept yet is an empty
 * envelope. Self-contained: the script that sets the theme before the first paint carries this very function.
 */
export const opened = (text: string | null): Kept | undefined => {
	if (text === null) return { visited: [] }
	try {
		const { version, kept } = JSON.parse(text)
		const sound =
			version === 1 && Array.isArray(kept.visited) && kept.visited.every((s: unknown) => typeof s === 'string')
		return sound ? kept : undefined
	} catch {
		return undefined
	}
}

const sealed = (kept: Kept): string => JSON.stringify({ version: 1, kept })

export interface Keeper {
	read(): Kept
	/** False where the device keeps nothing: the change then holds for this page alone. */
	change(how: (kept: Kept) => Kept): boolean
}

/** @param storage may throw, as `localStorage` does where it is forbidden. */
export const keeper = (storage: () => Pick<Storage, 'getItem' | 'setItem'>): Keeper => {
	let unkept: Kept | undefined
	const stored = (): Kept => {
		const text = storage().getItem(key)
		const kept = opened(text)
		if (kept) return kept
		let place = 1
		while (storage().getItem(`${key}.aside.${place}`) !== null) place++
		storage().setItem(`${key}.aside.${place}`, text as string)
		storage().setItem(key, sealed({ visited: [] }))
		return { visited: [] }
	}
	const read = (): Kept => {
		if (unkept) return unkept
		try {
			return stored()
		} catch {
			return { visited: [] }
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
	}
}
