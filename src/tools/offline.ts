import { createHash } from 'node:crypto'
import { globSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { strToU8, zipSync } from 'fflate'
import { locales, localized } from '../i18n/locales'
import { type BuiltFile, keptFiles, type OfflineList, offlineList } from '../offline/files'
import { bundled } from './bundle'
import { classroom } from './classroom'

const worker = fileURLToPath(new URL('../offline/worker.ts', import.meta.url))

/** The service worker with its list in front: one script that imports nothing. */
const scriptFor = async (list: OfflineList): Promise<string> => {
	const { code } = await bundled(worker, 'iife', { 'process.env.NODE_ENV': '"production"' })
	return `self.list=${JSON.stringify(list)};\n${code}`
}

/** Writes what keeps the course without a network: the service worker, how much each language is, and the site as a .zip. */
export const offline = (): AstroIntegration => {
	let base = '/'
	return {
		name: 'bend-offline',
		hooks: {
			'astro:config:done': ({ config }) => {
				base = config.base
			},
			'astro:build:done': async ({ dir }) => {
				const root = fileURLToPath(dir)
				const paths = globSync('**/*', { cwd: root, withFileTypes: true })
					.filter((entry) => entry.isFile())
					.map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/').slice(root.length))
					.sort()
				const contents = new Map(
					await Promise.all(paths.map(async (path) => [path, await readFile(new URL(path, dir))] as const)),
				)
				const files = [...contents].map(
					([path, content]): BuiltFile => ({
						path,
						bytes: content.length,
						revision: createHash('sha256').update(content).digest('base64url').slice(0, 12),
					}),
				)
				const list = offlineList(
					files,
					locales.map(({ id, tag }) => ({ id, tag, folder: localized(id, '/').slice(1) })),
				)
				await mkdir(new URL('offline/', dir), { recursive: true })
				for (const { id } of locales) {
					const bytes = keptFiles(list, [id]).reduce((sum, file) => sum + file.bytes, 0)
					await writeFile(new URL(`offline/${id}.json`, dir), JSON.stringify({ bytes }))
				}
				await writeFile(new URL('sw.js', dir), await scriptFor(list))
				await writeFile(new URL('bend.zip', dir), zipped(contents, base))
			},
		},
	}
}

/** The site in the folder that it is served under, and beside it how to serve it. The same files give the same bytes. */
const zipped = (contents: ReadonlyMap<string, Uint8Array>, base: string): Uint8Array => {
	const folder = base.replace(/^\/|\/$/g, '')
	const inFolder = [...contents].map(([path, content]) => [folder ? `${folder}/${path}` : path, content] as const)
	return zipSync(
		{ 'README.txt': strToU8(classroom(folder)), ...Object.fromEntries(inFolder) },
		{ level: 6, mtime: '1980-01-01T00:00:00' },
	)
}
