// Owns the SQL twin of `matchesFilter`: which rows of the claim table a filter selects, and in which order they come.
import { decodeCursor, type ClaimFilter, type Cursor } from '@/lib/domain/filter'
import { foldText } from '@/lib/domain/fold-text'
import type { RegisterSnapshot } from './register-snapshot'
import { type Sql, every, raw, sql, stoodBy, within } from './rows'

const NARROW = ['metric', 'outlet', 'claimant', 'article', 'actor', 'proposal', 'topic'] as const

/** Whether a filter names no reference that few claims share. */
export function isBroad(filter: ClaimFilter): boolean {
  return NARROW.every((key) => filter[key].length === 0)
}

/** Conditions on `c` (Claim) and `a` (Article); with `recordedBy` only claims whose public state is no newer. */
export function claimWhere(filter: ClaimFilter, registers: RegisterSnapshot): Sql {
  // Where something rarer than conflict and status is asked for, these forms keep the database from reading along their indexes.
  const broad = isBroad(filter)
  const [status, conflictId] = broad ? [raw('c."status"'), raw('c."conflictId"')] : [raw('c."status" || \'\''), raw('+c."conflictId"')]
  const conditions: Sql[] = [sql`${status} = ${filter.status}`, stoodBy('c', filter.recordedBy)]
  const among = (column: string, slugs: readonly string[], keys: readonly (string | number)[]) => {
    if (slugs.length > 0) conditions.push(within(raw(column), keys))
  }
  if (filter.conflict !== null) conditions.push(sql`${conflictId} = ${registers.conflicts.get(filter.conflict)?.id ?? 0}`)
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

/** Column of the latest and of the earliest day (or the instant) that each sort goes by. */
const SORT_COLUMNS: Record<string, readonly [latest: string, earliest: string | null]> = {
  asOf: ['c."asOfLatest"', 'c."asOfEarliest"'],
  publishedOn: ['a."publishedLatest"', 'a."publishedEarliest"'],
  recordedAt: ['c."recordedAt"', null],
}

/** One run of rows in one order. */
export type OrderedRun = { where: Sql; orderBy: Sql }

/**
 * The twin of `sortKeyOf` and `compareClaims`, behind the filter's cursor, as runs that an index can serve: `dated` runs are to be merged,
 * `undated` rows stand behind all of them.
 */
export function claimOrder({ sort, cursor: text }: Pick<ClaimFilter, 'sort' | 'cursor'>): { dated: OrderedRun[]; undated: OrderedRun | null } {
  const columns = SORT_COLUMNS[sort.replace('-', '')]
  if (!columns) throw new RangeError(`Unknown sort "${sort}"`)
  const [latest, earliest] = [raw(columns[0]), columns[1] === null ? null : raw(columns[1])]
  const cursor = text === null ? null : decodeCursor(text)
  const dated = (key: Sql, where: Sql): OrderedRun => ({ where: every([where, behind(key, sort, cursor)]), orderBy: sql`${key} ${raw(isDownward(sort) ? 'DESC' : 'ASC')}, c."publicId"` })
  const undatedBehind = cursor?.key === null ? sql`c."publicId" > ${cursor.id}` : raw('1 = 1')
  return {
    dated: cursor && cursor.key === null ? [] : [
      dated(latest, sql`${latest} IS NOT NULL`), ...(earliest ? [dated(earliest, sql`${latest} IS NULL AND ${earliest} IS NOT NULL`)] : []),
    ],
    undated: earliest && { where: sql`${latest} IS NULL AND ${earliest} IS NULL AND ${undatedBehind}`, orderBy: raw('c."publicId"') },
  }
}

const isDownward = (sort: string) => sort.startsWith('-')

function behind(key: Sql, sort: string, cursor: Cursor | null): Sql {
  if (!cursor || cursor.key === null) return raw('1 = 1')
  // The first half lets an index begin at the cursor; the second leaves out what stood before it on the same day.
  const [reached, passed] = isDownward(sort) ? [sql`${key} <= ${cursor.key}`, sql`${key} < ${cursor.key}`] : [sql`${key} >= ${cursor.key}`, sql`${key} > ${cursor.key}`]
  return sql`${reached} AND (${passed} OR c."publicId" > ${cursor.id})`
}
