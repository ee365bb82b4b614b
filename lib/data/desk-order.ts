// Owns the orders of the table: an order is a row of strata, one behind the other; within one, rows go by a column and their key.
import { DESK_SORT_KEYS, type DeskSort, type DeskSortKey } from '@/lib/domain/desk-filter'
import { KINDS, STATUSES } from '@/lib/domain/vocabulary'
import type { RegisterSnapshot } from './register-snapshot'
import { type Sql, raw, sql } from './rows'

export type Stratum = {
  /** Whether a head with this sort key stands here. */
  has: (key: string | null) => boolean
  where: Sql
  /** The column that rows go by before their own key; null where the stratum is one value. */
  column: Sql | null
  /** The status column whose index has `column` next, if one has. */
  index: 'headStatus' | 'status' | null
  /** Whether a good part of all claims stands here: then they are walked by their key until a page is full. */
  isCommon?: boolean
}

/** The strata of an order, first to last. Whatever has no value stands last, in both directions. */
export function strataOf(sort: DeskSort, registers: RegisterSnapshot): Stratum[] {
  const key = sort.replace('-', '') as DeskSortKey
  const turned = <Thing>(things: readonly Thing[]) => (sort.startsWith('-') ? [...things].reverse() : [...things])
  const byName = (named: readonly { id: number; slug: string; name?: string; label?: string }[]) => turned([...named].sort(
    (a, b) => (a.name ?? a.label ?? '').localeCompare(b.name ?? b.label ?? '', 'en') || (a.slug < b.slug ? -1 : 1),
  ))
  const values = (column: string, texts: readonly string[]) => turned(texts).map((text) => ({ ...only((one) => one === text, sql`+${raw(column)} = ${text}`), isCommon: true }))
  const entries = (column: string, named: Parameters<typeof byName>[0]) => [
    ...byName(named).map(({ id, slug }) => only((one) => one === slug, sql`${raw(column)} = ${id}`)), only((one) => one === null, sql`${raw(column)} IS NULL`),
  ]
  switch (key) {
    case 'updated': return [{ has: () => true, where: raw('1 = 1'), column: raw('c."updatedAt"'), index: 'headStatus' }]
    case 'recorded': return [{ has: () => true, where: raw('1 = 1'), column: raw('c."recordedAt"'), index: 'status' }]
    case 'asOf': return [
      { has: (one) => one !== null, where: raw('c."asOfLatest" IS NOT NULL'), column: raw('c."asOfLatest"'), index: 'status' },
      only((one) => one === null, raw('c."asOfLatest" IS NULL')),
    ]
    case 'status': return values('c."headStatus"', STATUSES)
    case 'kind': return values('c."kind"', KINDS)
    case 'claimant': return entries('c."claimantId"', registers.actors.all)
    case 'metric': return entries('c."metricId"', registers.metrics.all)
    case 'outlet': return entries('c."outletId"', registers.outlets.all)
    default: throw new RangeError(`Unknown sort "${String(sort)}", not one of ${DESK_SORT_KEYS.join(', ')}`)
  }
}

const only = (has: Stratum['has'], where: Sql): Stratum => ({ has, where, column: null, index: null })
