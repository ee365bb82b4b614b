// Owns the reads of happenings for the time axis: which occurrences public event claims report, with few columns.
import { emptyFilter, type ClaimFilter } from '@/lib/domain/filter'
import type { EventReport } from '@/lib/domain/panel-events'
import { cached } from './cache'
import { allClaims } from './claim-queries'
import { claimWhere } from './claim-where'
import { registerSnapshot } from './register-snapshot'
import { every, raw, rows, sql } from './rows'

type EventRow = { publicId: string; occurrenceId: number; articleId: number; asOf: string | null; asOfEarliest: string | null; asOfLatest: string | null }

/** What is denied, foretold or not confirmed did not happen on a day. */
const HAPPENED: readonly (string | null)[] = ['asserted', 'believed', 'estimated', null]

/** Reports of happenings in a conflict under the view's period and clocks, most precise day first within a day; kept until the next write. */
export function listEventReports(conflict: string, view: Pick<ClaimFilter, 'from' | 'to' | 'asOf' | 'knownOn' | 'recordedBy'>): Promise<EventReport[]> {
  const { from, to, asOf, knownOn, recordedBy } = view
  const filter: ClaimFilter = { ...emptyFilter(), conflict, kind: ['event'], from, to, asOf, knownOn, recordedBy }
  return cached(`events ${JSON.stringify(filter)}`, async () => {
    if (recordedBy) {
      return (await allClaims(filter)).flatMap(({ id, occurrence, asOf: day, article, modality }) => (
        occurrence && day && HAPPENED.includes(modality) ? [{ claim: id, occurrence, asOf: day, article: article.id }] : []))
    }
    const registers = await registerSnapshot()
    const where = every([claimWhere(filter, registers), raw(`c."occurrenceId" IS NOT NULL AND r."payload" IS NOT NULL`)])
    const found = await rows<EventRow>(sql`
      SELECT c."publicId", c."occurrenceId", c."articleId", c."asOf", c."asOfEarliest", c."asOfLatest"
      FROM "Claim" c JOIN "Article" a ON a."id" = c."articleId" JOIN "Revision" r ON r."claimId" = c."id" AND r."number" = c."publicRevision"
      WHERE ${where} AND COALESCE(json_extract(r."payload", '$.modality'), 'asserted') IN ('asserted', 'believed', 'estimated')
      ORDER BY c."asOfLatest", c."publicId"`)
    return found.flatMap((row) => {
      const occurrence = registers.occurrences.byId.get(row.occurrenceId)
      if (!occurrence) return []
      const { slug, label, type } = occurrence
      return [{ claim: row.publicId, occurrence: { slug, label, type }, asOf: { edtf: row.asOf, earliest: row.asOfEarliest, latest: row.asOfLatest }, article: String(row.articleId) }]
    })
  })
}
