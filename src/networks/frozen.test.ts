import { expect, test } from 'vitest'
import { frozen } from './frozen'

/** A change here moves every address that shows a run: `npm test -- unit -- frozen -u` takes it over, if it is meant. */
test('a seed leaves the same trace for ever', async () => {
	await expect(`${JSON.stringify(frozen(), null, '\t')}\n`).toMatchFileSnapshot('./fixtures/frozen.json')
})
