import type { Locale } from '../i18n'
import type { Scene, Words } from './scene'
import type { State } from './state'

/** What Figure.astro gives each widget's markup. */
export interface MarkupProps<S extends State = State> {
	readonly id: string
	readonly locale: Locale
	readonly state: S
	readonly scene: Scene
	readonly words: Words
}
