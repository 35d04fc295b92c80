/** The course kept on the device: by a press and not before, whole, and never exchanged under a reader's hands. */
import { existsSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname } from 'node:path'
import type { Page } from '@playwright/test'
import { cellOf, output, run } from './cell'
import { below, expect, fileOf, pathAt, test } from './site'

// a worker outlives its page
test.use({ reuseContext: false })

const types: Readonly<Record<string, string>> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.json': 'application/json',
	'.svg': 'image/svg+xml',
	'.woff2': 'font/woff2',
}

/** The built site on a server that can publish a new edition, or be switched off. */
let server: Server
let origin = ''
let edition = 1
let isOn = true

test.beforeEach(async () => {
	edition = 1
	isOn = true
	server = createServer((request, response) => {
		if (!isOn) return void request.socket.destroy()
		const pathname = pathAt(request.url ?? '/')
		const file = pathname.endsWith('/') ? fileOf(pathname) : fileOf(`${pathname}/`).replace(/\/index\.html$/, '')
		if (!existsSync(file)) return void response.writeHead(404).end()
		const body = readFileSync(file)
		const type = types[extname(file)] ?? 'application/octet-stream'
		response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache' })
		response.end(pathname === '/sw.js' ? `${body}\n// edition ${edition}` : body)
	}).listen(0)
	await new Promise((resolve) => server.once('listening', resolve))
	origin = `http://localhost:${(server.address() as AddressInfo).port}`
})
test.afterEach(() => {
	server.closeAllConnections()
	server.close()
})

const registered = (page: Page): Promise<number> =>
	page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)

const keep = async (page: Page): Promise<void> => {
	const offer = page.locator('[data-offline]')
	await page.locator('#offline').scrollIntoViewIfNeeded()
	await expect(offer.locator('[data-state]')).toHaveText(/\d+\.\d/)
	await offer.locator('[data-do=keep]').click()
	await expect(offer.locator('[data-state]')).toHaveText(/已经留下|Kept/, { timeout: 30_000 })
}

test.describe('kept offline', () => {
	// what fails without a network is meant to
	test.use({ faults: async ({ baseURL: _ }, use) => use([]) })
	test.slow()

	test('nothing is kept before it is asked for; then all pages of the language open without a network', async ({
		page,
	}) => {
		await page.goto(`${origin}${below}/relu/`)
		await page.locator('#offline').scrollIntoViewIfNeeded()
		expect(await registered(page)).toBe(0)
		await keep(page)
		isOn = false
		await page.goto(`${origin}${below}/tanh/?tanh-curve=1~x_2`)
		await expect(page.locator('[data-figure=tanh-curve] [data-text=x]').first()).toHaveText('2.00')
		await page.goto(`${origin}${below}/practice/`)
		await run(cellOf(page, 'practice-draw'))
		expect(await output(cellOf(page, 'practice-draw'))).not.toBe('')
		await page.goto(`${origin}${below}/en/relu/`)
		await expect(page.locator('h1')).toHaveText('这一页没有留下')
		isOn = true
		await page.goto(`${origin}${below}/relu/`)
		await page.locator('[data-do=forget]').click()
		await expect(page.locator('[data-offline] [data-do=keep]')).toBeVisible()
		expect(await registered(page)).toBe(0)
		expect(await page.evaluate(() => caches.keys())).toEqual([])
	})

	test('a new edition is announced, and taken when the reader says so', async ({ page }) => {
		await page.goto(`${origin}${below}/glossary/`)
		await keep(page)
		await page.reload()
		const notice = page.locator('[data-update]')
		await expect(notice).toBeHidden()
		edition = 2
		await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())
		await expect(notice).toBeVisible({ timeout: 30_000 })
		const controller = () => page.evaluate(() => navigator.serviceWorker.controller?.state)
		expect(await controller()).toBe('activated')
		const reloaded = page.waitForEvent('load')
		await notice.getByRole('button').click()
		await reloaded
		await expect(notice).toBeHidden()
		expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting)).toBeNull()
	})

	test('what could not be kept whole is said, and gone on with at the next press', async ({ page }) => {
		await page.goto(`${origin}${below}/en/glossary/`)
		const offer = page.locator('[data-offline]')
		await page.locator('#offline').scrollIntoViewIfNeeded()
		await expect(offer.locator('[data-state]')).toHaveText(/\d+\.\d/)
		await offer.locator('[data-do=keep]').click()
		await expect(offer.locator('[data-amount]')).toHaveText(/ \/ /)
		isOn = false
		server.closeAllConnections()
		await expect(offer.locator('[data-state]')).toContainText('the network went', { timeout: 30_000 })
		isOn = true
		await offer.locator('[data-do=keep]').click()
		await expect(offer.locator('[data-state]')).toHaveText(/^Kept/, { timeout: 30_000 })
	})
})
