import { describe, expect, it } from 'vitest'
import { admitted } from './admit'
import { limits } from './sandbox/types'

const outcome = (...outputs: unknown[]) => ({ outputs, cut: false })
const picture = (tree: unknown) => outcome({ kind: 'picture', tree })
const tree = (given: unknown) => {
	const output = admitted(picture(given), 'p')?.outputs[0]
	return output?.kind === 'picture' ? output.tree : undefined
}

describe('a picture', () => {
	it('keeps shapes, and nothing that acts or loads', () => {
		const given = [
			'svg',
			{ viewBox: '0 0 10 10', onload: 'alert(1)', style: 'position:fixed', href: 'https://example.org' },
			[
				['script', {}, ['alert(1)']],
				['style', {}, ['*{display:none}']],
				['foreignObject', {}, [['iframe', { src: '/' }, []]]],
				['image', { href: 'https://example.org/x.png' }, []],
				['a', { href: 'javascript:alert(1)' }, ['here']],
				['animate', { attributeName: 'd' }, []],
				['use', { href: '#main' }, []],
				['path', { d: 'M0,0L1,1', stroke: 'var(--fn-relu)', onclick: 'alert(1)' }, []],
				['text', {}, ['</script><b>']],
			],
		]
		expect(tree(given)).toEqual([
			'svg',
			{ viewBox: '0 0 10 10' },
			[
				['path', { d: 'M0,0L1,1', stroke: 'var(--fn-relu)' }, []],
				['text', {}, ['</script><b>']],
			],
		])
	})

	it.each([
		'url(https://example.org/x)',
		'u\\72l(https://example.org/x)',
		'image(https://example.org/x)',
		'image-set("https://example.org/x" 1x)',
		'URL(#a)url(//example.org)',
		'red;}*{display:none',
		'src(x)',
	])('has no fill %s', (fill) => expect(tree(['rect', { fill }, []])).toEqual(['rect', {}, []]))

	it('refers to itself alone, by ids that nothing else on the page has', () => {
		const given = ['g', { 'clip-path': 'url(#main)' }, [['clipPath', { id: 'main' }, []]]]
		expect(tree(given)).toEqual(['g', { 'clip-path': 'url(#p-0-main)' }, [['clipPath', { id: 'p-0-main' }, []]]])
	})

	it('has no class of the page', () => {
		expect(tree(['g', { class: 'skip' }, []])).toEqual(['g', {}, []])
		expect(tree(['g', { class: 'cp cp-figure' }, []])).toEqual(['g', { class: 'cp cp-figure' }, []])
	})

	it('is refused where it is no tree, or a bottomless one', () => {
		let deep: unknown = ['g', {}, []]
		for (let i = 0; i < 100; i++) deep = ['g', {}, [deep]]
		for (const bad of [deep, 'svg', ['svg'], ['svg', {}], [['svg'], {}, []], ['svg', {}, 'x'], null, 7])
			expect(admitted(picture(bad), 'p'), JSON.stringify(bad)?.slice(0, 60)).toBeUndefined()
	})
})

describe('an outcome', () => {
	it.each([
		undefined,
		null,
		7,
		'text',
		[],
		{},
		{ outputs: 'x' },
		outcome({ kind: 'html', text: '<b>' }),
		outcome({ kind: 'text', text: 7 }),
		outcome({ kind: 'text', text: 'x'.repeat(3 * limits.characters) }),
		outcome({ kind: 'table', columns: ['a'], rows: [[{}]], more: 0 }),
		outcome({ kind: 'table', columns: ['a'], rows: Array(limits.rows + 1).fill(['1']), more: 0 }),
		{ outputs: Array(limits.outputs + 1).fill({ kind: 'text', text: '' }), cut: false },
		{ outputs: [], fault: { kind: 'no such', message: '' } },
		{ outputs: [], fault: null },
	])('is refused as %j', (value) => expect(admitted(value, 'p')).toBeUndefined())

	it('carries no more than it should, and touches no prototype', () => {
		const given = JSON.parse(
			'{"outputs":[{"kind":"text","text":"a","extra":1,"__proto__":{"polluted":1}}],"cut":"yes","__proto__":{"polluted":1},"fault":{"kind":"name","line":-3,"name":"f","message":7,"constructor":{"prototype":{"polluted":1}}}}',
		)
		expect(admitted(given, 'p')).toEqual({
			outputs: [{ kind: 'text', text: 'a' }],
			cut: false,
			fault: { kind: 'name', name: 'f', message: '' },
		})
		expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
	})
})
