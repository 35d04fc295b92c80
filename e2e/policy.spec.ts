import { test as bare } from '@playwright/test'
import { at, expect, pages, source, test } from './site'

test('every page carries the content policy', () => {
	for (const path of pages) {
		const policy = source(path).match(/http-equiv="content-security-policy" content="([^"]+)"/)?.[1] ?? ''
		const directives = new Map(
			policy.split(';').map((directive) => {
				const [name = '', ...values] = directive.trim().split(/\s+/)
				return [name, values]
			}),
		)
		expect(directives.get('default-src'), path).toEqual(["'none'"])
		for (const name of ['script-src', 'style-src', 'style-src-elem']) {
			expect(
				directives.get(name)?.filter((value) => !/^'self'$|^'wasm-unsafe-eval'$|^'sha256-/.test(value)),
				path,
			).toEqual([])
		}
		expect(policy, path).not.toMatch(/https?:|\*/)
	}
})

bare('the browser runs no script and applies no style that the build did not make', async ({ page }) => {
	await page.goto(at('/'))
	const result = await page.evaluate(async () => {
		const refused: string[] = []
		document.addEventListener('securitypolicyviolation', (event) => refused.push(event.effectiveDirective))
		const script = document.createElement('script')
		script.textContent = 'document.title = "broken into"'
		const style = document.createElement('style')
		style.textContent = 'body { display: none }'
		document.head.append(script, style)
		await fetch('https://example.org/').catch(() => undefined)
		// the events come in tasks of their own
		await new Promise((resolve) => setTimeout(resolve, 200))
		return { refused, title: document.title, display: getComputedStyle(document.body).display }
	})
	expect(result.title).not.toBe('broken into')
	expect(result.display).not.toBe('none')
	expect(result.refused.sort()).toEqual(['connect-src', 'script-src-elem', 'style-src-elem'])
})
