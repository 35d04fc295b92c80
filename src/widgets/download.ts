/** Gives a text out as a file. */
export const download = (name: string, text: string, type: string): void => {
	const link = document.createElement('a')
	link.href = URL.createObjectURL(new Blob([text], { type }))
	link.download = name
	link.click()
	setTimeout(() => URL.revokeObjectURL(link.href))
}
