// Owns the reads of dated figures: thousands of points at a time, with few columns and without building claims.
import type { Quantity, Relation } from '@/lib/domain/claim'
import { sourceOf, type SourceAxis } from '@/lib/domain/comparison-source'
import type { ClaimFilter } from '@/lib/domain/filter'
import { comparePoints, seriesPointOf, speakersOf, type SeriesPoint } from '@/lib/domain/series-point'
import { standingOf, standingReports } from '@/lib/domain/standing'
import type { DateBasis, FigureBasis, Measure, Operator, RelationType, Status } from '@/lib/domain/vocabulary'
import { publicationClock } from './article-queries'
import { cached } from './cache'
import { allClaims } from './claim-queries'
import { claimWhere } from './claim-where'
import { mergesBy } from './merges'
import { registerSnapshot, type RegisterSnapshot } from './register-snapshot'
import { type Sql, every, isPublic, raw, rows, sql } from './rows'

type PointRow = {
  id: number; publicId: string; status: Status; metricId: number; claimantId: number | null; statement: string
  asOf: string | null; asOfEarliest: string | null; asOfLatest: string | null; operator: Operator; low: number | null; high: number | null; best: number | null
  unit: string | null; measure: Measure; asWritten: string | null; basis: FigureBasis | null; population: string | null; place: string | null
  article: string; headline: string | null; outletId: number | null
  publishedOn: string | null; publishedEarliest: string | null; publishedLatest: string | null; publishedOnBasis: string; rest: string
}

/** What stands only in the saved state, picked out by the database so that the rest need not travel. */
const REST = raw(`json_extract(r."payload", '$.asOf.basis', '$.scope.text', '$.windowFrom', '$.statedOn.latest', '$.quantity.per', '$.quantity.base')`)
type Rest = [DateBasis | null, string | null, string | null, string | null, string | null, string | null]

const SELECT = sql`
  SELECT c."id", c."publicId", c."status", c."metricId", c."claimantId", c."statement", c."asOf", c."asOfEarliest", c."asOfLatest", c."operator", c."low", c."high",
    c."best", c."unit", c."measure", c."asWritten", c."basis", c."population", c."place", a."publicId" AS article, a."headline", a."outletId",
    a."publishedOn", a."publishedEarliest", a."publishedLatest", a."publishedOnBasis", ${REST} AS rest
  FROM "Claim" c JOIN "Article" a ON a."id" = c."articleId" JOIN "Revision" r ON r."claimId" = c."id" AND r."number" = c."publicRevision"`

/** The points of every figure that the filter asks for, in time order, by the source that `by` names; kept until the next write. */
export function listSeriesPoints(filter: ClaimFilter, by: SourceAxis): Promise<SeriesPoint[]> {
  return cached(`points ${JSON.stringify({ ...filter, cursor: null, view: null, sort: null, by })}`, async () => {
    // What was public at an earlier instant stands in revisions, not in the columns.
    if (filter.recordedBy) return (await allClaims(filter)).flatMap((claim) => seriesPointOf(claim, by) ?? []).sort(comparePoints)
    const where = every([claimWhere(filter, await registerSnapshot()), IS_POINT])
    // Sorted here: an ORDER BY leads the database to read every claim in order of its day.
    return (await readPoints(where, filter, by)).sort(comparePoints)
  })
}

/** Whether a claim is a dated figure's, as a piece of SQL. */
export const IS_POINT = raw('c."metricId" IS NOT NULL AND c."operator" IS NOT NULL')

/** The points of the claims that a condition on `c` and `a` lets through, in no order. */
export async function readPoints(where: Sql, { knownOn }: Pick<ClaimFilter, 'knownOn'>, by: SourceAxis): Promise<SeriesPoint[]> {
  const [found, registers, relations] = await Promise.all([
    rows<PointRow>(sql`${SELECT} WHERE ${where} AND ${raw('r."payload" IS NOT NULL')}`), registerSnapshot(), pointRelations(knownOn),
  ])
  return found.map((row) => pointOf(row, relations.get(row.id) ?? [], by, registers))
}

/** First and last day that the filter's figures describe, whatever its period; null where none has a day. */
export function figureDays(filter: ClaimFilter): Promise<{ from: string; to: string } | null> {
  const open: ClaimFilter = { ...filter, from: null, to: null, cursor: null }
  return cached(`figure days ${JSON.stringify({ ...open, view: null, sort: null, by: null })}`, async () => {
    if (open.recordedBy) {
      const clocks = (await allClaims(open)).flatMap(({ metric, asOf }) => (metric && asOf ? [asOf] : []))
      const from = clocks.flatMap(({ earliest, latest }) => earliest ?? latest ?? []).sort()[0]
      const to = clocks.flatMap(({ earliest, latest }) => latest ?? earliest ?? []).sort().at(-1)
      return from && to ? { from, to } : null
    }
    const where = every([claimWhere(open, await registerSnapshot()), raw('c."metricId" IS NOT NULL')])
    const [row] = await rows<{ first: string | null; last: string | null }>(sql`
      SELECT MIN(COALESCE(c."asOfEarliest", c."asOfLatest")) AS first, MAX(COALESCE(c."asOfLatest", c."asOfEarliest")) AS last
      FROM "Claim" c JOIN "Article" a ON a."id" = c."articleId" WHERE ${where}`)
    return row?.first && row.last ? { from: row.first, to: row.last } : null
  })
}

