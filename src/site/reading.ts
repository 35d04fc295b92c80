/** Minutes that a lesson takes: 300 Han characters or 200 words a minute, a figure a minute, an exercise two. */
export const minutes = (mdx: string): number => {
	const prose = mdx.replace(/<Exercise\b[\s\S]*?<\/Exercise>/g, '')
	const exercises = mdx.match(/<Exercise\b/g)?.length ?? 0
	const text = prose.replace(/^(import|export) .*$/gm, '').replace(/<[^>]*>|\{[^}]*\}|\$[^$]*\$/g, ' ')
	const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
	const words = text.match(/[\p{Script=Latin}\d]+/gu)?.length ?? 0
	const figures = prose.match(/<Figure\b/g)?.length ?? 0
	return Math.max(1, Math.round(han / 300 + words / 200 + figures + 2 * exercises))
}
