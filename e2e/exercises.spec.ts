import { answer, exerciseOn, expectVerdict, isCode, isOnce, practised, replied } from './exercise'
import { at, expect, test } from './site'

test.use({ reducedMotion: 'reduce' })

const stored = { revision: 1, state: 'right', attempts: 1, hints: 0, at: 1 }
const envelope = (kept: object): string => JSON.stringify({ version: 2, kept: { visited: [], ...kept } })

for (const { path, exercises } of practised) {
	test(`the exercises of ${path} judge, reply and remember, by keyboard alone`, async ({ page }) => {
		test.slow()
		await page.goto(at(path))
		for (const { id, right, ...samples } of exercises) {
			const exercise = exerciseOn(page, id)
			const [wrong, reply] = replied({ right, ...samples })
			await answer(page, id, wrong)
			await expectVerdict(page, id, 'wrong')
			const words = await exercise
				.locator(`template[data-reply="${reply}"]`)
				.evaluate((template: HTMLTemplateElement) => template.content.textContent ?? '')
			await expect(exercise.locator('[data-verdict]')).toContainText(words)
			if (await isOnce(exercise)) {
				await expect(exercise.locator('[data-guess], [data-outcome]')).toHaveText([/./, /./])
				await expect(exercise.locator('form button')).toBeHidden()
				continue
			}
			await answer(page, id, right[0] as string)
			await expectVerdict(page, id, 'right')
			await expect(exercise).toHaveAttribute('data-is', 'right')
		}
		await page.goto(at(path))
		for (const { id, right, ...samples } of exercises) {
			const exercise = exerciseOn(page, id)
			await expect(exercise.locator('[data-state]')).not.toBeEmpty()
			const kept = (await isOnce(exercise)) ? replied({ right, ...samples })[0] : (right[0] as string)
			const field = exercise.locator('input[type="text"], input:checked')
			if ((await field.count()) > 0) await expect(field).toHaveValue(kept)
			const code = exercise.locator('[data-code] > pre > code')
			if ((await code.count()) > 0) await expect.poll(() => code.evaluate((shown) => shown.textContent)).toBe(kept)
		}
		const done = `${exercises.length} / ${exercises.length}`
		await expect(page.locator('.rail [aria-current="page"] [data-tally]')).toHaveText(done)
		await page.goto(at('/'))
		await expect(page.locator(`.syl-item[href="${at(path)}"] [data-tally]`)).toHaveText(done)
		await expect(page.locator('[data-line]')).toHaveAccessibleName(new RegExp(`\\b${exercises.length}\\b`))
	})
}

const [first] = practised
if (!first) throw new Error('no lesson has an exercise')
const { path, exercises } = first
// one that has a field: the state of a figure is not typed
const { id, right } = exercises.find((one) => !one.right[0]?.startsWith('1~')) as (typeof exercises)[number]

test('what cannot be read is said, and is no attempt', async ({ page }) => {
	await page.goto(at(path))
	for (const one of exercises) {
		const exercise = exerciseOn(page, one.id)
		await exercise.locator('form button').click()
		await expectVerdict(page, one.id, 'malformed')
		await expect(exercise).toHaveAttribute('data-is', 'open')
	}
})

const [code] = practised
	.flatMap(({ path: lesson, exercises: own }) => own.map((one) => ({ lesson, ...one })))
	.filter(isCode)
if (!code) throw new Error('no exercise asks for code')

test('code that goes wrong is told its line, a loop is stopped, a draft is kept and can be taken back', async ({
	page,
}) => {
	const exercise = exerciseOn(page, code.id)
	const verdict = exercise.locator('[data-verdict]')
	for (const [prefix, says] of [
		['', '第 2 行：找不到 nothing'],
		['/en', 'Line 2: nothing is not defined'],
	] as const) {
		await page.goto(at(`${prefix}${code.lesson}`))
		await answer(page, code.id, '// one\nnothing()')
		await expectVerdict(page, code.id, 'malformed')
		await expect(verdict).toContainText(says)
		await expect(exercise.locator('.cm-line.is-error')).toHaveText('nothing()')
	}
	await expect(exercise).toHaveAttribute('data-is', 'open')
	await answer(page, code.id, 'print(6 * 7)\nfor (;;);')
	await expect(verdict).toHaveAttribute('data-is', 'running')
	await expectVerdict(page, code.id, 'malformed')
	await expect(verdict).toContainText('2 seconds')
	await expect(page.locator('iframe')).toHaveCount(0)
	await answer(page, code.id, 'print(6 * 7)')
	await expect(verdict.locator('.out-text')).toHaveText('42')
	// Escape gives Tab back
	await page.keyboard.press('Escape')
	await expect(exercise.locator('form button')).toBeFocused()
	await page.goto(at(code.lesson))
	const shown = exercise.locator('[data-code] > pre')
	await expect(shown).toHaveText('print(6 * 7)')
	await exercise.locator('[data-do="reset"]').click()
	await expect(shown).not.toHaveText('print(6 * 7)')
	await page.reload()
	await expect(shown).not.toHaveText('print(6 * 7)')
})

