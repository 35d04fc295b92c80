import { expect, test } from 'vitest'
import { keptFiles, notKeptPage, offlineList, precached } from './files'

const file = (path: string) => ({ path, bytes: 1, revision: `of ${path}` })
const list = offlineList(
	[
		'index.html',
		'404.html',
		'theme.js',
		'_astro/page.abc.css',
		'pagefind/pagefind.js',
		'pagefind/wasm.en.pagefind',
		'pagefind/pagefind.zh-cn_809a3faa7c435.pf_meta',
		'pagefind/fragment/zh-cn_0042e1a.pf_fragment',
		'pagefind/fragment/en_0042e1a.pf_fragment',
		'relu/index.html',
		'practice/activations.py',
		'embed/relu-curve/index.html',
		'en/index.html',
		'en/relu/index.html',
		'en/embed/relu-curve/index.html',
		'sw.js',
		'_headers',
		'bend.zip',
		'sandbox/index.html',
	].map(file),
	[
		{ id: 'zh', tag: 'zh-CN', folder: '' },
		{ id: 'en', tag: 'en', folder: 'en/' },
	],
)
const paths = (chosen: string[]) => keptFiles(list, chosen).map(({ path }) => path)

test('a language keeps its own pages and files, and what all share', () => {
	const search = ['pagefind/pagefind.js', 'pagefind/wasm.en.pagefind']
	const shared = ['404.html', 'theme.js', '_astro/page.abc.css', ...search, 'sandbox/index.html']
	const chinese = ['pagefind/pagefind.zh-cn_809a3faa7c435.pf_meta', 'pagefind/fragment/zh-cn_0042e1a.pf_fragment']
	expect(paths(['zh'])).toEqual([...shared, 'index.html', ...chinese, 'relu/index.html', 'practice/activations.py'])
	const english = ['pagefind/fragment/en_0042e1a.pf_fragment', 'en/index.html', 'en/relu/index.html']
	expect(paths(['en'])).toEqual([...shared, ...english])
	expect(paths(['zh', 'en'])).toHaveLength(shared.length + 8)
	expect(paths(['xx'])).toEqual(shared)
})

test('only a name that holds its content goes without a revision', () => {
	expect(precached(file('_astro/page.abc.css'))).toEqual({ url: '_astro/page.abc.css', revision: null })
	expect(precached(file('relu/index.html'))).toEqual({ url: 'relu/index.html', revision: 'of relu/index.html' })
})

test('what was not kept is said in the language that was asked for, or in one that is kept', () => {
	expect(notKeptPage(list, ['zh', 'en'], 'en/embed/relu-curve/')).toBe('en/not-kept/index.html')
	expect(notKeptPage(list, ['zh'], 'en/relu/')).toBe('not-kept/index.html')
	expect(notKeptPage(list, ['en'], 'relu/')).toBe('en/not-kept/index.html')
	expect(notKeptPage(list, ['zh', 'en'], 'embed/relu-curve/')).toBe('not-kept/index.html')
})
