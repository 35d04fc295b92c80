/** Ways out of the sandbox. Each is tried by code that came with a link, and each must fail. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from '@playwright/test'
import { bring, cellOf, codeLink, output, run } from './cell'
import { attempts, codeOf, harm } from './escapes'
import { evaluateInFirefox, findFirefox } from './firefox'
import { at, pathAt } from './site'

// nothing of a page before may stand in the way of an attempt, or open it
test.use({ reuseContext: false })

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
test.beforeEach(() => asked.splice(0))

const filled = (code: string, base = ''): string =>
	code.replaceAll('AWAY', away).replaceAll('ORIGIN', base && new URL(base).origin)

test('the server elsewhere hears whoever can reach it', async ({ page: tab }) => {
	await tab.evaluate((url) => fetch(url, { mode: 'no-cors' }), `http://${away}/heard`)
	expect(asked).toEqual(['/heard'])
})

test('there is no way out', async ({ page: tab, baseURL }) => {
	test.slow()
	await tab.goto(at(page))
	const cell = cellOf(tab, id)
	for (const { name, does, gets } of attempts) {
		await test.step(name, async () => {
			await bring(cell, filled(codeOf(does), baseURL))
			await run(cell)
			expect.soft((await output(cell)).trim(), name).toMatch(gets)
			expect.soft(asked.splice(0), name).toEqual([])
			expect.soft(tab.context().pages(), name).toHaveLength(1)
			expect.soft(pathAt(tab.url()), name).toBe(page)
		})
	}
})

test('there is no harm done', async ({ page: tab }) => {
	test.slow()
	await tab.goto(at(page))
	const cell = cellOf(tab, id)
	const title = await tab.title()
	const active = 'script, img, image, iframe, a[href^="javascript"], [onload]'
	const elements = () => tab.evaluate((selector) => document.querySelectorAll(selector).length, active)
	const before = await elements()
	for (const { name, code, fault, shows } of harm) {
		await test.step(name, async () => {
			await bring(cell, filled(code))
			await run(cell)
			if (fault) await expect.soft(cell.locator('[data-fault]'), name).toContainText(fault)
			else expect.soft(await output(cell), name).toMatch(shows as RegExp)
			expect.soft(await tab.title(), name).toBe(title)
			expect.soft(await elements(), name).toBe(before)
			expect.soft(await cell.locator('[style*="position"], [data-out] [href]').count(), name).toBe(0)
			expect.soft(asked.splice(0), name).toEqual([])
		})
	}
})

test('prototypes that a cell bends are its own', async ({ page: tab }) => {
	await tab.goto(at(page))
	const cell = cellOf(tab, id)
	const bend = ';(Object.prototype as any).polluted = 1\n;(Array.prototype as any).map = () => ["bent"]'
	await bring(cell, `${bend}\nJSON.parse('{"__proto__": {"polluted": 1}}')`)
	await run(cell)
	expect(await tab.evaluate(() => [({} as { polluted?: 1 }).polluted, [1].map((v) => v)[0]])).toEqual([undefined, 1])
})

test('nothing that a cell does is kept on the device', async ({ page: tab }) => {
	await tab.goto(at(page))
	const kept = () => tab.evaluate(() => [JSON.stringify(localStorage), document.cookie])
	const before = await kept()
	await bring(cellOf(tab, id), 'try { localStorage.bend = "x" } catch {}\n1')
	await run(cellOf(tab, id))
	expect(await kept()).toEqual(before)
})

test('one run neither sees nor answers for another', async ({ page: tab }) => {
	await tab.goto(at('/practice/'))
	const [first, last] = [cellOf(tab, 'practice-draw'), cellOf(tab, 'practice-own')]
	const leave = ';(globalThis as any).left = 1\nsetInterval(() => { throw 1 }, 1)\n"first"'
	await bring(first, leave)
	await run(first)
	// a cell runs those above it anew: what their earlier runs left behind is gone
	const all = { 'practice-draw': '1', 'practice-gelu': '1', 'practice-own': '(globalThis as any).left ?? "nothing"' }
	await tab.evaluate((hash) => (location.hash = hash), codeLink(all))
	await expect(last.locator('pre').first()).toContainText('nothing')
	await last.locator('[data-do="above"]').click()
	await expect.poll(() => output(last)).toBe('nothing')
	await expect(tab.locator('iframe')).toHaveCount(0)
})

test('a run that exhausts memory loses only itself', async ({ page: tab, context }) => {
	// where it takes its process along, the line from these tests to the tab may go as well: another tab listens in
	const watcher = await context.newPage()
	await watcher.goto(at('/glossary/'))
	await watcher.evaluate(() => {
		const heard: string[] = []
		Object.assign(window, { heard })
		new BroadcastChannel('e2e').onmessage = ({ data }) => heard.push(data)
	})
	const heard = () => watcher.evaluate(() => (window as unknown as { heard: string[] }).heard.splice(0))
	await tab.addInitScript(() => {
		const channel = new BroadcastChannel('e2e')
		const lamp = () => document.querySelector<HTMLElement>('[data-cell] [data-lamp]')?.dataset.is ?? ''
		setInterval(() => channel.postMessage(lamp()), 100)
	})
	await tab.goto(at(page))
	await bring(cellOf(tab, id), 'const all: unknown[] = []\nfor (;;) all.push(new Array(1e6).fill(1.5))')
	await cellOf(tab, id).locator('[data-do="run"]').click()
	await expect.poll(async () => (await heard()).at(-1), { timeout: 30_000 }).toBe('error')
	// and the page goes on
	await expect.poll(async () => (await heard()).length, { timeout: 10_000 }).toBeGreaterThan(2)
})

test('the sandbox’s page runs nothing for who opens it alone, or frames it as a part of the site', async ({
	page: tab,
}) => {
	await tab.goto(at('/sandbox/'))
	await expect(tab.locator('p').first()).toContainText('课文')
	await tab.goto(at(page))
	const framed = async (sandbox: string) => {
		const frame = document.createElement('iframe')
		frame.src = sandbox
		document.body.append(frame)
		await new Promise((resolve) => frame.addEventListener('load', resolve))
		const [answers, pulse] = [new MessageChannel(), new MessageChannel()]
		let got = false
		for (const { port1 } of [answers, pulse]) port1.onmessage = () => (got = true)
		const order = { script: 'onmessage = (e) => e.ports[0].postMessage(1)', sources: [], width: 1 }
		frame.contentWindow?.postMessage(order, '*', [answers.port2, pulse.port2])
		await new Promise((resolve) => setTimeout(resolve, 1000))
		return { answers: got, isOfThisSite: frame.contentDocument !== null }
	}
	// a host that sends headers makes it nobody's, however it is framed
	expect((await tab.evaluate(framed, at('/sandbox/'))).isOfThisSite).toBe(false)
	await tab.route('**/sandbox/', async (route) => {
		const response = await route.fetch()
		const { 'content-security-policy': _, ...headers } = response.headers()
		await route.fulfill({ response, headers })
	})
	expect(await tab.evaluate(framed, at('/sandbox/'))).toEqual({ answers: false, isOfThisSite: true })
})

