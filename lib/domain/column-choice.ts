// Owns which sources stand side by side when a filter lets through more than a page can hold.
import type { Claim } from './claim'
import type { ComparedMetric } from './comparison-metric'
import { rowOf, type RowSubject } from './comparison-row'
import { sourceOf, type SourceAxis } from './comparison-source'

interface Column { slug: string; rows: Set<string>; day: string }

/** That a source speaks on a row, and when it was last printed. */
export interface Spoken { slug: string; key: string; day: string }

/**
 * The sources that speak of most lines of which another one speaks too; of equals the one that reported last.
 * @returns their slugs, and how many sources there are
 */
export function chooseColumns(spoken: readonly Spoken[], most: number): { slugs: Set<string>; all: number } {
  const columns = new Map<string, Column>()
  const speakers = new Map<string, Set<string>>()
  for (const { slug, key, day } of spoken) {
    const column = columns.get(slug) ?? { slug, rows: new Set(), day: '' }
    columns.set(slug, column)
    column.rows.add(key)
    if (day > column.day) column.day = day
    speakers.set(key, (speakers.get(key) ?? new Set()).add(slug))
  }
  const shared = ({ rows }: Column) => [...rows].filter((key) => speakers.get(key)!.size > 1).length
  const ranked = [...columns.values()].map((column) => ({ ...column, shared: shared(column) }))
    .sort((a, b) => b.shared - a.shared || b.rows.size - a.rows.size || b.day.localeCompare(a.day) || (a.slug < b.slug ? -1 : 1))
  return { slugs: new Set(ranked.slice(0, most).map(({ slug }) => slug)), all: columns.size }
}

/** On which row a claim's source speaks; `day` is the last on which it may have been printed. */
export function spokenOf(claim: RowSubject & Pick<Claim, 'claimant' | 'article'>, by: SourceAxis, register: ReadonlyMap<string, ComparedMetric>): Spoken {
  const { key } = rowOf(claim, register.get(claim.metric?.slug ?? '') ?? null)
  return { slug: sourceOf(claim, by).slug, key, day: claim.article.publishedOn?.latest ?? '' }
}
