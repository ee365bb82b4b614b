// Owns what the things of the audit chain are called today: a claim by its statement, an article by its headline, an entry by its name.
import { registerSnapshot } from './register-snapshot'
import { type Sql, isStanding, raw, rows, sql } from './rows'

type Subject = { subjectType: string; subject: string }
type Named = { slug: string; name?: string; label?: string }

/** Titles by `type subject`; what is not there any more has none. */
export async function titlesOf(subjects: readonly Subject[]): Promise<Map<string, string>> {
  const ids = (type: string) => JSON.stringify([...new Set(subjects.filter((one) => one.subjectType === type).map(({ subject }) => subject))])
  const among = (column: string, type: string): Sql => sql`${raw(column)} IN (SELECT "value" FROM json_each(${ids(type)}))`
  const [registers, claims, articles] = await Promise.all([
    registerSnapshot(),
    rows<{ subject: string; title: string }>(sql`SELECT c."publicId" AS "subject", json_extract(r."payload", '$.statement') AS "title" FROM "Claim" c
      JOIN "Revision" r ON r."claimId" = c."id" AND r."number" = c."headRevision" AND r."payload" IS NOT NULL WHERE ${among('c."publicId"', 'claim')}`),
    rows<{ subject: string; title: string }>(sql`SELECT "publicId" AS "subject", COALESCE("headline", "key") AS "title" FROM "Article" a WHERE ${among('"publicId"', 'article')} AND ${raw(isStanding('a'))}`),
  ])
  const books: Record<string, { get(slug: string): Named | undefined }> = {
    conflict: registers.conflicts, metric: registers.metrics, outlet: registers.outlets, actor: registers.actors, topic: registers.topics,
    proposal: registers.proposals, occurrence: registers.occurrences,
  }
  const entries = subjects.flatMap(({ subjectType, subject }) => {
    const row = books[subjectType]?.get(subject)
    return row ? [[`${subjectType} ${subject}`, row.name ?? row.label ?? row.slug] as const] : []
  })
  return new Map([...claims.map(({ subject, title }) => [`claim ${subject}`, title] as const), ...articles.map(({ subject, title }) => [`article ${subject}`, title] as const), ...entries])
}
