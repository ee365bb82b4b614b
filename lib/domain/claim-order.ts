// Owns the orders of a list of claims; every order ends at the id, so that pages never overlap.
import type { Claim } from './claim'

export const SORTS = ['-asOf', 'asOf', '-publishedOn', 'publishedOn', '-recordedAt', 'recordedAt'] as const
export type Sort = (typeof SORTS)[number]
export const DEFAULT_SORT: Sort = '-asOf'

type Sortable = Pick<Claim, 'id' | 'asOf' | 'recordedAt'> & { article: Pick<Claim['article'], 'publishedOn'> }

/** What a claim is ordered by: the latest day of the date (its earliest where the end is open), or an instant; null where there is none. */
export function sortKeyOf(claim: Sortable, sort: Sort): string | null {
  const key = sort.replace('-', '')
  if (key === 'recordedAt') return claim.recordedAt
  const clock = key === 'asOf' ? claim.asOf : claim.article.publishedOn
  return clock?.latest ?? clock?.earliest ?? null
}

/** Compares two claims in an order. Claims without a date come last in every order; ties go by id, upwards. */
export function compareClaims(sort: Sort): (a: Sortable, b: Sortable) => number {
  const sign = sort.startsWith('-') ? -1 : 1
  return (a, b) => {
    const [keyA, keyB] = [sortKeyOf(a, sort), sortKeyOf(b, sort)]
    if (keyA === keyB) return compareText(a.id, b.id)
    if (keyA === null) return 1
    if (keyB === null) return -1
    return sign * compareText(keyA, keyB)
  }
}

function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
