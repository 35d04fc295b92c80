/** Gives something out as a file. */
export const download = (name: string, content: string | Blob, type?: string): void => {
	const link = document.createElement('a')
	link.href = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }))
	link.download = name
	link.click()
	setTimeout(() => URL.revokeObjectURL(link.href))
}
