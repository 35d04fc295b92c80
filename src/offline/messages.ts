/** What the service worker tells pages while it keeps files: bytes. */
export interface Progress {
	readonly kept: number
	readonly total: number
}
