// Owns what taking back one editor's work since an instant would do: every claim that they saved since, and what cannot be taken back.
import { comparedPairs, decideRevert, type RevertDecision, type RevisionMark } from '@/lib/domain/review-revert'
import { rows, sql, raw } from './rows'

/** A claim that the editor saved since. `statement` is what it says now, `head` its newest revision. */
export type RevertItem = RevertDecision & { key: number; id: string; head: number; statement: string }
/** A claim that is no more: merged or removed by the editor, or by somebody else after the editor had saved it. */
export type BuriedItem = { id: string; fate: string; into: string | null }
export type RevertPlan = {
  items: RevertItem[]
  buried: BuriedItem[]
  /** What else the editor wrote since, by kind of thing: how many writes. */
  elsewhere: { subjectType: string; n: number }[]
}

/** Fields by which two revisions differ although they say the same. */
const MARKS = raw(`'$.status', '$.revision', '$.reason', '$.recordedAt', '$.updatedAt'`)

type MarkRow = RevisionMark & { key: number }

/** The plan as things stand now; nothing is changed. */
export async function planRevert(editor: string, since: string): Promise<RevertPlan> {
  const touched = sql`SELECT DISTINCT "claimId" FROM "Revision" WHERE "author" = ${editor} AND "recordedAt" >= ${since}`
  const [claims, marks, reverts] = await Promise.all([
    rows<{ key: number; id: string; head: number; statement: string | null; fate: string | null; into: string | null }>(sql`SELECT c."id" AS "key", c."publicId" AS "id", c."headRevision" AS "head",
      json_extract(h."payload", '$.statement') AS "statement", s."fate", s."mergedInto" AS "into" FROM "Claim" c JOIN "Revision" h ON h."claimId" = c."id" AND h."number" = c."headRevision"
      LEFT JOIN "Tombstone" s ON s."publicId" = c."publicId" WHERE c."id" IN (${touched}) ORDER BY c."id"`),
    rows<MarkRow>(sql`SELECT "claimId" AS "key", "number", "status", "author", "recordedAt" FROM "Revision" WHERE "claimId" IN (${touched}) ORDER BY "claimId", "number"`),
    rows<{ id: string; at: string; base: number }>(sql`SELECT "subject" AS "id", "at", json_extract("details", '$.to') AS "base" FROM "Audit"
      WHERE "subjectType" = 'claim' AND "action" = 'revert' AND json_extract("details", '$.editor') = ${editor}`),
  ])
  const revertedAt = new Map(reverts.map(({ id, at, base }) => [`${id} ${at}`, base]))
  const ids = new Map(claims.map(({ key, id }) => [key, id]))
  const histories = new Map<number, RevisionMark[]>()
  for (const { key, ...mark } of marks) {
    const isRevert = revertedAt.has(`${ids.get(key)} ${mark.recordedAt}`)
    histories.set(key, [...histories.get(key) ?? [], { ...mark, isRevert }])
  }
  const standing = claims.filter(({ fate, key }) => fate === null && histories.get(key)!.some((mark) => isTheirs(mark, editor, since)))
  const same = await sameness(standing.flatMap(({ key }) => comparedPairs(histories.get(key)!, editor, since).map((pair) => ({ key, pair }))))
  const items = standing.map(({ key, id, head, statement }): RevertItem => {
    const history = histories.get(key)!
    const decision = decideRevert(history, editor, since, (a, b) => a === b || same.has(`${key} ${a} ${b}`))
    // What was taken back before is as it was, even where names in it have changed since.
    const isDone = revertedAt.get(`${id} ${history[history.length - 1]!.recordedAt}`) === decision.base
    return { key, id, head, statement: statement ?? '', ...decision, ...(isDone ? { fate: 'nothing', steps: [] } : {}) }
  })
  const [ended, elsewhere] = await Promise.all([endedBy(editor, since), elsewhereBy(editor, since)])
  const buried = [...claims.flatMap(({ id, fate, into }) => (fate === null ? [] : [{ id, fate, into }])), ...ended]
  return { items, buried: [...new Map(buried.map((one) => [one.id, one])).values()], elsewhere }
}

const isTheirs = ({ author, recordedAt, isRevert }: RevisionMark, editor: string, since: string) => author === editor && recordedAt >= since && !isRevert

/** Which of these pairs of revisions say the same. */
async function sameness(pairs: readonly { key: number; pair: [number, number] }[]): Promise<Set<string>> {
  const found = await rows<{ key: number; a: number; b: number }>(sql`SELECT x."claimId" AS "key", x."number" AS "a", y."number" AS "b"
    FROM json_each(${JSON.stringify(pairs.map(({ key, pair }) => [key, ...pair]))}) j
    JOIN "Revision" x ON x."claimId" = json_extract(j."value", '$[0]') AND x."number" = json_extract(j."value", '$[1]')
    JOIN "Revision" y ON y."claimId" = x."claimId" AND y."number" = json_extract(j."value", '$[2]')
    WHERE json_remove(x."payload", ${MARKS}) = json_remove(y."payload", ${MARKS})`)
  return new Set(found.map(({ key, a, b }) => `${key} ${a} ${b}`))
}

function endedBy(editor: string, since: string): Promise<BuriedItem[]> {
  return rows<BuriedItem>(sql`SELECT s."publicId" AS "id", s."fate", s."mergedInto" AS "into" FROM "Tombstone" s WHERE EXISTS (SELECT 1 FROM "Audit" a
    WHERE a."subjectType" = 'claim' AND a."subject" = s."publicId" AND a."action" IN ('merge', 'purge') AND a."author" = ${editor} AND a."at" >= ${since})`)
}

function elsewhereBy(editor: string, since: string): Promise<{ subjectType: string; n: number }[]> {
  return rows<{ subjectType: string; n: number }>(sql`SELECT "subjectType", COUNT(*) AS "n" FROM "Audit"
    WHERE "at" >= ${since} AND "author" = ${editor} AND "subjectType" NOT IN ('claim', 'account') GROUP BY "subjectType" ORDER BY "subjectType"`)
}
