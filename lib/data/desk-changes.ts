// Owns what changed last: writes, newest first, those of one person to one thing in one line. A write is all rows of one instant.
import type { Change, Touched } from '@/lib/domain/desk-records'
import { cached } from './cache'
import { rows, sql } from './rows'

type Write = { at: string; author: string; rows: number; subjects: number; first: Touched }

/** How many writes are looked at for the lines of a list. */
const LOOKED_AT = 60

/** The newest changes, at most `limit` lines of the last sixty writes. */
export function listChanges(limit = 8): Promise<Change[]> {
  return cached(`desk changes ${limit}`, async () => {
    const lines = new Map<string, Change>()
    for (const { at, author, rows: count, subjects, first } of await newestWrites(LOOKED_AT)) {
      const key = `${author} ${subjects === 1 ? `${first.subjectType} ${first.subject}` : at}`
      const line = lines.get(key)
      if (line) line.writes++
      else lines.set(key, { at, author, writes: subjects === 1 ? 1 : count, subjects, first, statement: null })
    }
    const shown = [...lines.values()].slice(0, limit)
    const claims = shown.filter(({ first, subjects }) => subjects === 1 && first.subjectType === 'claim').map(({ first }) => first.subject)
    const statements = new Map((await rows<{ id: string; statement: string }>(sql`SELECT c."publicId" AS "id", COALESCE(json_extract(r."payload", '$.statement'), c."statement") AS "statement"
      FROM "Claim" c JOIN "Revision" r ON r."claimId" = c."id" AND r."number" = c."headRevision"
      WHERE c."publicId" IN (SELECT "value" FROM json_each(${JSON.stringify(claims)})) AND c."publicId" NOT IN (SELECT "publicId" FROM "Tombstone" WHERE "fate" <> 'merged')`))
      .map(({ id, statement }) => [id, statement]))
    return shown.map((line) => ({ ...line, statement: line.subjects === 1 ? statements.get(line.first.subject) ?? null : null }))
  })
}

// From instant to instant along the index: an import of a hundred thousand claims is one step.
async function newestWrites(most: number): Promise<Write[]> {
  const writes: Write[] = []
  for (let before = '9999'; writes.length < most;) {
    const [newest] = await rows<{ at: string | null }>(sql`SELECT MAX("at") AS "at" FROM "Audit" WHERE "at" < ${before}`)
    if (!newest?.at) break
    before = newest.at
    const [[count], named] = await Promise.all([
      rows<{ n: number }>(sql`SELECT COUNT(*) AS "n" FROM "Audit" WHERE "at" = ${before}`),
      rows<Touched & { author: string }>(sql`SELECT "author", "action", "subjectType", "subject" FROM "Audit" WHERE "at" = ${before} ORDER BY "id" DESC LIMIT 50`),
    ])
    const { author, ...first } = named[0]!
    const subjects = new Set(named.map(({ subjectType, subject }) => `${subjectType} ${subject}`)).size
    // Beyond what was read each row is taken for a thing of its own, which in an import it is.
    writes.push({ at: before, author, rows: count!.n, subjects: subjects + Math.max(0, count!.n - named.length), first })
  }
  return writes
}
