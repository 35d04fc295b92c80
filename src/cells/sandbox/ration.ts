/**
 * A ration of memory for a run. Browsers give a worker no bound of its own, and Firefox ends the whole page when buffers
 * outgrow it; ordinary objects grow slowly enough for the clock to be first. What is freed again is not given back: a
 * cell has two seconds, and nothing that it does well in them takes this much.
 */
const bytes = 2 ** 30

const constructors = [
	'ArrayBuffer',
	'SharedArrayBuffer',
	'Int8Array',
	'Uint8Array',
	'Uint8ClampedArray',
	'Int16Array',
	'Uint16Array',
	'Int32Array',
	'Uint32Array',
	'Float32Array',
	'Float64Array',
	'BigInt64Array',
	'BigUint64Array',
] as const

type Buffers = new (...args: unknown[]) => { readonly byteLength: number }

/** Puts each constructor of buffers behind one that counts. WebAssembly has memory of its own and goes. */
export const ration = (global: Record<string, unknown>): void => {
	let left = bytes
	const spend = (size: number): void => {
		left -= size
		if (left < 0) throw new RangeError('out of memory: buffers of more than a gigabyte')
	}
	for (const name of constructors) {
		const real = global[name] as (Buffers & { readonly BYTES_PER_ELEMENT?: number }) | undefined
		if (!real) continue
		const { BYTES_PER_ELEMENT: each = 1 } = real
		global[name] = new Proxy(real, {
			construct(target, args, made) {
				const [first] = args
				const length = typeof first === 'object' ? (first as { length?: unknown } | null)?.length : first
				if (typeof length === 'number' && length > 0) spend(length * each)
				return Reflect.construct(target, args, made)
			},
		})
	}
	delete global.WebAssembly
}
