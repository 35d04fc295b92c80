import type { AstroComponentFactory } from 'astro/runtime/server/index.js'
import type { Model } from './scene'

/** Every widget, found by its folder: nothing is listed by hand. For the build only; a page loads the one element it needs. */
const models = import.meta.glob<Model>('./*/model.ts', { eager: true })
const components = import.meta.glob<{ default: AstroComponentFactory }>('./*/*.astro', { eager: true })
/** Named, not loaded: that there is one is what counts here. */
const processes = import.meta.glob('./*/process.ts')
const styles = import.meta.glob<string>('./*/*.css', { eager: true, query: '?url', import: 'default' })

export interface Widget {
	readonly name: string
	readonly model: Model
	readonly Markup: AstroComponentFactory
	readonly style: string | undefined
	/** What it shows is the step of a process. */
	readonly live: boolean
}

const inFolder = <T>(files: Readonly<Record<string, T>>, name: string): T | undefined =>
	Object.entries(files).find(([path]) => path.startsWith(`./${name}/`))?.[1]

/** The widget of a name. Throws, naming those that there are. */
export const widget = (name: string): Widget => {
	const model = inFolder(models, name)
	const Markup = inFolder(components, name)?.default
	if (!model || !Markup) {
		const names = Object.keys(models).map((path) => path.split('/')[1])
		throw new Error(`there is no widget "${name}" in src/widgets; there is ${names.join(', ')}`)
	}
	return { name, model, Markup, style: inFolder(styles, name), live: inFolder(processes, name) !== undefined }
}
