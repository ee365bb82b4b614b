// Owns an article as an editor, a form or a script gives it: one schema, every problem at its column, and the columns' names.
import { z } from 'zod'
import { commonColumns } from './claim-columns'
import { optionalDay, optionalText, optionalUrl, soundColumns } from './input-fields'

const { articleKey, articleUrl, articleHeadline, outlet, publishedOn, publishedOnBasis, language } = commonColumns

/** The columns of the import file that are the article's, and three that only an article of its own has. */
export const articleColumns = {
  articleKey, articleUrl, articleHeadline, outlet, publishedOn, publishedOnBasis, language,
  /** Authors as printed. */
  byline: optionalText(300),
  /** Day on which an editor read it. */
  accessedAt: optionalDay(),
  archiveUrl: optionalUrl(),
}

/** Only the key is certain, and it can be made of the address, the headline, or outlet and date: one of them must be there. */
export const articleInputSchema = z.strictObject(articleColumns).superRefine((input, context) => {
  const sound = soundColumns(input, context.issues) as Partial<z.output<z.ZodObject<typeof articleColumns>>>
  const report = (column: string, message: string) => context.addIssue({ code: 'custom', path: [column], message })
  if (sound.publishedOn === null && sound.publishedOnBasis && sound.publishedOnBasis !== 'unknown') {
    report('publishedOn', `is missing: its basis is "${sound.publishedOnBasis}"`)
  }
  const names = [sound.articleKey, sound.articleUrl, sound.articleHeadline].every((value) => value === null)
  if (names && (sound.outlet === null || sound.publishedOn === null)) {
    report('articleHeadline', 'is missing: an article needs a headline, an address, a key, or an outlet and a date')
  }
}, { when: () => true })

export type ArticleInput = z.output<typeof articleInputSchema>

/** The names that the reading API has for the same columns. */
const ALSO: Record<string, keyof typeof articleColumns> = { key: 'articleKey', url: 'articleUrl', headline: 'articleHeadline' }

/**
 * Checks one article and gives its problems as `{path, message}`. Columns may be called as the import file calls them (`articleHeadline`) or
 * as the reading API does (`headline`); a problem stands at the name that was given.
 */
export function parseArticleInput(value: unknown): { success: true; data: ArticleInput } | { success: false; problems: { path: string; message: string }[] } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { success: false, problems: [{ path: '', message: 'must be an object with the columns of an article' }] }
  }
  const given = new Map<string, string>()
  const twice: { path: string; message: string }[] = []
  const columns: Record<string, unknown> = {}
  for (const [name, cell] of Object.entries(value)) {
    const column = Object.hasOwn(ALSO, name) ? ALSO[name]! : name
    if (given.has(column)) twice.push({ path: name, message: `is given twice, also as ${given.get(column)}` })
    given.set(column, name)
    columns[column] = cell
  }
  const result = articleInputSchema.safeParse(columns)
  if (result.success && twice.length === 0) return result
  const issues = result.success ? [] : result.error.issues.flatMap((issue) => (
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ path: key, message: 'is no column of an article' })) : [{ path: issue.path.join('.'), message: issue.message }]
  ))
  return { success: false, problems: [...twice, ...issues.map(({ path, message }) => ({ path: given.get(path) ?? path, message }))] }
}
