/** An embed and the page around it: how high it is, what the reader did, what that page wants shown. See sharing/messages.ts. */
import { applyOptions } from '../sharing/apply-options'
import { reportSize } from '../sharing/frame'
import { type SetMessage, type StateMessage, toEmbed, version } from '../sharing/messages'
import { isOn, namesOf, themeOf } from '../sharing/options'
import type { FigureElement } from '../widgets/figure-element'
import type { State } from '../widgets/state'

const host = document.querySelector<FigureElement<State>>('[data-figure]')
const figure = document.querySelector<HTMLElement>('[data-embed]')?.dataset.embed as string

const set = ({ state, theme, hide, caption }: SetMessage): void => {
	applyOptions({
		...(theme === undefined ? {} : { theme: themeOf(theme) }),
		...(hide === undefined ? {} : { hide: namesOf(hide) }),
		...(caption === undefined ? {} : { caption: isOn(caption) }),
	})
	if (state !== undefined) void host?.show(state)
}

const tellSize = reportSize(figure)
addEventListener('message', ({ source, data }) => {
	const message = source === parent && parent !== window ? toEmbed(data) : undefined
	if (message?.type === 'ask') tellSize()
	if (message?.type === 'set') set(message)
})

const home = document.querySelector<HTMLAnchorElement>('[data-source]')
addEventListener('bend-state', () => {
	if (!host) return
	if (home) home.href = host.link
	if (parent === window) return
	const message: StateMessage = { bend: version, type: 'state', figure, state: host.spelling, address: host.link }
	parent.postMessage(message, '*')
})

// links lead out of the frame, and leave the page around it as it is
addEventListener('click', ({ target }) => {
	const link = target instanceof Element ? target.closest('a') : null
	if (!link || link.matches('[download], [href^="#"], [data-stay], [href^="blob:"]')) return
	link.target = '_blank'
	link.relList.add('noopener')
})
