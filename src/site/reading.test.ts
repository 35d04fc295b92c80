import { expect, test } from 'vitest'
import { minutes } from './reading'

test.each([
	['no text is still a minute', '', 1],
	['Han by the character', '弯'.repeat(900), 3],
	['Latin by the word', 'bend '.repeat(800), 4],
	[
		'figures take time, markup and formulas none',
		`import F from 'x'\n${'<Figure id="a" />'.repeat(2)}$${'x '.repeat(900)}$`,
		2,
	],
	['an exercise takes two, whatever it says', `<Exercise id="a">\n\n${'弯'.repeat(3000)}\n\n</Exercise>`, 2],
])('%s', (_, mdx, expected) => {
	expect(minutes(mdx)).toBe(expected)
})
