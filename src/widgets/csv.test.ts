import { expect, it } from 'vitest'
import { csv } from './csv'

it.each([
	['x', 'x'],
	['第一，二', '第一，二'],
	['a,b', '"a,b"'],
	['say "x"', '"say ""x"""'],
	['two\nlines', '"two\nlines"'],
	['=1+1', "'=1+1"],
	['+x', "'+x"],
	['@x', "'@x"],
	['-x', "'-x"],
	['\tx', "'\tx"],
	['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
	[-1.5, '-1.5'],
])('spells %j as %j', (value, spelled) => expect(csv([[value]])).toBe(`\ufeff${spelled}\r\n`))

it('ends fields with commas and rows as the standard has it', () => {
	expect(csv([['a', 1], ['b']])).toBe('\ufeffa,1\r\nb\r\n')
})
