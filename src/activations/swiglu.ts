import { gatedBy } from './gated'
import { shazeer2020 } from './references'
import { swish } from './swish'
import type { Gated } from './types'

export const swiglu: Gated = {
	id: 'swiglu',
	name: 'SwiGLU',
	...gatedBy(swish),
	tex: {
		f: String.raw`a\,b\,\sigma(b)`,
		da: String.raw`b\,\sigma(b)`,
		db: String.raw`a\,\sigma(b)\bigl(1+b\,\sigma(-b)\bigr)`,
	},
	references: [shazeer2020],
}
