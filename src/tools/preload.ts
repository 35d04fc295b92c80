import type { Plugin } from 'vite'

/**
 * Leaves out the lists of what each dynamic import will itself import: in a page with many figures they weigh more than the
 * figures' own scripts, and serve only to save a round trip on the first touch. Astro sets the option itself, so that it is
 * a plugin that has to take it back.
 */
export const withoutPreloadLists = (): Plugin => ({
	name: 'bend-without-preload-lists',
	enforce: 'post',
	config: () => ({ build: { modulePreload: false } }),
})
