/** How a page says what it is, and how it is to be cited. */
import { readFileSync } from 'node:fs'
import { at, expect, fileOf, lessons, listed, pathAt, source, test } from './site'

const metaOf = (html: string, name: string): string | undefined =>
	html.match(new RegExp(`<meta name="${name}" content="([^"]*)"`))?.[1]

const resourceOf = (html: string): Record<string, unknown> | undefined => {
	const found = html.match(/<script type="application\/ld\+json">([^<]*)<\/script>/)?.[1]
	return found ? JSON.parse(found) : undefined
}

test('each chapter describes itself to search engines and reference managers, and the course all of them', () => {
	const chapters = listed().filter((path) => lessons.includes(path.replace(/^\/en/, '')))
	expect(chapters.length).toBe(2 * lessons.length)
	for (const path of chapters) {
		const html = source(path)
		const canonical = html.match(/<link rel="canonical" href="([^"]+)"/)?.[1]
		expect(metaOf(html, 'citation_public_url'), path).toBe(canonical)
		expect(metaOf(html, 'citation_title'), path).toBeTruthy()
		expect(resourceOf(html), path).toMatchObject({ '@type': 'LearningResource', url: canonical, '@id': canonical })
	}
	for (const path of ['/', '/en/']) {
		const parts = resourceOf(source(path))?.hasPart as { url: string }[]
		expect(parts.map(({ url }) => pathAt(url)).sort()).toEqual(
			chapters.filter((chapter) => chapter.startsWith('/en/') === (path === '/en/')).sort(),
		)
	}
})

test('each chapter is there for reference managers as files', () => {
	for (const path of ['/', '/en/'])
		for (const name of ['course', ...lessons.map((lesson) => lesson.slice(1, -1))]) {
			const file = (end: string) =>
				readFileSync(fileOf(`${path}cite/${name}.${end}`).replace(/index\.html$/, ''), 'utf8')
			expect(file('bib'), name).toMatch(/^@(misc|incollection)\{/)
			expect(file('ris'), name).toMatch(/^TY {2}- (ELEC|CHAP)\r\n[\s\S]*ER {2}- \r\n$/)
		}
})

test('a section is cited by its own address, in each format', async ({ page }) => {
	await page.goto(at('/relu/'))
	const foot = page.locator('[data-cite]')
	const text = foot.locator('[data-cite-as=text]')
	const whole = await text.innerText()
	await foot.locator('select').selectOption({ index: 2 })
	const id = await foot.locator('select').inputValue()
	await expect(page.locator(`h2[id="${id}"]`)).toHaveCount(1)
	await expect(text).toHaveText(new RegExp(`/relu/#${id}$`))
	await expect(foot.locator('[data-cite-as=bibtex]')).toContainText(`/relu/#${id}}`)
	const downloading = page.waitForEvent('download')
	await foot.locator('[data-cite-file=ris]').click()
	const download = await downloading
	expect(download.suggestedFilename()).toBe(`relu-${id}.ris`)
	expect(readFileSync(await download.path(), 'utf8')).toContain(`/relu/#${id}\r\n`)
	await foot.locator('select').selectOption('')
	await expect(text).toHaveText(whole)
})
