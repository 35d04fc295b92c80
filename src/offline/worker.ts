/**
 * The service worker: keeps the files of the chosen languages, answers from them, and waits with a new edition until the
 * reader takes it. Registered by the reader's own press of a button, and never otherwise.
 */
import { PrecacheController, PrecacheRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { keptFiles, notKeptPage, type OfflineList, precached } from './files'
import type { Progress } from './messages'

/** The part of a service worker's global scope that is used here: the DOM's types know pages only. */
interface Scope {
	readonly location: Location
	readonly clients: {
		claim(): Promise<void>
		matchAll(options: { includeUncontrolled: boolean }): Promise<readonly { postMessage(message: Progress): void }[]>
	}
	readonly registration: { readonly scope: string }
	skipWaiting(): Promise<void>
	addEventListener(type: 'install' | 'activate', listener: (event: ExtendableEvent) => void): void
	addEventListener(type: 'message', listener: (event: MessageEvent) => void): void
}
type ExtendableEvent = Parameters<PrecacheController['install']>[0]

const scope = self as unknown as Scope
/** Put in front of this script by the build. */
const { list } = self as unknown as { list: OfflineList }

const chosen = (new URL(scope.location.href).searchParams.get('languages') ?? '').split(',')
const files = keptFiles(list, chosen)
const total = files.reduce((sum, { bytes }) => sum + bytes, 0)
const bytesOf = new Map(files.map(({ path, bytes }) => [new URL(path, scope.location.href).href, bytes]))

const tell = async (progress: Progress): Promise<void> => {
	for (const client of await scope.clients.matchAll({ includeUncontrolled: true })) client.postMessage(progress)
}

let kept = 0
const controller = new PrecacheController({
	plugins: [
		{
			handlerDidComplete: async ({ request, error }) => {
				if (!error) kept += bytesOf.get(request.url) ?? 0
				await tell({ kept, total })
			},
		},
	],
})
controller.addToCacheList(files.map(precached))

scope.addEventListener('install', (event) => {
	controller.install(event)
})
scope.addEventListener('activate', (event) => {
	controller.activate(event)
	event.waitUntil(scope.clients.claim())
})
scope.addEventListener('message', ({ data }) => {
	if (data === 'take over') void scope.skipWaiting()
})

// a figure's state is in the query, and the page is the same
registerRoute(new PrecacheRoute(controller, { directoryIndex: 'index.html', ignoreURLParametersMatching: [/./] }))
registerRoute(
	new NavigationRoute(async ({ request }) => {
		try {
			return await fetch(request)
		} catch (error) {
			const path = request.url.slice(scope.registration.scope.length)
			return (await controller.matchPrecache(notKeptPage(list, chosen, path))) ?? Promise.reject(error)
		}
	}),
)
