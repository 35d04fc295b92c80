import { gatedBy } from './gated'
import { dauphin2017 } from './references'
import { sigmoid } from './sigmoid'
import type { Gated } from './types'

export const glu: Gated = {
	id: 'glu',
	name: 'GLU',
	...gatedBy(sigmoid),
	tex: {
		f: String.raw`a\,\sigma(b)`,
		da: String.raw`\sigma(b)`,
		db: String.raw`a\,\sigma(b)\,\sigma(-b)`,
	},
	references: [dauphin2017],
}
