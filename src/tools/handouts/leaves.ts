/** Where in a PDF its named places are. Reads what Chromium writes: objects in plain text, only streams packed. */

const objects = (pdf: string): Map<string, string> =>
	new Map([...pdf.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id = '', body = '']) => [id, body]))

const references = (text: string): string[] => [...text.matchAll(/(\d+) 0 R/g)].map(([, id = '']) => id)

const kids = (body: string): string[] => references(body.match(/\/Kids \[([^\]]*)\]/)?.[1] ?? '')

/** The ids of the pages' objects in reading order. */
const pagesOf = (all: ReadonlyMap<string, string>): string[] => {
	const walk = (id: string): string[] => {
		const below = kids(all.get(id) ?? '')
		return below.length > 0 ? below.flatMap(walk) : [id]
	}
	const root = [...all.values()].find((body) => body.includes('/Type /Catalog'))?.match(/\/Pages (\d+) 0 R/)?.[1]
	return root === undefined ? [] : walk(root)
}

/** The page, from 1, of each place to which the document links by name; and how many pages there are. */
export const leavesOf = (pdf: Uint8Array): { readonly pages: number; readonly places: ReadonlyMap<string, number> } => {
	const all = objects(Buffer.from(pdf).toString('latin1'))
	const order = pagesOf(all)
	if (order.length === 0)
		throw new Error('this PDF lists its pages in a way that src/tools/handouts/leaves.ts cannot read')
	const places = [...all.values()].flatMap((body) =>
		[...body.matchAll(/\/(\S+) \[(\d+) 0 R \/XYZ/g)].map(([, name = '', page = '']) => [name, page] as const),
	)
	return { pages: order.length, places: new Map(places.map(([name, page]) => [name, order.indexOf(page) + 1])) }
}
