// Owns how many public claims and articles each register entry has, under the replay clocks.
import type { ClaimState } from '@/lib/domain/claim'
import type { Replay } from '@/lib/domain/register-records'
import { cached } from './cache'
import { olderStates, type OlderState } from './older-states'
import { registerSnapshot, type RegisterSnapshot } from './register-snapshot'
import { type Sql, every, isStanding, raw, rows, sql, stoodBy } from './rows'

export const NOW: Replay = { knownOn: null, recordedBy: null }

const COLUMNS = { conflict: '"conflictId"', metric: '"metricId"', outlet: '"outletId"', article: '"articleId"', claimant: '"claimantId"', actor: '"actorId"', proposal: '"proposalId"' }

/** Conditions on `c` (Claim) and `a` (Article) that both clocks set: printed by then, and public by then as it is today; `olderClaims` has the rest. */
export function replayConditions({ knownOn, recordedBy }: Replay): Sql[] {
  const conditions: Sql[] = []
  if (knownOn) conditions.push(sql`a."publishedLatest" <= ${knownOn}`)
  if (recordedBy) conditions.push(sql`c."publicAt" <= ${recordedBy}`)
  return conditions
}

/** Claims that were public under both clocks and have changed since, as they then were, of the sort that is asked for. */
export async function olderClaims({ knownOn, recordedBy }: Replay, isAsked: (state: ClaimState) => boolean): Promise<OlderState[]> {
  if (!recordedBy) return []
  const older = [...(await olderStates(recordedBy)).values()]
  return older.filter(({ state, publishedLatest }) => isAsked(state) && (!knownOn || (publishedLatest !== null && publishedLatest <= knownOn)))
}

const published = (replay: Replay) => every([raw(`c."status" = 'published'`), stoodBy('c', replay.recordedBy), ...replayConditions(replay)])
const olderPublished = (replay: Replay) => olderClaims(replay, ({ status }) => status === 'published')

/** The internal key of what `by` names in a state. */
function keyOf({ state, articleId, outletId }: OlderState, by: keyof typeof COLUMNS, registers: RegisterSnapshot): number | null {
  switch (by) {
    case 'conflict': return registers.conflicts.get(state.conflict)?.id ?? null
    case 'metric': return registers.metrics.get(state.metric?.slug ?? '')?.id ?? null
    case 'outlet': return outletId
    case 'article': return articleId
    case 'claimant': return registers.actors.get(state.claimant?.slug ?? '')?.id ?? null
    case 'actor': return registers.actors.get(state.actor?.slug ?? '')?.id ?? null
    case 'proposal': return registers.proposals.get(state.proposal?.slug ?? '')?.id ?? null
    default: throw new RangeError(`Unknown register "${String(by)}"`)
  }
}

/** Published claims per internal key of the entry named by `by`. */
export function countClaims(by: keyof typeof COLUMNS, replay: Replay = NOW): Promise<Map<number, number>> {
  return cached(`count ${by} ${replay.knownOn} ${replay.recordedBy}`, async () => {
    const column = raw(`c.${COLUMNS[by]}`)
    const join = replay.knownOn ? raw('JOIN "Article" a ON a."id" = c."articleId"') : raw('')
    const [registers, older, found] = await Promise.all([
      registerSnapshot(), olderPublished(replay),
      rows<{ key: number; n: number }>(sql`SELECT ${column} AS key, COUNT(*) AS n FROM "Claim" c ${join} WHERE ${published(replay)} AND ${column} IS NOT NULL GROUP BY ${column}`),
    ])
    const counts = new Map(found.map((row) => [row.key, row.n]))
    for (const key of older.flatMap((one) => keyOf(one, by, registers) ?? [])) counts.set(key, (counts.get(key) ?? 0) + 1)
    return counts
  })
}

/** Articles and outlets that have published claims, per internal key of the conflict. */
export function countSources(replay: Replay = NOW): Promise<Map<number, { articles: number; outlets: number }>> {
  return cached(`count sources ${replay.knownOn} ${replay.recordedBy}`, async () => {
    const [registers, older, found] = await Promise.all([
      registerSnapshot(), olderPublished(replay),
      rows<{ key: number; articleId: number; outletId: number | null }>(sql`
        SELECT DISTINCT c."conflictId" AS key, c."articleId", c."outletId" FROM "Claim" c JOIN "Article" a ON a."id" = c."articleId" WHERE ${published(replay)}`),
    ])
    const then = older.map((one) => ({ key: keyOf(one, 'conflict', registers) ?? 0, articleId: one.articleId, outletId: one.outletId }))
    const sources = new Map<number, { articles: Set<number>; outlets: Set<number> }>()
    for (const { key, articleId, outletId } of [...found, ...then]) {
      const one = sources.get(key) ?? { articles: new Set(), outlets: new Set() }
      sources.set(key, one)
      one.articles.add(articleId)
      if (outletId !== null) one.outlets.add(outletId)
    }
    return new Map([...sources].map(([key, { articles, outlets }]) => [key, { articles: articles.size, outlets: outlets.size }]))
  })
}

/** Articles per internal key of the outlet; key 0 holds those whose outlet is unknown. */
export function countArticles({ knownOn, recordedBy }: Replay = NOW): Promise<Map<number, number>> {
  return cached(`count articles ${knownOn} ${recordedBy}`, async () => {
    const where = every([raw(isStanding('a')), ...(knownOn ? [sql`"publishedLatest" <= ${knownOn}`] : []), ...(recordedBy ? [sql`"recordedAt" <= ${recordedBy}`] : [])])
    const found = await rows<{ key: number; n: number }>(sql`SELECT COALESCE("outletId", 0) AS key, COUNT(*) AS n FROM "Article" a WHERE ${where} GROUP BY COALESCE("outletId", 0)`)
    return new Map(found.map((row) => [row.key, row.n]))
  })
}
