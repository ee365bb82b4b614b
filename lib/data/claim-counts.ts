// Owns how many public claims and articles each register entry has, under the replay clocks.
import { cached } from './cache'
import { type Sql, every, isStanding, raw, rows, sql } from './rows'
import type { Replay } from '@/lib/domain/register-records'

export const NOW: Replay = { knownOn: null, recordedBy: null }

const PUBLISHED = raw(`c."status" = 'published' AND ${isStanding('c')}`)
const COLUMNS = { conflict: '"conflictId"', metric: '"metricId"', outlet: '"outletId"', article: '"articleId"', claimant: '"claimantId"', actor: '"actorId"', proposal: '"proposalId"' }

/** Conditions on `c` (Claim) and `a` (Article) that both clocks set: public by then, and printed by then. */
export function replayConditions({ knownOn, recordedBy }: Replay): Sql[] {
  const conditions: Sql[] = []
  if (knownOn) conditions.push(sql`a."publishedLatest" <= ${knownOn}`)
  if (recordedBy) conditions.push(sql`c."firstPublicAt" <= ${recordedBy}`)
  return conditions
}

/** Published claims per internal key of the entry named by `by`. */
export function countClaims(by: keyof typeof COLUMNS, replay: Replay = NOW): Promise<Map<number, number>> {
  return cached(`count ${by} ${replay.knownOn} ${replay.recordedBy}`, async () => {
    const column = raw(`c.${COLUMNS[by]}`)
    const where = every([PUBLISHED, sql`${column} IS NOT NULL`, ...replayConditions(replay)])
    const join = replay.knownOn ? raw('JOIN "Article" a ON a."id" = c."articleId"') : raw('')
    const found = await rows<{ key: number; n: number }>(sql`SELECT ${column} AS key, COUNT(*) AS n FROM "Claim" c ${join} WHERE ${where} GROUP BY ${column}`)
    return new Map(found.map((row) => [row.key, row.n]))
  })
}

/** Articles and outlets that have published claims, per internal key of the conflict. */
export function countSources(replay: Replay = NOW): Promise<Map<number, { articles: number; outlets: number }>> {
  return cached(`count sources ${replay.knownOn} ${replay.recordedBy}`, async () => {
    const where = every([PUBLISHED, ...replayConditions(replay)])
    const found = await rows<{ key: number; articles: number; outlets: number }>(sql`
      SELECT c."conflictId" AS key, COUNT(DISTINCT c."articleId") AS articles, COUNT(DISTINCT c."outletId") AS outlets
      FROM "Claim" c JOIN "Article" a ON a."id" = c."articleId" WHERE ${where} GROUP BY c."conflictId"`)
    return new Map(found.map((row) => [row.key, { articles: row.articles, outlets: row.outlets }]))
  })
}

/** Articles per internal key of the outlet; key 0 holds those whose outlet is unknown. */
export function countArticles(replay: Replay = NOW): Promise<Map<number, number>> {
  return cached(`count articles ${replay.knownOn}`, async () => {
    const where = replay.knownOn ? sql`"publishedLatest" <= ${replay.knownOn}` : raw('1 = 1')
    const found = await rows<{ key: number; n: number }>(sql`SELECT COALESCE("outletId", 0) AS key, COUNT(*) AS n FROM "Article" WHERE ${where} GROUP BY COALESCE("outletId", 0)`)
    return new Map(found.map((row) => [row.key, row.n]))
  })
}
