import { expect, test } from 'vitest'
import { atlas, functionOf } from '../../prose/atlas'
import { picture } from './picture'

test.each(atlas().map(({ id }) => id))('%s has a picture that fills its box', (id) => {
	const markup = picture(functionOf(id))
	const side = Number(markup.match(/viewBox="0 0 (\d+) \1"/)?.[1])
	const places = [...markup.matchAll(/[ML](-?\d+),-?\d+/g)].map(([, x]) => Number(x))
	expect(Math.max(...places) - Math.min(...places)).toBeGreaterThan(0.7 * side)
})
