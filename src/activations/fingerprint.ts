/** 32-bit FNV-1a over the bits of all values, least significant byte first: equal only where every bit is. No NaN, whose bits vary. */
export function fingerprint(values: Iterable<number>): string {
	const bits = new DataView(new ArrayBuffer(8))
	let hash = 0x811c9dc5
	for (const v of values) {
		bits.setFloat64(0, v, true)
		for (let i = 0; i < 8; i++) hash = Math.imul(hash ^ bits.getUint8(i), 0x01000193)
	}
	return (hash >>> 0).toString(16).padStart(8, '0')
}
