/**
 * The script of the sandbox's page: a frame of its own for each run, with an origin that is nobody's. It starts the worker
 * and lets the page that made it feel its pulse; what the worker answers goes past it.
 */
import type { Order } from './types'

const start = ({ source, data, ports }: MessageEvent<Order>): void => {
	const [answers, pulse] = ports
	if (source !== parent || !answers || !pulse) return
	removeEventListener('message', start)
	const { script, ...work } = data
	try {
		const worker = new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })))
		worker.onerror = (event) => {
			event.preventDefault()
			pulse.postMessage(event.message || 'the worker ended')
		}
		worker.postMessage(work, [answers])
	} catch (error) {
		pulse.postMessage(String(error))
	}
	setInterval(() => pulse.postMessage(null), 100)
}

// opened by itself, or framed without its sandbox, it would have the origin of the site
if (origin === 'null' && parent !== self) addEventListener('message', start)
else document.body.hidden = false
