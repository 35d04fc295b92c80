/**
 * The script of a run's worker. The frame hands it its work with the port to answer through; before a cell is run, every
 * way out is closed. The content policy that the worker has from its frame is what keeps it off the network; closing
 * doors here keeps a run from meddling with its own report.
 */
import { evaluate } from './evaluate'
import { ration } from './ration'
import { limits, type Order, type Outcome } from './types'

declare const self: { onmessage: ((event: MessageEvent<Order>) => void) | null } & Record<string, unknown>

/** Ways to speak to others, to start others, to end oneself. */
const doors = [
	'postMessage',
	'close',
	'onmessage',
	'onmessageerror',
	'Worker',
	'SharedWorker',
	'BroadcastChannel',
	'MessageChannel',
	'importScripts',
	'indexedDB',
	'caches',
]

const lock = (global: object): void => {
	for (const name of doors) {
		for (let owner: object | null = global; owner; owner = Object.getPrototypeOf(owner)) {
			if (Object.hasOwn(owner, name)) Reflect.deleteProperty(owner, name)
		}
	}
}

/** A way to answer that no later change to a prototype can bend or listen in on. */
const answering = (port: MessagePort): ((text: string) => void) => {
	const send = Function.prototype.call.bind(MessagePort.prototype.postMessage, port)
	return (text) => send(text)
}

self.onmessage = ({ data: { sources, width }, ports: [port] }) => {
	if (!port) return
	const { stringify } = JSON
	const send = answering(port)
	const report = (cell: number, outcome: Outcome): void => {
		const text = stringify({ cell, outcome })
		// the length of a string is the one thing that a cell cannot lie about
		const fits = text.length <= limits.message
		send(fits ? text : `{"cell":${cell},"outcome":{"outputs":[],"cut":true,"fault":{"kind":"output","message":""}}}`)
	}
	lock(self)
	ration(self)
	let cell = 0
	for (const outcome of evaluate(sources, width, (begun) => send(`{"cell":${begun}}`))) report(cell++, outcome)
}
