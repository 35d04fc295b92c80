/** Exercises as they were built, and the answers to them whose verdicts are known. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, type Locator, type Page } from '@playwright/test'
import { lessons, source } from './site'

export interface Samples {
	readonly right: readonly string[]
	readonly wrong: Readonly<Record<string, string>>
	readonly malformed: readonly string[]
}

const samplesOf = (slug: string): Readonly<Record<string, Samples>> =>
	JSON.parse(readFileSync(fileURLToPath(new URL(`../src/exercises/samples/${slug}.json`, import.meta.url)), 'utf8'))

const idsOn = (path: string): string[] =>
	[...source(path).matchAll(/data-exercise="([^"]+)"/g)].map(([, id]) => id as string)

/** A wrong answer to which the lesson has a reply of its own, and that reply's name. */
export const replied = ({ wrong }: Samples): readonly [answer: string, reply: string] =>
	Object.entries(wrong).find(([, reply]) => reply !== '') ?? ['', '']

const codedOn = (path: string): string[] =>
	[...source(path).matchAll(/<bend-exercise data-exercise="([^"]+)" data-code-words=/g)].map(([, id]) => id as string)

/** Every lesson that has exercises, with them. */
export const practised = lessons
	.map((path) => ({ path, ids: idsOn(path) }))
	.filter(({ ids }) => ids.length > 0)
	.map(({ path, ids }) => {
		const samples = samplesOf(path.replaceAll('/', ''))
		return { path, exercises: ids.map((id) => ({ id, ...(samples[id] as Samples) })) }
	})

/** The exercises that ask for code. */
const coded: readonly string[] = lessons.flatMap(codedOn)
export const isCode = ({ id }: { readonly id: string }): boolean => coded.includes(id)

export const exerciseOn = (page: Page, id: string): Locator => page.locator(`bend-exercise[data-exercise="${id}"]`)

/** Whether it takes one answer and no more. */
export const isOnce = async (exercise: Locator): Promise<boolean> => (await exercise.getAttribute('data-once')) !== null

/** Writes code in the place of what is there, and runs it. */
const write = async (page: Page, exercise: Locator, text: string): Promise<void> => {
	const editor = exercise.locator('.cm-content')
	if (await editor.isVisible()) await editor.focus()
	else {
		await exercise.locator('[data-code] > pre').focus()
		await page.keyboard.press('Enter')
	}
	await expect(editor).toBeFocused()
	await page.keyboard.press('ControlOrMeta+a')
	await page.keyboard.insertText(text)
	await page.keyboard.press('Shift+Enter')
}

/** Answers by keyboard alone: types, chooses, or, where it asks for a figure's state, opens the page with that state. */
export const answer = async (page: Page, id: string, text: string): Promise<void> => {
	const exercise = exerciseOn(page, id)
	const field = exercise.locator('input[type="text"]')
	if ((await exercise.locator('[data-code]').count()) > 0) return write(page, exercise, text)
	if ((await field.count()) > 0) {
		await field.focus()
		await page.keyboard.press('ControlOrMeta+a')
		await page.keyboard.press('Delete')
		await page.keyboard.type(text)
	} else if ((await exercise.locator('input[type="radio"]').count()) > 0) {
		await exercise.locator(`input[value="${text}"]`).focus()
		await page.keyboard.press('Space')
	} else {
		const figure = (await exercise.locator('.exo-rests a').last().getAttribute('href'))?.slice(1)
		await page.goto(`${new URL(page.url()).pathname}?${figure}=${text}`)
		await exercise.locator('form button').focus()
	}
	await page.keyboard.press('Enter')
}

/** Waits for a verdict, with words to it. */
export const expectVerdict = async (page: Page, id: string, is: string): Promise<void> => {
	const verdict = exerciseOn(page, id).locator('[data-verdict]')
	await expect(verdict, id).toHaveAttribute('data-is', is)
	await expect(verdict.locator(':scope > :not(.verdict-h)').first(), id).not.toBeEmpty()
}
