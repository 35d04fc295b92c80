/** The pictures that others see beside a link: read from the built files, as no page loads them. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { expect, fileOf, lessons, listed, pathAt, source, test } from './site'

const said = (path: string, name: string): string | undefined =>
	source(path).match(new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`))?.[1]
const pictureOf = (path: string): string => pathAt(said(path, 'og:image') ?? '')

test('every page that is listed has a picture of the size it says, with ink on it', async () => {
	const named = new Map(listed().map((path) => [pictureOf(path), path]))
	expect(named.size).toBeGreaterThan(lessons.length)
	for (const [file, path] of named) {
		expect(said(path, 'og:image:alt'), path).toBeTruthy()
		expect(said(path, 'twitter:card'), path).toBe('summary_large_image')
		const picture = sharp(fileOf(file))
		const { format, width, height } = await picture.metadata()
		expect([format, String(width), String(height)], file).toEqual([
			'png',
			said(path, 'og:image:width'),
			said(path, 'og:image:height'),
		])
		// above the line of the course, which is on every one of them
		const { data, info } = await picture
			.extract({ left: 0, top: 0, width: 1200, height: 500 })
			.greyscale()
			.raw()
			.toBuffer({ resolveWithObject: true })
		const dark = data.filter((_, i) => i % info.channels === 0 && (data[i] as number) < 140).length
		expect(dark / (info.width * info.height), file).toBeGreaterThan(0.005)
		expect(readFileSync(fileOf(file)).length, file).toBeLessThan(60_000)
	}
})

test('a lesson has one of its own, in every language the same', () => {
	const hashes = lessons.map((path) =>
		createHash('sha256')
			.update(readFileSync(fileOf(pictureOf(path))))
			.digest('hex'),
	)
	expect(new Set(hashes).size).toBe(lessons.length)
	for (const path of lessons) {
		expect(pictureOf(`/en${path}`)).toBe(pictureOf(path))
		expect(JSON.parse(source(path).match(/ld\+json">(.*?)<\/script>/s)?.[1] ?? '{}').image).toBe(said(path, 'og:image'))
	}
})
