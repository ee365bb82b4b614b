// Owns what a filter of claims may ask for, and the filter that asks for everything published.
import { DEFAULT_SORT, type Sort } from './claim-order'
import type { Kind } from './vocabulary'

export const PUBLIC_STATUSES = ['published', 'retracted'] as const
export const SOURCE_KEYS = ['article', 'outlet', 'claimant'] as const
export const VIEWS = ['chart', 'list', 'table'] as const
export type SourceKey = (typeof SOURCE_KEYS)[number]
export type View = (typeof VIEWS)[number]

export type ClaimFilter = {
  conflict: string | null
  kind: Kind[]
  /** Slugs; an unknown one matches nothing, an empty list matches all. So for the lists below. */
  metric: string[]
  outlet: string[]
  claimant: string[]
  /** Article ids in their canonical form. */
  article: string[]
  actor: string[]
  proposal: string[]
  topic: string[]
  status: (typeof PUBLIC_STATUSES)[number]
  /** Words that must all occur; null: none asked for. */
  q: string | null
  /** Calendar days: claims whose [earliest, latest] overlaps [from, to]. */
  from: string | null
  to: string | null
  /** What counts as a source; null: the page's own default. */
  by: SourceKey | null
  /** Calendar day: claims that describe this day or an earlier one. */
  asOf: string | null
  /** Calendar day: claims of articles published by then. */
  knownOn: string | null
  /** Instant (ISO 8601, UTC): revisions published by then. An address may name a day, which means its end in UTC. */
  recordedBy: string | null
  view: View
  sort: Sort
  cursor: string | null
}

/** The filter that asks for everything published. */
export function emptyFilter(): ClaimFilter {
  return {
    conflict: null, kind: [], metric: [], outlet: [], claimant: [], article: [], actor: [], proposal: [], topic: [],
    status: 'published', q: null, from: null, to: null, by: null, asOf: null, knownOn: null, recordedBy: null,
    view: 'chart', sort: DEFAULT_SORT, cursor: null,
  }
}
