/** Evaluates scripts in Firefox itself, over WebDriver BiDi: Playwright's Firefox is a patched one and not always there. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

const places = [
	...(process.env.PATH ?? '')
		.split(delimiter)
		.flatMap((folder) => ['firefox', 'firefox-esr'].map((n) => join(folder, n))),
	'/Applications/Firefox.app/Contents/MacOS/firefox',
]

/** The path of a Firefox on this machine, if there is one. */
export const findFirefox = (): string | undefined =>
	places.find((path) => spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0)

/** Where a started Firefox listens: it says so on its standard error. */
const address = (firefox: ChildProcess) =>
	new Promise<string>((resolve, reject) => {
		let said = ''
		firefox.stderr?.on('data', (chunk) => {
			said += chunk
			const url = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1]
			if (url) resolve(`${url}/session`)
		})
		firefox.on('exit', () => reject(new Error(`Firefox ended: ${said}`)))
	})

interface Reply {
	id: number
	error?: string
	message?: string
	result: unknown
}

/** The text that `script`, an expression, evaluates to in a page, a blank one by default, of the Firefox at `path`. */
export const evaluateInFirefox = async (path: string, script: string, url?: string): Promise<string> => {
	const profile = mkdtempSync(join(tmpdir(), 'bend-firefox-'))
	const firefox = spawn(path, ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'])
	const ended = new Promise((resolve) => firefox.once('exit', resolve))
	try {
		const socket = new WebSocket(await address(firefox))
		await new Promise((resolve, reject) => {
			socket.onopen = resolve
			socket.onerror = reject
		})
		let last = 0
		const waiting = new Map<number, (reply: Reply) => void>()
		socket.onmessage = ({ data }) => {
			const reply = JSON.parse(data) as Reply
			waiting.get(reply.id)?.(reply)
		}
		const send = async (method: string, params: object) => {
			const id = ++last
			const reply = await new Promise<Reply>((resolve) => {
				waiting.set(id, resolve)
				socket.send(JSON.stringify({ id, method, params }))
			})
			if (reply.error) throw new Error(`${method}: ${reply.message}`)
			return reply.result
		}
		await send('session.new', { capabilities: {} })
		const { contexts } = (await send('browsingContext.getTree', {})) as { contexts: { context: string }[] }
		const context = contexts[0]?.context
		if (url) await send('browsingContext.navigate', { context, url, wait: 'complete' })
		const { result } = (await send('script.evaluate', {
			expression: script,
			target: { context },
			awaitPromise: true,
		})) as { result: { value: string } }
		return result.value
	} finally {
		firefox.kill()
		await ended
		rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
	}
}
