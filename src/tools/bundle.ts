import { build, type Plugin } from 'vite'

/**
 * A file with all that it imports as one script, which nothing else need be loaded for, and the files that went into it.
 *
 * @param format a classic script, or a module
 * @param define what stands for a name in it
 */
export const bundled = async (
	entry: string,
	format: 'iife' | 'es' = 'iife',
	define: Readonly<Record<string, string>> = {},
): Promise<{ code: string; files: string[] }> => {
	const built = await build({
		configFile: false,
		logLevel: 'warn',
		define,
		build: {
			write: false,
			target: 'es2022',
			lib: { entry, formats: [format], name: 'bend' },
			rolldownOptions: { checks: { eval: false } },
		},
	})
	const [result] = [built].flat()
	if (!result || !('output' in result)) throw new Error(`${entry} did not bundle`)
	const files = result.output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []))
	return { code: result.output[0].code, files }
}

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
		const { code, files } = await bundled(entry, format === 'es' ? 'es' : 'iife')
		for (const file of files) if (!file.includes('node_modules') && file.startsWith('/')) this.addWatchFile(file)
		return `export default ${JSON.stringify(code)}`
	},
})