test('Firefox runs cells as well, and lets as little out', async ({ baseURL }) => {
	const firefox = findFirefox()
	test.skip(!firefox, 'no Firefox on this machine')
	test.slow()
	const tried = [
		{ name: 'a sum', code: '6 * 7', gets: /^42$/ },
		{ name: 'buffers', code: 'const all: unknown[] = []\nfor (;;) all.push(new Uint8Array(1e8))', gets: /内存/ },
		{ name: 'a loop', code: 'for (;;);', gets: /2 秒/ },
		...attempts.map(({ name, does, gets }) => ({ name, code: filled(codeOf(does), baseURL), gets })),
	]
	const links = tried.map(({ code }) => [codeLink({ [id]: code }), code])
	const script = `(async (links) => {
		const cell = document.querySelector('[data-cell="${id}"]')
		const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))
		const shown = []
		for (const [link, code] of links) {
			location.hash = link
			while (cell.querySelector('pre code').textContent !== code) await wait(20)
			cell.querySelector('[data-do="run"]').click()
			while (!cell.hasAttribute('data-running')) await wait(20)
			while (cell.hasAttribute('data-running')) await wait(20)
			const fault = cell.querySelector('[data-fault]')
			shown.push(fault.hidden ? cell.querySelector('[data-out]').innerText : fault.innerText)
		}
		return JSON.stringify(shown)
	})(${JSON.stringify(links)})`
	const shown: string[] = JSON.parse(await evaluateInFirefox(firefox ?? '', script, new URL(at(page), baseURL).href))
	for (const [i, { name, gets }] of tried.entries()) expect.soft(shown[i]?.trim(), name).toMatch(gets)
	expect(asked).toEqual([])
})
