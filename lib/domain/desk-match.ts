// Owns the pure twin of the table's SQL: which heads a filter asks for, and what they are ordered by.
import type { ClaimGap, DeskFilter, DeskSort, DeskSortKey } from './desk-filter'
import { hasDeskStatus, type DeskClaim } from './desk-records'
import { addDays } from './calendar-day'
import { foldText, searchTextOf } from './fold-text'

/** `begunBy` wrote the first revision; `gaps` are what the head lacks. */
export type DeskHead = DeskClaim & { begunBy: string; gaps: ReadonlySet<ClaimGap> }

/** Whether the filter asks for this head; its slugs are those of today. */
export function matchesDesk(head: DeskHead, filter: DeskFilter): boolean {
  const { state } = head
  const among = (list: readonly string[], value: string | null | undefined) => list.length === 0 || (value != null && list.includes(value))
  return hasDeskStatus(head, filter.status) && among(filter.kind, state.kind) && (filter.conflict === null || filter.conflict === state.conflict)
    && among(filter.metric, state.metric?.slug) && among(filter.outlet, state.article.outlet?.slug) && among(filter.claimant, state.claimant?.slug)
    && among(filter.article, state.article.id) && (filter.author === null || [head.begunBy, head.writtenBy].includes(filter.author))
    && filter.missing.every((gap) => head.gaps.has(gap)) && within(state.recordedAt, filter) && hasWords(searchTextOf(state), filter.q)
}

/** Instants between which a claim has to be recorded; days are those of UTC, both are in. */
export function recordedBetween({ from, to }: Pick<DeskFilter, 'from' | 'to'>): { since: string | null; before: string | null } {
  return { since: from, before: to === null ? null : addDays(to, 1) }
}

function within(instant: string, filter: DeskFilter): boolean {
  const { since, before } = recordedBetween(filter)
  return (since === null || instant >= since) && (before === null || instant < before)
}

/** The words of a text filter, folded. */
export const wordsOf = (q: string | null): string[] => foldText(q ?? '').split(' ').filter((word) => word !== '')

const hasWords = (text: string, q: string | null) => wordsOf(q).every((word) => text.includes(word))

/** What a head is ordered by; null stands last in every order. */
export function deskKeyOf({ state, writtenAt }: DeskClaim, sort: DeskSort): string | null {
  const key = sort.replace('-', '') as DeskSortKey
  switch (key) {
    case 'updated': return writtenAt
    case 'recorded': return state.recordedAt
    case 'asOf': return state.asOf?.latest ?? null
    case 'status': return state.status
    case 'kind': return state.kind
    case 'claimant': return state.claimant?.slug ?? null
    case 'metric': return state.metric?.slug ?? null
    case 'outlet': return state.article.outlet?.slug ?? null
    default: throw new RangeError(`Unknown sort "${String(sort)}"`)
  }
}
