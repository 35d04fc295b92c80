import type { Page } from '@playwright/test'
import axe from 'axe-core'

declare global {
	interface Window {
		axe: typeof axe
	}
}

/**
 * What axe-core, with all rules that are on by default and that of the targets' sizes, finds wrong with a page as it stands: each
 * broken rule and where it is broken. axe's own adapter for Playwright would run it for frames as well, at three times the
 * cost: there are none.
 */
export const violations = async (page: Page): Promise<string[]> => {
	if (page.frames().length > 1) throw new Error(`${page.url()} has a frame, which this check does not look into`)
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
	return page.evaluate(async () => {
		// of what passes, nothing is told
		const { violations } = await window.axe.run({
			resultTypes: ['violations'],
			rules: { 'target-size': { enabled: true } },
		})
		return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
	})
}
