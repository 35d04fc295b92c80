/** The foot cites the section that was chosen there, or the whole chapter again. */
import { type Cited, type CiteWords, citation, formats } from './cite'

const types = { bib: 'application/x-bibtex', ris: 'application/x-research-info-systems' } as const

export const citeSection = (): void => {
	const foot = document.querySelector<HTMLElement>('[data-cite]')
	const chosen = foot?.querySelector<HTMLSelectElement>('[data-cite-section]')?.selectedOptions[0]
	if (!foot || !chosen) return
	const { words, cited }: { words: CiteWords; cited: Cited } = JSON.parse(foot.dataset.cite ?? '')
	const section = chosen.value ? { id: chosen.value, title: chosen.text } : undefined
	const made = citation(words, { ...cited, ...(section && { section }) })
	for (const place of foot.querySelectorAll<HTMLElement>('[data-cite-as]'))
		place.textContent = made[place.dataset.citeAs as keyof typeof made]
	for (const link of foot.querySelectorAll<HTMLAnchorElement>('[data-cite-file]')) {
		const end = link.dataset.citeFile as keyof typeof formats
		if (link.href.startsWith('blob:')) URL.revokeObjectURL(link.href)
		link.href = URL.createObjectURL(new Blob([made[formats[end]]], { type: types[end] }))
		link.download = `${[cited.chapter?.slug, section?.id].filter(Boolean).join('-')}.${end}`
	}
}
