/** On the page for addresses that are none: in a frame that was to show a figure there is room for that one sentence, in its language. */

import { format } from '../i18n/format'
import { reportSize } from '../sharing/frame'

const [, before = '', id] = location.pathname.match(/^(.*\/)embed\/([^/]+)\/?$/) ?? []
const main = document.querySelector<HTMLElement>('main')
if (id && main) {
	const sections = [...main.querySelectorAll<HTMLElement>('[data-locale]')]
	const mine = sections.find(({ dataset }) => before.endsWith(`/${dataset.locale}/`)) ?? sections[0]
	for (const section of sections) section.hidden = section !== mine
	for (const title of main.querySelectorAll<HTMLElement>('[data-unknown]')) {
		title.textContent = format(title.dataset.unknown as string, { id: decodeURIComponent(id) })
	}
	document.documentElement.lang = mine?.lang ?? ''
	document.body.className = 'page-embed'
	document.body.replaceChildren(main)
	main.className = 'embed embed-gone'
	for (const link of main.querySelectorAll('a')) link.target = '_blank'
	reportSize(id)
}
