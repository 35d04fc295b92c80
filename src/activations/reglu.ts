import { gatedBy } from './gated'
import { shazeer2020 } from './references'
import { relu } from './relu'
import type { Gated } from './types'

export const reglu: Gated = {
	id: 'reglu',
	name: 'ReGLU',
	...gatedBy(relu),
	tex: {
		f: String.raw`a\max(0, b)`,
		da: String.raw`\max(0, b)`,
		db: String.raw`\begin{cases}a & b > 0 \\ 0 & b \le 0\end{cases}`,
	},
	references: [shazeer2020],
}
