import { answer, exerciseOn, expectVerdict, isOnce, practised, replied } from './exercise'
import { expect, test } from './site'

test.use({ reducedMotion: 'reduce' })

const stored = { revision: 1, state: 'right', attempts: 1, hints: 0, at: 1 }
const envelope = (kept: object): string => JSON.stringify({ version: 2, kept: { visited: [], ...kept } })

for (const { path, exercises } of practised) {
	test(`the exercises of ${path} judge, reply and remember, by keyboard alone`, async ({ page }) => {
		test.slow()
		await page.goto(path)
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
				await expect(exercise.locator('form button')).toBeHidden()
				continue
			}
			await answer(page, id, right[0] as string)
			await expectVerdict(page, id, 'right')
			await expect(exercise).toHaveAttribute('data-is', 'right')
		}
		await page.goto(path)
		for (const { id, right, ...samples } of exercises) {
			const exercise = exerciseOn(page, id)
			await expect(exercise.locator('[data-state]')).not.toBeEmpty()
			const kept = (await isOnce(exercise)) ? replied({ right, ...samples })[0] : (right[0] as string)
			const field = exercise.locator('input[type="text"], input:checked')
			if ((await field.count()) > 0) await expect(field).toHaveValue(kept)
		}
		const done = `${exercises.length} / ${exercises.length}`
		await expect(page.locator('.rail [aria-current="page"] [data-tally]')).toHaveText(done)
		await page.goto('/')
		await expect(page.locator(`.syl-item[href="${path}"] [data-tally]`)).toHaveText(done)
		await expect(page.locator('[data-line]')).toHaveAccessibleName(new RegExp(`\\b${exercises.length}\\b`))
	})
}

const [first] = practised
if (!first) throw new Error('no lesson has an exercise')
const { path, exercises } = first
// one that has a field: the state of a figure is not typed
const { id, right } = exercises.find((one) => !one.right[0]?.startsWith('1~')) as (typeof exercises)[number]

test('what cannot be read is said, and is no attempt', async ({ page }) => {
	await page.goto(path)
	for (const one of exercises) {
		const exercise = exerciseOn(page, one.id)
		await exercise.locator('form button').click()
		await expectVerdict(page, one.id, 'malformed')
		await expect(exercise).toHaveAttribute('data-is', 'open')
	}
})

test('another tab sees what is done in this one', async ({ page, context }) => {
	const other = await context.newPage()
	await other.goto('/')
	await page.goto(path)
	await answer(page, id, right[0] as string)
	await expectVerdict(page, id, 'right')
	await expect(other.locator(`.syl-item[href="${path}"] [data-tally]`)).toHaveText(`1 / ${exercises.length}`)
	await other.goto(path)
	await expect(exerciseOn(other, id)).toHaveAttribute('data-is', 'right')
})

test('an exercise that has changed keeps the old answer and asks again', async ({ page }) => {
	const old = envelope({
		visited: [path.replaceAll('/', '')],
		exercises: { [id]: { ...stored, revision: 0, answer: right[0] } },
	})
	await page.addInitScript((text) => localStorage.setItem('bend', text), old)
	await page.goto(path)
	const exercise = exerciseOn(page, id)
	await expect(exercise).toHaveAttribute('data-is', 'changed')
	await expect(exercise.locator('[data-state]')).not.toBeEmpty()
	await expect(exercise.locator('input[type="text"], input:checked').first()).toHaveValue(right[0] as string)
	await page.goto('/')
	await expect(page.locator(`.syl-item[href="${path}"] [data-tally]`)).toHaveText(`0 / ${exercises.length}`)
})

test('the home page leads to the first exercise that is open', async ({ page }) => {
	const [one, other] = exercises.map((exercise) => exercise.id) as [string, string]
	await page.addInitScript(
		(text) => localStorage.setItem('bend', text),
		envelope({ visited: [path.replaceAll('/', '')], exercises: { [one]: { ...stored, answer: '1' } } }),
	)
	await page.goto('/')
	await page.locator('[data-resume]').click()
	await expect(page).toHaveURL(`${path}#${other}`)
	await expect(page.locator(`#${other}`)).toBeInViewport()
})

test('what was set aside is given out as a file, and goes when it is told to', async ({ page }) => {
	await page.addInitScript(() => {
		if (!localStorage.getItem('bend')) localStorage.setItem('bend', 'nonsense')
	})
	await page.goto('/')
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
			await page.goto(lesson)
			for (const one of own) {
				const exercise = exerciseOn(page, one.id)
				await expect(exercise.locator('.exo-question')).not.toBeEmpty()
				await expect(exercise.locator('.nojs-note')).toBeVisible()
				await expect(exercise.locator('form button')).toBeHidden()
				for (const folded of await exercise.locator('details.hint').all()) {
					await folded.locator('summary').click()
					await expect(folded.locator(':scope > :not(summary)').first()).toBeVisible()
				}
			}
		})
	}
})
