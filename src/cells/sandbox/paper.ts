/**
 * A document where there is none: in a worker, and at build. Just enough of one for Plot to draw into; what it leaves is a
 * `Tree`, which the page checks and makes into a real picture.
 */
import type { Tree } from './types'

const svg = 'http://www.w3.org/2000/svg'
const html = 'http://www.w3.org/1999/xhtml'

/** Styles are the page's to give: what Plot sets is dropped. */
const noStyle = { setProperty() {}, removeProperty() {}, getPropertyValue: () => '' }

class Words {
	parentNode: Shape | null = null
	readonly data: string
	constructor(data: string) {
		this.data = data
	}
	cloneNode(): Words {
		return new Words(this.data)
	}
}

/** An element of a picture. */
export class Shape {
	readonly ownerDocument = paper
	readonly namespaceURI: string
	readonly localName: string
	readonly attributes = new Map<string, string>()
	childNodes: (Shape | Words)[] = []
	parentNode: Shape | null = null
	#style: object = noStyle

	constructor(namespaceURI: string, localName: string) {
		this.namespaceURI = namespaceURI
		this.localName = localName
	}

	// Plot writes one style as a string, the others through the object
	get style(): object {
		return this.#style
	}
	set style(_: unknown) {
		this.#style = noStyle
	}
	get className(): string {
		return this.getAttribute('class') ?? ''
	}
	set className(name: string) {
		this.setAttribute('class', name)
	}

	getAttribute(name: string): string | null {
		return this.attributes.get(name) ?? null
	}
	hasAttribute(name: string): boolean {
		return this.attributes.has(name)
	}
	setAttribute(name: string, value: unknown): void {
		this.attributes.set(name, String(value))
	}
	setAttributeNS(_: string, name: string, value: unknown): void {
		this.setAttribute(name, value)
	}
	removeAttribute(name: string): void {
		this.attributes.delete(name)
	}

	get children(): Shape[] {
		return this.childNodes.filter((node) => node instanceof Shape)
	}
	get firstChild(): Shape | Words | null {
		return this.childNodes[0] ?? null
	}
	insertBefore<T extends Shape | Words>(node: T, before: Shape | Words | null): T {
		node.parentNode?.removeChild(node)
		const at = before ? this.childNodes.indexOf(before) : this.childNodes.length
		this.childNodes.splice(at, 0, node)
		node.parentNode = this
		return node
	}
	appendChild<T extends Shape | Words>(node: T): T {
		return this.insertBefore(node, null)
	}
	append(...nodes: readonly unknown[]): void {
		for (const node of nodes)
			this.appendChild(node instanceof Shape || node instanceof Words ? node : new Words(String(node)))
	}
	removeChild(node: Shape | Words): void {
		this.childNodes = this.childNodes.filter((child) => child !== node)
		node.parentNode = null
	}
	remove(): void {
		this.parentNode?.removeChild(this)
	}
	cloneNode(deep = false): Shape {
		const copy = new Shape(this.namespaceURI, this.localName)
		for (const [name, value] of this.attributes) copy.setAttribute(name, value)
		if (deep) copy.append(...this.childNodes.map((node) => node.cloneNode(true)))
		return copy
	}

	get textContent(): string {
		return this.childNodes.map((node) => (node instanceof Words ? node.data : node.textContent)).join('')
	}
	set textContent(text: string) {
		this.childNodes = []
		if (text !== '') this.append(text)
	}

	/** By a name or a class, which is all that Plot asks for. */
	querySelectorAll(selector: string): Shape[] {
		const wanted = (shape: Shape): boolean =>
			selector.startsWith('.') ? shape.className.split(' ').includes(selector.slice(1)) : shape.localName === selector
		return this.children.flatMap((child) => [...(wanted(child) ? [child] : []), ...child.querySelectorAll(selector)])
	}
	querySelector(selector: string): Shape | null {
		return this.querySelectorAll(selector)[0] ?? null
	}

	// nobody points at a picture that is not yet drawn
	addEventListener(): void {}
	removeEventListener(): void {}
	dispatchEvent(): void {}

	/** How many elements it is made of. */
	get size(): number {
		return this.children.reduce((sum, child) => sum + child.size, 1)
	}

	/** As text, for places that take pictures as text. */
	get outerHTML(): string {
		const escaped = (text: string): string => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`)
		const held = this.childNodes.map((node) => {
			if (node instanceof Shape) return node.outerHTML
			return this.localName === 'style' ? node.data : escaped(node.data)
		})
		const attributes = [...this.attributes].map(([name, value]) => ` ${name}="${escaped(value)}"`).join('')
		const namespace = this.localName === 'svg' ? ` xmlns="${svg}"` : ''
		return `<${this.localName}${namespace}${attributes}>${held.join('')}</${this.localName}>`
	}

	toTree(): Tree {
		const children = this.childNodes.map((node) => (node instanceof Words ? node.data : node.toTree()))
		return [this.localName, Object.fromEntries(this.attributes), children]
	}
}

export const paper = {
	documentElement: { namespaceURI: html } as { namespaceURI: string; ownerDocument?: object },
	createElementNS: (namespace: string, name: string) => new Shape(namespace, name),
	createElement: (name: string) => {
		if (name === 'canvas') throw new Error('pictures made of pixels cannot be drawn here')
		return new Shape(html, name)
	},
	createTextNode: (text: string) => new Words(text),
	defaultView: { Event: class {} },
}
paper.documentElement.ownerDocument = paper
