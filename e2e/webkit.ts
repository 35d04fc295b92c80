/**
 * Evaluates scripts in WebKit itself, over WebDriver: with Debian's webkit2gtk-driver and the small browser that comes with it.
 * That one wants a display; where there is none, an X server without a screen gives it one.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { accessSync, constants } from 'node:fs'
import { createServer } from 'node:net'
import { delimiter, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const findCommand = (name: string): string | undefined =>
	(process.env.PATH ?? '')
		.split(delimiter)
		.map((folder) => join(folder, name))
		.find((path) => {
			try {
				accessSync(path, constants.X_OK)
				return true
			} catch {
				return false
			}
		})

export interface WebKit {
	driver: string
	/** The X server to start, where no display is there. */
	server?: string
}

/** What it takes to run WebKit on this machine, if it is all there. */
export const findWebKit = (): WebKit | undefined => {
	const driver = findCommand('WebKitWebDriver')
	if (!driver) return undefined
	if (process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return { driver }
	const server = findCommand('Xvfb')
	return server ? { driver, server } : undefined
}

const end = async (child: ChildProcess) => {
	if (child.exitCode !== null || child.signalCode !== null) return
	const ended = once(child, 'exit')
	child.kill()
	await ended
}

/** A started X server, and the name of its display, which it picks and says on its standard output. */
const startDisplay = async (path: string) => {
	const server = spawn(path, ['-displayfd', '1', '-screen', '0', '800x600x24', '-nolisten', 'tcp'])
	const ended = once(server, 'exit').then(() => Promise.reject(new Error('The X server ended')))
	const [number] = (await Promise.race([once(server.stdout, 'data'), ended])) as [Buffer]
	ended.catch(() => {})
	return { server, display: `:${String(number).trim()}` }
}

const freePort = async (): Promise<number> => {
	const server = createServer().listen(0, '127.0.0.1')
	await once(server, 'listening')
	const address = server.address()
	server.close()
	await once(server, 'close')
	return typeof address === 'object' && address ? address.port : 0
}

/** One WebDriver command; until the driver listens, it is asked again. */
const ask = async (method: string, url: string, body?: object): Promise<unknown> => {
	for (let patience = 100; ; patience--)
		try {
			const reply = await fetch(url, { method, ...(body ? { body: JSON.stringify(body) } : {}) })
			const { value } = (await reply.json()) as { value: { error?: string; message?: string } }
			if (!reply.ok) throw new Error(`${method} ${url}: ${value.error}: ${value.message}`, { cause: 'driver' })
			return value
		} catch (error) {
			if (patience === 0 || (error as Error).cause === 'driver') throw error
			await wait(100)
		}
}

/** The text that `script`, an expression, evaluates to in a blank page of WebKit. */
export const evaluateInWebKit = async ({ driver: path, server: xServer }: WebKit, script: string): Promise<string> => {
	const screen = xServer ? await startDisplay(xServer) : undefined
	const port = await freePort()
	const env = { ...process.env, ...(screen ? { DISPLAY: screen.display } : {}) }
	const driver = spawn(path, [`--port=${port}`], { env, stdio: 'ignore' })
	try {
		const sessions = `http://127.0.0.1:${port}/session`
		const capabilities = { alwaysMatch: { timeouts: { script: 120_000 } } }
		const { sessionId } = (await ask('POST', sessions, { capabilities })) as { sessionId: string }
		const session = `${sessions}/${sessionId}`
		const result = await ask('POST', `${session}/execute/sync`, { script: `return ${script}`, args: [] })
		await ask('DELETE', session)
		return result as string
	} finally {
		await end(driver)
		if (screen) await end(screen.server)
	}
}