test('another tab sees what is done in this one', async ({ page, context }) => {
	const other = await context.newPage()
	await other.goto(at('/'))
	await page.goto(at(path))
	await answer(page, id, right[0] as string)
	await expectVerdict(page, id, 'right')
	await expect(other.locator(`.syl-item[href="${at(path)}"] [data-tally]`)).toHaveText(`1 / ${exercises.length}`)
	await other.goto(at(path))
	await expect(exerciseOn(other, id)).toHaveAttribute('data-is', 'right')
})

test('an exercise that has changed keeps the old answer and asks again', async ({ page }) => {
	const old = envelope({
		visited: [path.replaceAll('/', '')],
		exercises: { [id]: { ...stored, revision: 0, answer: right[0] } },
	})
	await page.addInitScript((text) => localStorage.setItem('bend', text), old)
	await page.goto(at(path))
	const exercise = exerciseOn(page, id)
	await expect(exercise).toHaveAttribute('data-is', 'changed')
	await expect(exercise.locator('[data-state]')).not.toBeEmpty()
	await expect(exercise.locator('input[type="text"], input:checked').first()).toHaveValue(right[0] as string)
	await page.goto(at('/'))
	await expect(page.locator(`.syl-item[href="${at(path)}"] [data-tally]`)).toHaveText(`0 / ${exercises.length}`)
})

test('the home page leads to the first exercise that is open', async ({ page }) => {
	const [one, other] = exercises.map((exercise) => exercise.id) as [string, string]
	await page.addInitScript(
		(text) => localStorage.setItem('bend', text),
		envelope({ visited: [path.replaceAll('/', '')], exercises: { [one]: { ...stored, answer: '1' } } }),
	)
	await page.goto(at('/'))
	await page.locator('[data-resume]').click()
	await expect(page).toHaveURL(`${at(path)}#${other}`)
	await expect(page.locator(`#${other}`)).toBeInViewport()
})

test('what was set aside is given out as a file, and goes when it is told to', async ({ page }) => {
	await page.addInitScript(() => {
		if (!localStorage.getItem('bend')) localStorage.setItem('bend', 'nonsense')
	})
	await page.goto(at('/'))
	const notice = page.locator('[data-aside]')
	const download = page.waitForEvent('download')
	await notice.locator('[data-do="save"]').click()
	const stream = await (await download).createReadStream()
	const chunks: Buffer[] = []
	for await (const chunk of stream) chunks.push(chunk as Buffer)
	expect(Buffer.concat(chunks).toString()).toBe('nonsense')
	await notice.locator('[data-do="discard"]').click()
	await expect(notice).toBeHidden()
	await page.reload()
	await expect(notice).toBeHidden()
})

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false })

	for (const { path: lesson, exercises: own } of practised) {
		test(`the exercises of ${lesson} can be read`, async ({ page }) => {
			await page.goto(at(lesson))
			for (const one of own) {
				const exercise = exerciseOn(page, one.id)
				await expect(exercise.locator('.exo-question')).not.toBeEmpty()
				await expect(exercise.locator('.nojs-note')).toBeVisible()
				await expect(exercise.locator('form button')).toBeHidden()
				for (const code of await exercise.locator('[data-code] > pre').all()) await expect(code).toBeVisible()
				for (const folded of await exercise.locator('details.hint').all()) {
					await folded.locator('summary').click()
					await expect(folded.locator(':scope > :not(summary)').first()).toBeVisible()
				}
			}
		})
	}
})
