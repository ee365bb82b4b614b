// Owns the reads of home and board: the newest figure per claimant and metric, stances, what came last and what was corrected.
import type { Claim } from '@/lib/domain/claim'
import { compareNewest } from '@/lib/domain/comparison-cell'
import { sourceOf } from '@/lib/domain/comparison-source'
import { emptyFilter, type ClaimFilter } from '@/lib/domain/filter'
import type { MetricRecord, ProposalRecord, Replay } from '@/lib/domain/register-records'
import { cached } from './cache'
import { NOW } from './claim-counts'
import { getClaims } from './claim-by-id'
import { allClaims, listClaims } from './claim-queries'
import { claimWhere } from './claim-where'
import { listMetrics, listProposals } from './register-queries'
import { registerSnapshot } from './register-snapshot'
import { isPublic, raw, rows, sql } from './rows'

/** A metric with the newest claim of each claimant (or outlet in its own voice), newest first. */
export type MetricNews = { metric: MetricRecord; claims: Claim[] }
/** A proposal with the newest stance of each actor on it, newest first. */
export type ProposalStances = { proposal: ProposalRecord; stances: Claim[] }
/** A claim that another one corrected, superseded or that was retracted, with the claim that says so. */
export type CorrectionNews = { claim: Claim; by: Claim | null }

/** What a board asks for: its conflict and the clocks. */
export type BoardView = Replay & { asOf: string | null }
const TODAY: BoardView = { ...NOW, asOf: null }

const viewFilter = (conflict: string, view: BoardView, more: Partial<ClaimFilter> = {}): ClaimFilter => ({
  ...emptyFilter(), conflict, knownOn: view.knownOn, recordedBy: view.recordedBy, asOf: view.asOf, ...more,
})

/** Every metric that has a figure under these clocks, in the register's order. Figures of a part of the population count only where no whole is known. */
export function listMetricNews(conflict: string, view: BoardView = TODAY): Promise<MetricNews[]> {
  return cached(`news ${conflict} ${JSON.stringify(view)}`, async () => {
    const [metrics, claims] = await Promise.all([listMetrics(conflict, view), newestFigures(viewFilter(conflict, view, { kind: ['figure'] }))])
    return metrics.flatMap((metric) => {
      const own = claims.filter((claim) => claim.metric?.slug === metric.slug)
      const whole = own.filter((claim) => claim.scope.population === metric.population || claim.scope.population === null)
      const shown = newestPerSource(whole.length > 0 ? whole : own)
      return shown.length > 0 ? [{ metric, claims: shown }] : []
    })
  })
}

/** The newest few figures of each metric, claimant and population, for boards that set them side by side; kept until the next write. */
export function listNewestFigures(conflict: string, view: BoardView = TODAY): Promise<Claim[]> {
  return cached(`newest ${conflict} ${JSON.stringify(view)}`, () => newestFigures(viewFilter(conflict, view, { kind: ['figure'] })))
}

/** Candidates for the newest figure: the newest few of each metric, claimant, outlet and population; the domain's order decides. */
async function newestFigures(filter: ClaimFilter): Promise<Claim[]> {
  if (filter.recordedBy) return allClaims(filter)
  const where = claimWhere(filter, await registerSnapshot())
  const found = await rows<{ publicId: string }>(sql`
    SELECT "publicId" FROM (
      SELECT c."publicId", ROW_NUMBER() OVER (
        PARTITION BY c."metricId", c."claimantId", CASE WHEN c."claimantId" IS NULL THEN c."outletId" END, c."population"
        ORDER BY COALESCE(c."asOfLatest", c."asOfEarliest") DESC NULLS LAST, a."publishedLatest" DESC, c."publicId") AS place
      FROM "Claim" c JOIN "Article" a ON a."id" = c."articleId" WHERE ${where} AND ${raw('c."metricId" IS NOT NULL')})
    WHERE place <= 3`)
  return getClaims(found.map((row) => row.publicId), filter)
}

function newestPerSource(claims: readonly Claim[]): Claim[] {
  const sources = new Set<string>()
  return [...claims].sort(compareNewest).filter((claim) => {
    const { slug } = sourceOf(claim, 'claimant')
    return !sources.has(slug) && sources.add(slug)
  })
}

/** Every proposal of the conflict with the newest stance of each actor on it. */
export async function listProposalStances(conflict: string, view: BoardView = TODAY): Promise<ProposalStances[]> {
  const [proposals, positions] = await Promise.all([listProposals(conflict, view), allClaims(viewFilter(conflict, view, { kind: ['position'] }))])
  return proposals.map((proposal) => {
    const actors = new Set<string>()
    const stances = positions.filter((claim) => claim.proposal?.slug === proposal.slug).sort(compareNewest)
      .filter((claim) => claim.actor && !actors.has(claim.actor.slug) && actors.add(claim.actor.slug))
    return { proposal, stances }
  })
}

/** The positions that were described last, whatever they are about. */
export async function listLatestPositions(conflict: string, limit: number, view: BoardView = TODAY): Promise<Claim[]> {
  return (await listClaims(viewFilter(conflict, view, { kind: ['position'] }), { limit })).claims
}

/** The claims that entered the record last; of all conflicts where `conflict` is null. */
export async function listLatestClaims(conflict: string | null, limit: number, view: BoardView = TODAY): Promise<Claim[]> {
  const filter = viewFilter('', view, { conflict, sort: '-recordedAt' })
  return (await listClaims(filter, { limit })).claims
}

/** What was corrected, superseded or retracted, newest first. */
export function listCorrections(conflict: string, view: BoardView = TODAY): Promise<CorrectionNews[]> {
  return cached(`corrections ${conflict} ${JSON.stringify(view)}`, async () => {
    const [published, retracted] = await Promise.all([correctedClaims(conflict, view), allClaims(viewFilter(conflict, view, { status: 'retracted' }))])
    const claims = [...published, ...retracted.filter((claim) => !published.some((one) => one.id === claim.id))].sort(compareNewest)
    const byOf = (claim: Claim) => claim.relations.find((one) => one.direction === 'in' && (one.type === 'corrects' || one.type === 'supersedes'))?.claim ?? null
    const correcting = new Map((await getClaims([...new Set(claims.flatMap((claim) => byOf(claim) ?? []))], view)).map((claim) => [claim.id, claim]))
    return claims.map((claim) => ({ claim, by: correcting.get(byOf(claim) ?? '') ?? null }))
  })
}

async function correctedClaims(conflict: string, view: BoardView): Promise<Claim[]> {
  const filter = viewFilter(conflict, view)
  const found = await rows<{ publicId: string }>(sql`
    SELECT DISTINCT t."publicId" FROM "Relation" r JOIN "Claim" t ON t."id" = r."toId" JOIN "Conflict" k ON k."id" = t."conflictId"
    WHERE r."type" IN ('corrects', 'supersedes') AND k."slug" = ${conflict} AND ${isPublic('t')}`)
  const claims = await getClaims(found.map((row) => row.publicId), filter)
  return claims.filter((claim) => claim.standing.includes('corrected') || claim.standing.includes('superseded'))
    .filter((claim) => !view.asOf || (claim.asOf?.latest ?? '9999') <= view.asOf)
}
