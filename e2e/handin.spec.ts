/** A whole chapter on a phone, by keyboard; closed and come back to; taken to another device; handed in; read by the teacher. */
import { readFileSync } from 'node:fs'
import type { Browser, Page } from '@playwright/test'
import { answer, exerciseOn, expectVerdict, isCode, practised, replied } from './exercise'
import { at, expect, test } from './site'

test.use({ reducedMotion: 'reduce', viewport: { width: 360, height: 740 } })

const [first] = practised
if (!first) throw new Error('no lesson has an exercise')
const { path, exercises } = first
const [coded] = practised.flatMap((lesson) =>
	lesson.exercises.filter(isCode).map((exercise) => ({ path: lesson.path, exercise })),
)
if (!coded) throw new Error('no exercise asks for code')

const device = (browser: Browser, baseURL: string | undefined) =>
	browser.newContext({ locale: 'zh-CN', viewport: { width: 360, height: 740 }, ...(baseURL ? { baseURL } : {}) })

const press = async (page: Page, selector: string): Promise<void> => {
	await page.locator(selector).focus()
	await page.keyboard.press('Enter')
}

test('a chapter is done, kept, carried elsewhere, handed in and read', async ({ browser, baseURL }) => {
	test.slow()
	const phone = await device(browser, baseURL)
	const page = await phone.newPage()
	await page.goto(at(path))
	const half = Math.ceil(exercises.length / 2)
	const done = async (on: Page, from: number, to: number): Promise<void> => {
		for (const { id, right } of exercises.slice(from, to)) {
			await answer(on, id, right[0] as string)
			await expectVerdict(on, id, 'right')
		}
	}
	await done(page, 0, half)
	await page.close()

	// the tab was closed; where the reader left off is known
	const again = await phone.newPage()
	await again.goto(at('/'))
	await press(again, '[data-resume]')
	await expect(again).toHaveURL(new RegExp(path))
	await expect(exerciseOn(again, exercises[0]?.id as string)).toHaveAttribute('data-is', 'right')

	await again.goto(at('/hand-in/'))
	const download = again.waitForEvent('download')
	await press(again, '[data-act="export"]')
	const file = readFileSync(await (await download).path())
	await phone.close()

	const laptop = await device(browser, baseURL)
	const there = await laptop.newPage()
	await there.goto(at('/hand-in/'))
	await there
		.locator('[data-import]')
		.setInputFiles({ name: 'bend-progress.json', mimeType: 'application/json', buffer: file })
	await expect(there.locator('[data-row]:is([data-is="right"], [data-is="guessed"])')).toHaveCount(half)
	await there.goto(at(path))
	await done(there, half, exercises.length)

	await there.goto(at('/hand-in/'))
	await there.locator('[name="name"]').focus()
	await there.keyboard.type('Ada Li')
	await there.keyboard.press('Enter')
	const code = there.locator('[data-code]')
	await expect(code).toHaveValue(/^BEND1-[\w-]{40,}$/)
	const handed = await code.inputValue()
	await laptop.close()

	// a second student, with an answer in code that is wrong; a third, whose hand-in lost a piece
	const other = await device(browser, baseURL)
	const elsewhere = await other.newPage()
	await elsewhere.goto(at(coded.path))
	const [wrong] = replied(coded.exercise)
	await answer(elsewhere, coded.exercise.id, wrong)
	await expectVerdict(elsewhere, coded.exercise.id, 'wrong')
	await elsewhere.goto(at('/hand-in/'))
	await elsewhere.locator('[name="name"]').fill('Bo')
	await elsewhere.keyboard.press('Enter')
	await expect(elsewhere.locator('[data-code]')).toHaveValue(/^BEND1-/)
	const second = await elsewhere.locator('[data-code]').inputValue()

	await elsewhere.goto(at('/class/'))
	await elsewhere
		.locator('[data-codes]')
		.fill(`作业：\n${handed.slice(0, 50)}\n${handed.slice(50)}\n${second}\n${handed.slice(0, -30)}!`)
	await press(elsewhere, '[data-act="read"]')
	await expect(elsewhere.locator('.class-damaged')).toHaveCount(1)
	const rows = elsewhere.locator('tbody tr:not(.class-total)')
	await expect(rows).toHaveCount(2)
	await expect(rows.filter({ hasText: 'Ada Li' }).locator('[data-is="right"]')).toHaveCount(exercises.length)
	await expect(elsewhere.locator('[data-list] code')).toHaveText([wrong])
	await press(elsewhere, '[data-by="right"]')
	await expect(rows.first()).toContainText('Ada Li')
	await press(elsewhere, '[data-by="right"]')
	await expect(rows.first()).toContainText('Bo')
	const table = elsewhere.waitForEvent('download')
	await press(elsewhere, '[data-act="csv"]')
	const lines = readFileSync(await (await table).path(), 'utf8')
		.trim()
		.split('\r\n')
	expect(lines).toHaveLength(3)
	expect(lines[1]).toMatch(/^Bo,/)
	await other.close()
})

test('a file that is none of ours changes nothing, and clearing asks twice', async ({ page }) => {
	await page.goto(at('/hand-in/'))
	await page
		.locator('[data-import]')
		.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') })
	await expect(page.locator('[data-said]')).toContainText('x.json')
	await page.goto(at(path))
	const { id, right } = exercises[0] as (typeof exercises)[number]
	await answer(page, id, right[0] as string)
	await expectVerdict(page, id, 'right')
	await page.goto(at('/hand-in/'))
	await press(page, '[data-act="clear"]')
	await expect(page.locator('[data-row][data-is="right"]')).toHaveCount(1)
	await press(page, '[data-act="clear"]')
	await expect(page.locator('[data-row]:not([data-is="open"])')).toHaveCount(0)
})
