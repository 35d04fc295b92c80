import { gatedBy } from './gated'
import { gelu } from './gelu'
import { shazeer2020 } from './references'
import type { Gated } from './types'

export const geglu: Gated = {
	id: 'geglu',
	name: 'GEGLU',
	...gatedBy(gelu),
	tex: {
		f: String.raw`a\,b\,\Phi(b)`,
		da: String.raw`b\,\Phi(b)`,
		db: String.raw`a\,\bigl(\Phi(b)+b\,\varphi(b)\bigr)`,
	},
	references: [shazeer2020],
}
