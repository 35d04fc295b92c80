import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'

/**
 * What an oEmbed consumer puts in the place of an address: it finds the link in the page, asks for the JSON, takes its HTML. The
 * course may be served elsewhere than it was built for.
 */
const consumed = async (address: string, course: string): Promise<string> => {
	const page = await (await fetch(address)).text()
	const href = page.match(/<link rel="alternate" type="application\/json\+oembed" href="([^"]+)"/)?.[1] ?? ''
	const { origin, pathname } = new URL(href)
	const answer = await (await fetch(new URL(pathname, course))).json()
	if (answer.version !== '1.0' || answer.type !== 'rich') throw new Error(`no oEmbed: ${JSON.stringify(answer)}`)
	return answer.html.replaceAll(origin, new URL(course).origin)
}

/** A page of this folder; where it says https://course.example, it gets the course that is under test. */
const pageAt = async (path: string, course: string): Promise<string> => {
	let html = readFileSync(fileURLToPath(new URL(`.${path}`, import.meta.url)), 'utf8')
	html = html.replaceAll('https://course.example', course)
	for (const [tag, address = ''] of html.matchAll(/data-oembed="([^"]+)">/g))
		html = html.replace(tag, `${tag}${await consumed(address, course)}`)
	return html
}

/** Serves these pages from an origin of their own. */
export const serveHost = async (course: string): Promise<{ origin: string; close: () => void }> => {
	const server = createServer((request, response) => {
		pageAt(request.url === '/' ? '/index.html' : (request.url ?? ''), course).then(
			(html) => response.setHeader('content-type', 'text/html; charset=utf-8').end(html),
			() => response.writeHead(404).end(),
		)
	})
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
	return {
		origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		close: () => server.close(),
	}
}
