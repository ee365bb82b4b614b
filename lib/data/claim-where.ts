// Owns the SQL twin of `matchesFilter`: which rows of the claim table a filter selects, and in which order they come.
import { decodeCursor, type ClaimFilter } from '@/lib/domain/filter'
import { foldText } from '@/lib/domain/fold-text'
import type { RegisterSnapshot } from './register-snapshot'
import { type Sql, every, isStanding, raw, sql, within } from './rows'

/** Conditions on `c` (Claim) and `a` (Article); with `recordedBy` only claims whose public state is no newer. */
export function claimWhere(filter: ClaimFilter, registers: RegisterSnapshot): Sql {
  const conditions: Sql[] = [sql`c."status" = ${filter.status}`, raw(isStanding('c'))]
  const among = (column: string, slugs: readonly string[], keys: readonly (string | number)[]) => {
    if (slugs.length > 0) conditions.push(within(raw(column), keys))
  }
  if (filter.conflict !== null) conditions.push(sql`c."conflictId" = ${registers.conflicts.get(filter.conflict)?.id ?? 0}`)
  among('c."kind"', filter.kind, filter.kind)
  among('c."metricId"', filter.metric, registers.metrics.keys(filter.metric))
  among('c."outletId"', filter.outlet, registers.outlets.keys(filter.outlet))
  among('c."claimantId"', filter.claimant, registers.actors.keys(filter.claimant))
  among('c."actorId"', filter.actor, registers.actors.keys(filter.actor))
  among('c."proposalId"', filter.proposal, registers.proposals.keys(filter.proposal))
  among('c."topicId"', filter.topic, registers.topics.keys(filter.topic))
  if (filter.article.length > 0) conditions.push(sql`c."articleId" IN (SELECT "id" FROM "Article" WHERE ${within(raw('"publicId"'), filter.article)})`)
  // An end that is open or unknown reaches as far as is asked.
  if (filter.from) conditions.push(sql`(c."asOfLatest" >= ${filter.from} OR (c."asOfLatest" IS NULL AND c."asOfEarliest" IS NOT NULL))`)
  if (filter.to) conditions.push(sql`(c."asOfEarliest" <= ${filter.to} OR (c."asOfEarliest" IS NULL AND c."asOfLatest" IS NOT NULL))`)
  if (filter.asOf) conditions.push(sql`c."asOfLatest" <= ${filter.asOf}`)
  if (filter.knownOn) conditions.push(sql`a."publishedLatest" <= ${filter.knownOn}`)
  if (filter.recordedBy) conditions.push(sql`c."publicAt" <= ${filter.recordedBy}`)
  for (const word of foldText(filter.q ?? '').split(' ')) if (word !== '') conditions.push(contains('c."searchText"', word))
  return every(conditions)
}

// Not LIKE: it folds case by rules of its own, and reads % and _ as patterns.
function contains(column: string, word: string): Sql {
  return sql`INSTR(${raw(column)}, ${word}) > 0`
}

const SORT_KEYS: Record<string, Sql> = {
  asOf: raw('COALESCE(c."asOfLatest", c."asOfEarliest")'),
  publishedOn: raw('COALESCE(a."publishedLatest", a."publishedEarliest")'),
  recordedAt: raw('c."recordedAt"'),
}

/** The twin of `sortKeyOf` and `compareClaims`: the key, the order, and what stands behind a cursor. */
export function claimOrder(filter: Pick<ClaimFilter, 'sort' | 'cursor'>): { key: Sql; orderBy: Sql; behind: Sql } {
  const key = SORT_KEYS[filter.sort.replace('-', '')]
  if (!key) throw new RangeError(`Unknown sort "${filter.sort}"`)
  const down = filter.sort.startsWith('-')
  const orderBy = sql`${key} ${raw(down ? 'DESC' : 'ASC')} NULLS LAST, c."publicId"`
  const cursor = filter.cursor === null ? null : decodeCursor(filter.cursor)
  if (!cursor) return { key, orderBy, behind: raw('1 = 1') }
  if (cursor.key === null) return { key, orderBy, behind: sql`(${key} IS NULL AND c."publicId" > ${cursor.id})` }
  const further = down ? sql`${key} < ${cursor.key}` : sql`${key} > ${cursor.key}`
  return { key, orderBy, behind: sql`(${further} OR (${key} = ${cursor.key} AND c."publicId" > ${cursor.id}) OR ${key} IS NULL)` }
}
