import type { Column } from '../handin/class'
import type { Locale } from '../i18n'
import { exerciseTitles } from '../prose/exercise-titles'
import { type Chapter, chapters } from './chapters'
import type { Listed } from './progress'

/** An exercise in a list: where it stands, what it is called. */
export interface ListedExercise extends Listed, Column {
	readonly href: string
}

/** The chapters of the course with their exercises, as a reader of one language meets them. */
export const exerciseList = async (
	locale: Locale,
): Promise<{ readonly chapter: Chapter; readonly exercises: readonly ListedExercise[] }[]> => {
	const titles = await exerciseTitles(locale)
	return (await chapters(locale))
		.filter(({ exercises, lesson }) => exercises.length > 0 && lesson)
		.map((chapter) => ({
			chapter,
			exercises: chapter.exercises.map((exercise, k) => ({
				...exercise,
				number: `${chapter.number}.${k + 1}`,
				title: titles.get(exercise.id) ?? exercise.id,
				href: `${chapter.lesson?.href}#${exercise.id}`,
			})),
		}))
}
