// Owns what newest revisions lack. Revisions are only ever appended, so each is looked at once: a write costs one row, not the whole record.
import { CLAIM_GAPS, type ArticleGap, type ClaimGap } from '@/lib/domain/desk-filter'
import type { Gaps } from '@/lib/domain/desk-records'
import { cached } from './cache'
import { connection } from './connections'
import { registerSnapshot } from './register-snapshot'
import { isStanding, raw, rows, sql } from './rows'

/** What the newest revision of a claim lacks, as bits in the order of CLAIM_GAPS. */
type Lack = { bits: number; outlet: string | null }
type Followed = { file: string; last: number; lacks: Map<number, Lack> }
type Row = { id: number; claimId: number; bits: number | null; outlet: string | null }

/** Other requests get their turn between two slices of the first reading. */
const SLICE = 5_000

// A retracted claim lacks nothing: nobody is to work on it. Steps beside the outlet's own say that somebody spoke whom the claim does not name.
const BITS = raw(`CASE WHEN "status" = 'retracted' OR "payload" IS NULL THEN 0 ELSE
  (json_extract("payload", '$.asOf.edtf') IS NULL) + 2 * (json_type("payload", '$.basis') = 'null' AND json_extract("payload", '$.kind') = 'figure')
  + 4 * (json_type("payload", '$.claimant') = 'null' AND json_array_length("payload", '$.attribution') > 1) + 8 * (json_type("payload", '$.quote') = 'null') END`)

let followed: Followed = { file: '', last: 0, lacks: new Map() }
let line: Promise<unknown> = Promise.resolve()

/** Internal keys of the claims whose newest revision lacks all of these; those that left a tombstone are not taken out. */
export async function claimsLacking(gaps: readonly ClaimGap[]): Promise<number[]> {
  const lacksAll = await test(gaps)
  return [...(await follow())].flatMap(([id, lack]) => (lacksAll(lack) ? [id] : []))
}

/** What each of these claims lacks. */
export async function gapsAmong(ids: readonly number[]): Promise<Map<number, Set<ClaimGap>>> {
  const [lacks, tests] = await Promise.all([follow(), Promise.all(CLAIM_GAPS.map(async (gap) => ({ gap, lacks: await test([gap]) })))])
  return new Map(ids.map((id) => {
    const lack = lacks.get(id)
    return [id, new Set(lack ? tests.flatMap((one) => (one.lacks(lack) ? [one.gap] : [])) : [])]
  }))
}

/** How many claims and articles lack what. */
export async function countGaps(): Promise<Gaps> {
  return cached('desk gaps', async () => {
    const [lacks, gone, tests, [articles]] = await Promise.all([
      follow(), rows<{ id: number }>(sql`SELECT c."id" FROM "Tombstone" t JOIN "Claim" c ON c."publicId" = t."publicId"`),
      Promise.all(CLAIM_GAPS.map((gap) => test([gap]))),
      rows<Record<ArticleGap, number>>(sql`SELECT COUNT(*) FILTER (WHERE "outletId" IS NULL) AS "outlet", COUNT(*) FILTER (WHERE "publishedOn" IS NULL) AS "publishedOn",
        COUNT(*) FILTER (WHERE "url" IS NULL) AS "url" FROM "Article" a WHERE ${raw(isStanding('a'))}`),
    ])
    const tombs = new Set(gone.map(({ id }) => id))
    const counts = CLAIM_GAPS.map(() => 0)
    for (const [id, lack] of lacks) if (!tombs.has(id)) tests.forEach((has, place) => { if (has(lack)) counts[place]!++ })
    return { claims: Object.fromEntries(CLAIM_GAPS.map((gap, place) => [gap, counts[place]!])) as Gaps['claims'], articles: articles! }
  })
}

/** A data set has no words to quote. */
async function test(gaps: readonly ClaimGap[]): Promise<(lack: Lack) => boolean> {
  const wanted = gaps.reduce((bits, gap) => bits | (1 << CLAIM_GAPS.indexOf(gap)), 0)
  if (!gaps.includes('quote')) return ({ bits }) => (bits & wanted) === wanted
  const { outlets } = await registerSnapshot()
  return ({ bits, outlet }) => (bits & wanted) === wanted && (outlet === null || outlets.get(outlet)?.kind !== 'dataset')
}

/** Everything up to now; askers take turns, so that no revision is read twice. */
function follow(): Promise<Map<number, Lack>> {
  const mine = line.catch(() => undefined).then(readOn)
  line = mine
  return mine
}

async function readOn(): Promise<Map<number, Lack>> {
  const { file } = connection()
  // Another file, or a copy that was put back.
  const [{ newest } = { newest: 0 }] = await rows<{ newest: number | null }>(sql`SELECT MAX("id") AS "newest" FROM "Revision"`)
  if (followed.file !== file || (newest ?? 0) < followed.last) followed = { file, last: 0, lacks: new Map() }
  const { lacks } = followed
  for (;;) {
    const slice = await rows<Row>(sql`SELECT "id", "claimId", ${BITS} AS "bits", json_extract("payload", '$.article.outlet.slug') AS "outlet"
      FROM "Revision" WHERE "id" > ${followed.last} ORDER BY "id" LIMIT ${SLICE}`)
    for (const { id, claimId, bits, outlet } of slice) {
      if (bits) lacks.set(claimId, { bits, outlet })
      else lacks.delete(claimId)
      followed.last = id
    }
    if (slice.length < SLICE) return lacks
    await new Promise((resolve) => setImmediate(resolve))
  }
}
