/** What is kept on this device, for every script of a page: one keeper, and word of each change, made here or in another tab. */
import { type Kept, keeper, key } from './storage'

const { change, ...rest } = keeper(() => localStorage)
const changes = new EventTarget()
const tell = (): boolean => changes.dispatchEvent(new Event('change'))

export const kept = {
	...rest,
	/** False where the device keeps nothing: the change then holds for this page alone. */
	change(how: (kept: Kept) => Kept): boolean {
		const isKept = change(how)
		tell()
		return isKept
	},
	/** Calls back now and after each change. */
	watch(show: (kept: Kept) => void): void {
		changes.addEventListener('change', () => show(rest.read()))
		show(rest.read())
	},
}

addEventListener('storage', (event) => {
	// null: everything was cleared
	if (event.key === key || event.key === null) tell()
})
