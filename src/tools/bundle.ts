import { build, type Plugin } from 'vite'

/**
 * `import text from './file.ts?bundle'`: the file with all that it imports as the text of one classic script, and
 * `?bundle=es` as one module. For scripts that run where nothing else can be loaded from.
 */
export const bundle = (): Plugin => ({
	name: 'bend-bundle',
	enforce: 'pre',
	async load(id) {
		const [entry = '', format] = id.split(/\?bundle(?:=(\w+))?$/)
		if (entry === id) return undefined
		const built = await build({
			configFile: false,
			logLevel: 'warn',
			build: {
				write: false,
				target: 'es2022',
				lib: { entry, formats: [format === 'es' ? 'es' : 'iife'], name: 'bend' },
				rolldownOptions: { checks: { eval: false } },
			},
		})
		const [result] = [built].flat()
		if (!result || !('output' in result)) throw new Error(`${entry} did not bundle`)
		const modules = result.output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []))
		for (const file of modules) if (!file.includes('node_modules') && file.startsWith('/')) this.addWatchFile(file)
		return `export default ${JSON.stringify(result.output[0].code)}`
	},
})
