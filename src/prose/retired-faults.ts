/** What is wrong with a list of retired figures: an id that is in use, or an entry that leads where nothing is. */
export const faultsOfRetired = (
	retired: readonly { readonly id: string; readonly now?: string; readonly see?: string; readonly lesson?: string }[],
	figures: readonly string[],
	lessons: readonly string[],
): string[] =>
	retired.flatMap(({ id, now, see, lesson }, i) => [
		...(figures.includes(id) ? [`"${id}" is a figure of content/figures.yaml`] : []),
		...(retired.findIndex((other) => other.id === id) < i ? [`"${id}" is listed twice`] : []),
		...[now, see]
			.filter((to) => to !== undefined && !figures.includes(to))
			.map((to) => `"${id}" leads to "${to}", which content/figures.yaml lacks`),
		...(lesson === undefined || lessons.includes(lesson)
			? []
			: [`"${id}" stood in "${lesson}", which content/syllabus.yaml lacks`]),
	])
