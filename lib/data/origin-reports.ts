// Owns the reading of claims as reports: thousands at a time, in one query, with the relations that the clocks let a reader see.
import type { ClaimFilter } from '@/lib/domain/filter'
import type { Report } from '@/lib/domain/origins-report'
import { standingOf } from '@/lib/domain/standing'
import type { RelationType, Status } from '@/lib/domain/vocabulary'
import { publicationClock } from './article-queries'
import { cached } from './cache'
import { withPresentNames } from './claim-names'
import { allClaims } from './claim-queries'
import { parsePayload } from './claim-read'
import { claimWhere } from './claim-where'
import { mergesBy } from './merges'
import { registerSnapshot } from './register-snapshot'
import { type Sql, every, isPublic, raw, rows, sql } from './rows'

type ReportRow = {
  id: number; payload: string; article: string; outletId: number | null
  publishedOn: string | null; publishedEarliest: string | null; publishedLatest: string | null; publishedOnBasis: string
}
type SeenRelation = Report['relations'][number] & { otherStatus: Status }

/** Published claims of the filter, in no order, with the names of today. */
export async function listReports(given: ClaimFilter): Promise<Report[]> {
  const filter: ClaimFilter = { ...given, status: 'published', sort: '-asOf', cursor: null }
  // What was public at an earlier instant stands in revisions, not in the columns.
  if (filter.recordedBy) return allClaims(filter)
  const registers = await registerSnapshot()
  const [found, relations] = await Promise.all([
    rows<ReportRow>(sql`
      SELECT c."id", r."payload", a."publicId" AS article, a."outletId", a."publishedOn", a."publishedEarliest", a."publishedLatest", a."publishedOnBasis"
      FROM "Claim" c JOIN "Article" a ON a."id" = c."articleId" JOIN "Revision" r ON r."claimId" = c."id" AND r."number" = c."publicRevision"
      WHERE ${every([claimWhere(filter, registers), raw('r."payload" IS NOT NULL')])}`),
    seenRelations(filter.knownOn),
  ])
  return found.map((row) => {
    const state = withPresentNames(parsePayload(row.payload), undefined, registers)
    const seen = relations.get(row.id) ?? []
    const outlet = row.outletId === null ? undefined : registers.outlets.byId.get(row.outletId)
    const { id, kind, claimant, coClaimants, attribution, asOf, windowFrom, statedOn, metric, proposal, topic, phase, actor, stance, occurrence, quantity, scope, basis, modality, quote } = state
    return {
      id, kind, claimant, coClaimants, attribution, asOf, windowFrom, statedOn, metric, proposal, topic, phase, actor, stance, occurrence, quantity, scope, basis, modality, quote,
      standing: standingOf(seen.filter(({ otherStatus }) => otherStatus === 'published')), relations: seen,
      article: { id: row.article, outlet: outlet ? { slug: outlet.slug, name: outlet.name } : null, publishedOn: publicationClock(row) },
    }
  })
}

type RelationRow = { type: RelationType; split: string | null; exclusive: unknown; fromId: number; toId: number; fromClaim: string; toClaim: string; fromStatus: Status; toStatus: Status }

/** Relations between public claims that knownOn lets through, by the internal key of either end. */
function seenRelations(knownOn: string | null): Promise<Map<number, SeenRelation[]>> {
  return cached(`report relations ${knownOn}`, async () => {
    const known: Sql[] = knownOn ? [sql`fa."publishedLatest" <= ${knownOn}`, sql`ta."publishedLatest" <= ${knownOn}`] : []
    const found = await rows<RelationRow>(sql`
      SELECT r."type", r."split", r."exclusive", r."fromId", r."toId", f."publicId" AS "fromClaim", t."publicId" AS "toClaim", f."status" AS "fromStatus", t."status" AS "toStatus"
      FROM ${(await mergesBy(null)).relationTable()} r JOIN "Claim" f ON f."id" = r."fromId" JOIN "Claim" t ON t."id" = r."toId"
      JOIN "Article" fa ON fa."id" = f."articleId" JOIN "Article" ta ON ta."id" = t."articleId" WHERE ${every([isPublic('f'), isPublic('t'), ...known])} ORDER BY r."id"`)
    const relations = new Map<number, SeenRelation[]>()
    const add = (key: number, relation: SeenRelation) => {
      const held = relations.get(key)
      if (held) held.push(relation)
      else relations.set(key, [relation])
    }
    for (const { type, split, exclusive: given, fromId, toId, fromClaim, toClaim, fromStatus, toStatus } of found) {
      const exclusive = given === null ? null : Boolean(given)
      add(fromId, { type, split, exclusive, direction: 'out', claim: toClaim, otherStatus: toStatus })
      add(toId, { type, split, exclusive, direction: 'in', claim: fromClaim, otherStatus: fromStatus })
    }
    return relations
  })
}
