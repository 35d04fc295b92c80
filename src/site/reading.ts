/** Minutes that a lesson takes to read: 300 Han characters or 200 words a minute, a figure a minute. */
export const minutes = (mdx: string): number => {
	const text = mdx.replace(/^(import|export) .*$/gm, '').replace(/<[^>]*>|\{[^}]*\}|\$[^$]*\$/g, ' ')
	const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
	const words = text.match(/[\p{Script=Latin}\d]+/gu)?.length ?? 0
	const figures = mdx.match(/<Figure\b/g)?.length ?? 0
	return Math.max(1, Math.round(han / 300 + words / 200 + figures))
}
