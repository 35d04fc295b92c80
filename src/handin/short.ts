/** Five characters for an id, so that a code with all exercises stays short enough for a chat: FNV-1a over its characters. */
export const short = (id: string): string => {
	let hash = 0x811c9dc5
	for (let k = 0; k < id.length; k++) hash = Math.imul(hash ^ id.charCodeAt(k), 0x01000193) >>> 0
	return (hash % 36 ** 5).toString(36).padStart(5, '0')
}
