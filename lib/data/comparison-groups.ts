// Owns the SQL of comparisons: claims grouped by source and by what they speak of, so that only those that a cell shows are read whole.
import type { SourceAxis } from '@/lib/domain/comparison-source'
import type { ClaimFilter } from '@/lib/domain/filter'
import type { Kind, Measure, Stance } from '@/lib/domain/vocabulary'
import { claimWhere } from './claim-where'
import type { RegisterSnapshot } from './register-snapshot'
import { type Sql, lists, raw, rows, sql, within } from './rows'

/** One number for a source, whatever the axis: that of an outlet in its own voice is below zero, 0 is an outlet not named. */
const SOURCES: Record<SourceAxis, Sql> = {
  article: raw('c."articleId"'),
  outlet: raw('COALESCE(a."outletId", 0)'),
  claimant: raw('CASE WHEN c."claimantId" IS NULL THEN -COALESCE(a."outletId", 0) ELSE c."claimantId" END'),
}

/** What positions and judgements aim at stands only in the saved state: a type and a reference. */
const AIM = raw(`CASE WHEN c."kind" IN ('position', 'assessment') THEN (
  SELECT json_extract(r."payload", '$.target.type', '$.target.ref') FROM "Revision" r WHERE r."claimId" = c."id" AND r."number" = c."publicRevision") END`)
const NO_AIM = '[null,null]'

const PARTS = [
  'source', 'kind', 'metricId', 'population', 'place', 'measure', 'proposalId', 'topicId', 'phase', 'actorId', 'stance', 'occurrenceId', 'aim', 'lone',
] as const
const PART_COLUMNS = raw(PARTS.map((name) => `"${name}"`).join())

/** Everything that tells rows of a comparison apart, as stored: one row may have several of these groups, none has claims of two rows. `lone` claims are rows of their own. */
export type Parts = [
  source: number, kind: Kind, metricId: number | null, population: string | null, place: string | null, measure: Measure | null, proposalId: number | null, topicId: number | null,
  phase: string | null, actorId: number | null, stance: Stance | null, occurrenceId: number | null, aim: string | null, lone: string | null,
]

function foundClaims(filter: ClaimFilter, by: SourceAxis, registers: RegisterSnapshot, more: Sql): Sql {
  const lone = raw(`CASE WHEN "occurrenceId" IS NULL AND ("kind" = 'event' OR ("kind" = 'assessment' AND "aim" = '${NO_AIM}' AND "proposalId" IS NULL AND "topicId" IS NULL)) THEN "publicId" END`)
  return sql`found AS (SELECT *, ${lone} AS lone FROM (
    SELECT ${SOURCES[by]} AS source, c."kind", c."metricId", c."population", c."place", c."measure", c."proposalId", c."topicId", c."phase", c."actorId", c."stance", c."occurrenceId", ${AIM} AS aim,
      c."publicId", ${more}
    FROM "Claim" c JOIN "Article" a ON a."id" = c."articleId" WHERE ${claimWhere(filter, registers)}))`
}

/** `article` is the public id of one of the group's articles; on the axis of articles it has no other. */
export type Group = [...Parts, claimantId: number | null, outletId: number | null, article: string, latest: string | null, earliest: string, size: number]

/** Each group of a filter's claims: how many, and between which days their articles were printed. */
export function readGroups(filter: ClaimFilter, by: SourceAxis, registers: RegisterSnapshot): Promise<Group[]> {
  return lists<Group>(sql`
    WITH ${foundClaims(filter, by, registers, raw('c."claimantId", a."outletId", a."publicId" AS article, a."publishedLatest", a."publishedEarliest"'))}
    SELECT ${PART_COLUMNS}, "claimantId", "outletId", "article", MAX("publishedLatest"), MIN(COALESCE("publishedEarliest", '9999')), COUNT(*) FROM found GROUP BY ${PART_COLUMNS}`)
}

export type Newest = { id: number; articleId: number; payload: string; group: string }

/** The name of a group, of the first of its values. */
export const groupName = (parts: readonly (string | number | null)[]) => JSON.stringify(parts.slice(0, PARTS.length))

/** Of each group the claims of its newest days: `most` of them and all that share the last of these days. Of these sources, or of all. */
export async function readNewest(filter: ClaimFilter, by: SourceAxis, registers: RegisterSnapshot, most: number, sources: readonly number[] | null): Promise<Newest[]> {
  return rows<Newest>(sql`
    WITH ${foundClaims(filter, by, registers, raw('c."id", COALESCE(c."asOfLatest", c."asOfEarliest") AS day'))}, ranked AS (
      SELECT "id", ${PART_COLUMNS}, RANK() OVER (PARTITION BY ${PART_COLUMNS} ORDER BY "day" DESC NULLS LAST) AS rank FROM found
      WHERE ${sources === null ? raw('1 = 1') : within(raw('"source"'), sources)})
    SELECT c."id", c."articleId", r."payload", json_array(${raw(PARTS.map((name) => `k."${name}"`).join())}) AS "group"
    FROM ranked k JOIN "Claim" c ON c."id" = k."id" JOIN "Revision" r ON r."claimId" = c."id" AND r."number" = c."publicRevision" AND r."payload" IS NOT NULL
    WHERE k."rank" <= ${most}`)
}
