import { format, type Locale, strings } from '../i18n'
import { atlas, functionOf } from '../prose/atlas'
import { exerciseTitles } from '../prose/exercise-titles'
import { allFigures, prepareFigure } from '../prose/figures'
import { plainText } from '../prose/plain-text'
import { sameName } from '../prose/same-name'
import { statedClaims } from '../prose/stated'
import { chapters } from './chapters'
import type { LinkGroup, Words } from './link-formats'
import { addressOf } from './routes'

export const kinds = ['lesson', 'page', 'section', 'figure', 'claim', 'exercise', 'function'] as const

/** Whether it leads to all that a group holds. */
export const isWhole = (kind: (typeof kinds)[number]): boolean => kind === 'lesson' || kind === 'page'

/** Something with an address of its own. */
export interface Place {
	readonly kind: (typeof kinds)[number]
	readonly number: string
	readonly name: string
	/** Language-free: `/relu/#mask`. */
	readonly path: string
}

export interface Listed {
	/** Of its page. */
	readonly slug: string
	/** “第 6 章 ReLU：单向阀门”. */
	readonly name: string
	/** The lesson or page first, then what it holds in its order. */
	readonly places: readonly Place[]
}

/** A figure in its place: the number it goes by, its title, and the page that it stands on. */
const figurePlace = async (id: string, locale: Locale): Promise<Place> => {
	const { entry, number, title } = await prepareFigure(id, locale)
	return {
		kind: 'figure',
		number: format(strings(locale).prose.figure.number, { n: number }),
		name: plainText(title),
		path: `${entry.page}#${id}`,
	}
}

/** What is in no lesson: the first page, which comes before them, then the atlas with its functions and the namesakes with their topics. */
const apart = async (locale: Locale): Promise<readonly [home: Listed, atlas: Listed, namesakes: Listed]> => {
	const { links, atlas: functions, sameName: namesakes } = strings(locale).site
	const figures = await allFigures()
	type Figure = (typeof figures)[number]
	const drawn = (is: (figure: Figure) => boolean): Promise<Place[]> =>
		Promise.all(figures.filter(is).map(({ id }) => figurePlace(id, locale)))
	const listed = async (
		slug: string,
		name: string,
		path: string,
		inner: readonly Promise<readonly Place[]>[],
	): Promise<Listed> => {
		const whole: Place = { kind: 'page', number: '', name, path }
		return { slug, name, places: [whole, ...(await Promise.all(inner)).flat()] }
	}
	const ofFunction = async (id: string): Promise<Place[]> => {
		const path = `/atlas/${id}/`
		const own: Place = { kind: 'function', number: '', name: functionOf(id).name, path }
		return [own, ...(await drawn(({ page }) => page === path))]
	}
	const ofTopic = async (id: string, title: string): Promise<Place[]> => {
		const path = `/same-name/#${id}`
		const own: Place = { kind: 'section', number: '', name: plainText(title), path }
		return [own, ...(await drawn(({ lesson, state }) => lesson === 'same-name' && state.of === id))]
	}
	return Promise.all([
		listed('home', links.home, '/', [drawn(({ lesson }) => lesson === 'home')]),
		listed(
			'atlas',
			functions.title,
			'/atlas/',
			atlas().map(({ id }) => ofFunction(id)),
		),
		listed(
			'same-name',
			namesakes.title,
			'/same-name/',
			sameName().topics.map(({ id, title }) => ofTopic(id, title[locale])),
		),
	])
}

/** Headings, figures, claims and exercises as a lesson's text names them. */
const named = /^(#{2,})\s+(.+?)\s*\{#([a-z0-9-]+)\}\s*$|<(Figure|Claim|Exercise)\b[^>]*?\bid="([^"]+)"/gm

/** Every lesson with all in it that can be linked to, as a reader of one language meets it, and what is in no lesson before and after them. */
export const linkList = async (locale: Locale): Promise<readonly Listed[]> => {
	const t = strings(locale)
	const written = (await chapters(locale)).flatMap((chapter) =>
		chapter.lesson ? [{ ...chapter, lesson: chapter.lesson }] : [],
	)
	const lessons = await Promise.all(
		written.map(async (chapter) => {
			const { slug, number, lesson } = chapter
			const { title } = lesson.entry.data
			const [claims, exercises] = [await statedClaims(lesson.locale), await exerciseTitles(lesson.locale)]
			const places: Place[] = [{ kind: 'lesson', number: '', name: plainText(title), path: `/${slug}/` }]
			const counts = { section: 0, exercise: 0 }
			for (const [, depth, heading, anchor, component, id = ''] of (lesson.entry.body ?? '').matchAll(named)) {
				const add = (kind: Place['kind'], number: string, name: string, anchor = id): void =>
					void places.push({ kind, number, name: plainText(name), path: `/${slug}/#${anchor}` })
				if (heading && anchor) {
					if (depth === '##') counts.section += 1
					add('section', depth === '##' ? `${number}.${counts.section}` : '', heading, anchor)
				} else if (component === 'Figure') places.push(await figurePlace(id, locale))
				else if (component === 'Claim') add('claim', id, claims.get(id) ?? '', `claim-${id}`)
				else {
					counts.exercise += 1
					add(
						'exercise',
						format(t.prose.exercise.number, { n: `${number}.${counts.exercise}` }),
						exercises.get(id) ?? id,
					)
				}
			}
			return { slug, name: `${format(t.site.lesson.chapter, { n: number })} ${plainText(title)}`, places }
		}),
	)
	const [home, ...after] = await apart(locale)
	return [home, ...lessons, ...after]
}

/** The words of a list that is taken away. */
export const linkWords = (locale: Locale): Words => {
	const { site } = strings(locale)
	return { title: `${site.name} · ${site.tagline}`, ...site.links.columns }
}

/** The whole list with addresses in full. */
export const linkGroups = async (locale: Locale, site: URL | undefined): Promise<LinkGroup[]> =>
	(await linkList(locale)).map(({ name, places }) => ({
		name,
		links: places.map(({ kind, path, ...rest }) => ({
			...rest,
			kind: strings(locale).site.links.kinds[kind],
			address: addressOf(site, locale, path),
			whole: isWhole(kind),
		})),
	}))
