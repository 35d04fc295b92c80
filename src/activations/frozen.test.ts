import { expect, it } from 'vitest'
import { frozen } from './frozen'

/** A change here moves frozen links and seeded traces: `npm test -- unit -- frozen -u` takes it over, if it is meant. */
it('gives the bits that links and traces were frozen with', async () => {
	await expect(`${JSON.stringify(frozen(), null, '\t')}\n`).toMatchFileSnapshot('./fixtures/frozen.json')
})
