// Owns the reads of home and board: the newest figures of each claimant and metric, what came last and what was corrected.
import type { Claim } from '@/lib/domain/claim'
import { compareNewest } from '@/lib/domain/comparison-cell'
import { emptyFilter, type ClaimFilter } from '@/lib/domain/filter'
import type { Replay } from '@/lib/domain/register-records'
import { cached } from './cache'
import { NOW } from './claim-counts'
import { getClaims } from './claim-by-id'
import { allClaims, listClaims } from './claim-queries'
import { claimWhere } from './claim-where'
import { mergesBy } from './merges'
import { olderStates } from './older-states'
import { registerSnapshot } from './register-snapshot'
import { isPublic, raw, rows, sql } from './rows'

/** A claim that another one corrected, superseded or that was retracted, with the claim that says so. */
export type CorrectionNews = { claim: Claim; by: Claim | null }

/** What a board asks for: its conflict and the clocks. */
export type BoardView = Replay & { asOf: string | null }
const TODAY: BoardView = { ...NOW, asOf: null }

/** Everything published of a conflict under a board's clocks. */
export const viewFilter = (conflict: string, view: BoardView, more: Partial<ClaimFilter> = {}): ClaimFilter => ({
  ...emptyFilter(), conflict, knownOn: view.knownOn, recordedBy: view.recordedBy, asOf: view.asOf, ...more,
})

/** The newest few figures of each metric, claimant and population, for boards that set them side by side; kept until the next write. */
export function listNewestFigures(conflict: string, view: BoardView = TODAY): Promise<Claim[]> {
  return cached(`newest ${conflict} ${JSON.stringify(view)}`, () => newestFigures(viewFilter(conflict, view, { kind: ['figure'] })))
}

/** How many of each claimant and metric are read. */
const CANDIDATES = 3

/** Candidates for the newest figure: the newest few of each metric, claimant, outlet and population; the domain's order decides. */
async function newestFigures(filter: ClaimFilter): Promise<Claim[]> {
  if (filter.recordedBy) return newestOf(await allClaims(filter)).sort(compareNewest)
  const where = claimWhere(filter, await registerSnapshot())
  const found = await rows<{ publicId: string }>(sql`
    SELECT "publicId" FROM (
      SELECT c."publicId", ROW_NUMBER() OVER (
        PARTITION BY c."metricId", c."claimantId", CASE WHEN c."claimantId" IS NULL THEN c."outletId" END, c."population"
        ORDER BY COALESCE(c."asOfLatest", c."asOfEarliest") DESC NULLS LAST, a."publishedLatest" DESC, c."publicId") AS place
      FROM "Claim" c JOIN "Article" a ON a."id" = c."articleId" WHERE ${where} AND ${raw('c."metricId" IS NOT NULL')})
    WHERE place <= ${CANDIDATES}`)
  return (await getClaims(found.map((row) => row.publicId), filter)).sort(compareNewest)
}

/** The twin of that query for claims of an earlier record, which stand in revisions and not in columns. */
function newestOf(claims: readonly Claim[]): Claim[] {
  const groups = new Map<string, Claim[]>()
  for (const claim of claims) {
    const { metric, claimant, article, scope } = claim
    if (!metric) continue
    const key = JSON.stringify([metric.slug, claimant?.slug ?? null, claimant ? null : article.outlet?.slug ?? null, scope.population])
    groups.set(key, [...(groups.get(key) ?? []), claim])
  }
  const newestFirst = (a: Claim, b: Claim) => down(a.asOf?.latest ?? a.asOf?.earliest, b.asOf?.latest ?? b.asOf?.earliest)
    || down(a.article.publishedOn?.latest, b.article.publishedOn?.latest) || (a.id < b.id ? -1 : 1)
  return [...groups.values()].flatMap((group) => group.sort(newestFirst).slice(0, CANDIDATES))
}

/** Later days first, none last. */
function down(a: string | null | undefined, b: string | null | undefined): number {
  if (a === b || (!a && !b)) return 0
  if (!a || !b) return a ? -1 : 1
  return a > b ? -1 : 1
}

/** The claims that entered the record last; of all conflicts where `conflict` is null. Kept until the next write. */
export async function listLatestClaims(conflict: string | null, limit: number, { asOf, knownOn, recordedBy }: BoardView = TODAY): Promise<Claim[]> {
  const filter = viewFilter('', { asOf, knownOn, recordedBy }, { conflict, sort: '-recordedAt' })
  return cached(`latest ${limit} ${JSON.stringify(filter)}`, async () => (await listClaims(filter, { limit })).claims)
}

/** What was corrected, superseded or retracted, newest first. */
export function listCorrections(conflict: string, view: BoardView = TODAY): Promise<CorrectionNews[]> {
  return cached(`corrections ${conflict} ${JSON.stringify(view)}`, async () => {
    const [published, retracted] = await Promise.all([correctedClaims(conflict, view), allClaims(viewFilter(conflict, view, { status: 'retracted' }))])
    return withCorrecting([...published, ...retracted.filter((claim) => !published.some((one) => one.id === claim.id))].sort(compareNewest), view)
  })
}

/** Claims with those that took their place. */
export async function withCorrecting(claims: readonly Claim[], view: Replay): Promise<CorrectionNews[]> {
  const byOf = (claim: Claim) => claim.relations.find((one) => one.direction === 'in' && (one.type === 'corrects' || one.type === 'supersedes'))?.claim ?? null
  const correcting = new Map((await getClaims([...new Set(claims.flatMap((claim) => byOf(claim) ?? []))], view)).map((claim) => [claim.id, claim]))
  return claims.map((claim) => ({ claim, by: correcting.get(byOf(claim) ?? '') ?? null }))
}

async function correctedClaims(conflict: string, view: BoardView): Promise<Claim[]> {
  const filter = viewFilter(conflict, view)
  const merges = await mergesBy(view.recordedBy)
  const found = await rows<{ publicId: string }>(sql`
    SELECT DISTINCT t."publicId" FROM ${merges.relationTable()} r JOIN "Claim" t ON t."id" = r."toId" JOIN "Conflict" k ON k."id" = t."conflictId"
    WHERE r."type" IN ('corrects', 'supersedes') AND k."slug" = ${conflict} AND ${isPublic('t', view.recordedBy)}`)
  // A relation of then may be gone from the table that holds those of today.
  const then = view.recordedBy ? [...(await olderStates(view.recordedBy)).values()].flatMap(({ state }) => [state.id, ...state.relations.map((one) => one.claim)]) : []
  const claims = await getClaims([...new Set([...found.map((row) => row.publicId), ...then])], filter)
  return claims.filter((claim) => claim.conflict === conflict && claim.status === 'published').filter((claim) => claim.standing.includes('corrected') || claim.standing.includes('superseded'))
    .filter((claim) => !view.asOf || (claim.asOf?.latest ?? '9999') <= view.asOf)
}
