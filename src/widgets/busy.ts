/** Marks an element `data-busy` until the work is done that what it shows waits for. */
export const busy = async <T>(element: Element, work: Promise<T>): Promise<T> => {
	element.setAttribute('data-busy', '')
	try {
		return await work
	} finally {
		element.removeAttribute('data-busy')
	}
}