function pointOf(row: PointRow, relations: readonly PointRelation[], by: SourceAxis, registers: RegisterSnapshot): SeriesPoint {
  const [dateBasis, text, windowFrom, statedLatest, per, base] = JSON.parse(row.rest) as Rest
  const { operator, low, high, best, unit, measure, asWritten } = row
  const quantity: Quantity = { operator, low, high, best, unit, measure, per, base, asWritten }
  const outlet = row.outletId === null ? undefined : registers.outlets.byId.get(row.outletId)
  const { standing, replaces } = marksOf(relations)
  return {
    id: row.publicId, metric: registers.metrics.byId.get(row.metricId)?.slug ?? '', source: sourceOfRow(row, by, registers),
    asOf: row.asOf, earliest: row.asOfEarliest, latest: row.asOfLatest, dateBasis: dateBasis ?? 'unknown',
    operator, low, high, best, asWritten, quantity, basis: row.basis, scope: { population: row.population, place: row.place, text }, windowFrom,
    statement: row.statement, standing, status: row.status,
    standingBy: speakersOf(standingReports({ standing, relations }).map(({ standing: given, by: speaker }) => ({ standing: given, by: speaker?.name ?? null }))),
    saidLatest: statedLatest ?? row.publishedLatest, publishedLatest: row.publishedLatest,
    outlet: outlet ? { slug: outlet.slug, name: outlet.name } : null,
    replaces,
  }
}

/** What relations say of the point itself and of those that it replaces. */
export function marksOf(relations: readonly PointRelation[]): Pick<SeriesPoint, 'standing' | 'replaces'> {
  return {
    standing: standingOf(relations.filter((one) => one.otherStatus === 'published')),
    replaces: relations.filter((one) => one.direction === 'out' && (one.type === 'corrects' || one.type === 'supersedes')).map((one) => one.claim),
  }
}

type SourceColumns = Pick<PointRow, 'article' | 'headline' | 'claimantId' | 'outletId' | 'publishedOn' | 'publishedEarliest' | 'publishedLatest' | 'publishedOnBasis'>

/** The source of a row on an axis. */
export function sourceOfRow(row: SourceColumns, by: SourceAxis, registers: RegisterSnapshot) {
  const claimant = row.claimantId === null ? undefined : registers.actors.byId.get(row.claimantId)
  const outlet = row.outletId === null ? undefined : registers.outlets.byId.get(row.outletId)
  const { slug, name, ownVoice } = sourceOf({
    claimant: claimant ? { slug: claimant.slug, name: claimant.name, descriptor: null, anonymous: false } : null,
    article: { id: row.article, key: '', headline: row.headline, url: null, language: null, outlet: outlet ?? null, publishedOn: publicationClock(row) },
  }, by)
  return { slug, name, ownVoice }
}

export type PointRelation = Relation & { otherStatus: Status }
type RelationRow = { type: RelationType; fromId: number; toId: number; fromClaim: string; toClaim: string; fromStatus: Status; toStatus: Status; fromBy: string | null; toBy: string | null }

/** Relations that give standing, between public claims that knownOn lets through, by the internal key of either end. */
export async function pointRelations(knownOn: string | null): Promise<Map<number, PointRelation[]>> {
  return cached(`point relations ${knownOn}`, async () => {
    const known: Sql[] = knownOn ? [sql`fa."publishedLatest" <= ${knownOn}`, sql`ta."publishedLatest" <= ${knownOn}`] : []
    const where = every([raw(`r."type" IN ('disputes', 'contradicts', 'corrects', 'supersedes')`), isPublic('f'), isPublic('t'), ...known])
    const found = await rows<RelationRow>(sql`
      SELECT r."type", r."fromId", r."toId", f."publicId" AS "fromClaim", t."publicId" AS "toClaim", f."status" AS "fromStatus", t."status" AS "toStatus",
        COALESCE(fs."name", fo."name") AS "fromBy", COALESCE(ts."name", tt."name") AS "toBy"
      FROM ${(await mergesBy(null)).relationTable()} r JOIN "Claim" f ON f."id" = r."fromId" JOIN "Claim" t ON t."id" = r."toId"
      JOIN "Article" fa ON fa."id" = f."articleId" JOIN "Article" ta ON ta."id" = t."articleId"
      LEFT JOIN "Actor" fs ON fs."id" = f."claimantId" LEFT JOIN "Outlet" fo ON fo."id" = f."outletId"
      LEFT JOIN "Actor" ts ON ts."id" = t."claimantId" LEFT JOIN "Outlet" tt ON tt."id" = t."outletId"
      WHERE ${where} ORDER BY r."id"`)
    const relations = new Map<number, PointRelation[]>()
    const add = (key: number, relation: PointRelation) => relations.set(key, [...(relations.get(key) ?? []), relation])
    const between = { split: null, exclusive: null }
    const named = (name: string | null) => (name === null ? null : { slug: '', name })
    for (const { type, fromId, toId, fromClaim, toClaim, fromStatus, toStatus, fromBy, toBy } of found) {
      add(fromId, { ...between, type, direction: 'out', claim: toClaim, otherStatus: toStatus, by: named(toBy) })
      add(toId, { ...between, type, direction: 'in', claim: fromClaim, otherStatus: fromStatus, by: named(fromBy) })
    }
    return relations
  })
}
