// Owns reading the queue of review: what waits, oldest first, and a page of it with all that a reviewer has to see.
import { diffStates, type FieldChange } from '@/lib/domain/claim-diff'
import type { DeskClaim } from '@/lib/domain/desk-records'
import type { ReviewComment } from '@/lib/domain/review-comment'
import { matchesReview, mayPublish, reviewPage, type ReviewFilter, type WaitingClaim } from '@/lib/domain/review-filter'
import { cached } from './cache'
import { parsePayload } from './claim-read'
import { commentsOn } from './comments'
import { readHeads } from './desk-heads'
import { registerSnapshot } from './register-snapshot'
import { isStanding, raw, rows, sql } from './rows'

/** How many claims a page of the queue has: each is shown whole. */
export const REVIEW_PAGE = 20

/** A claim of the queue with what it says, what it changes of what readers see, and what was said about it. */
export type ReviewItem = {
  waiting: WaitingClaim
  claim: DeskClaim
  /** Why it was changed, as it was handed in. */
  reason: string | null
  /** What readers would see change; null where they see nothing yet. */
  changes: FieldChange[] | null
  comments: ReviewComment[]
  mayPublish: boolean
}
export type ReviewCounts = Record<'all' | 'mine' | 'nobody' | 'may', number>
export type ReviewQueue = { items: ReviewItem[]; next: string | null; total: number; counts: ReviewCounts }

/** Fields by which two revisions differ although they say the same. */
const MARKS = raw(`'$.status', '$.revision', '$.reason', '$.recordedAt', '$.updatedAt'`)

/** Every claim that waits for review, longest waiting first. */
export function listWaitingClaims(): Promise<WaitingClaim[]> {
  return cached('review waiting', async () => {
    // It was handed in with the first revision of the last run of revisions in review; its author is the first who saved what it says.
    const found = await rows<Omit<WaitingClaim, 'fourEyes' | 'isChange'> & { fourEyes: number; isChange: number }>(sql`
      SELECT c."id" AS "key", c."publicId" AS "id", c."headRevision" AS "head", f."slug" AS "conflict", f."fourEyes", json_extract(h."payload", '$.kind') AS "kind", o."slug" AS "outlet",
        c."publicRevision" IS NOT NULL AS "isChange", i."recordedAt" AS "since", i."author" AS "handedInBy", w."author" AS "author", u."email" AS "assignee"
      FROM "Claim" c JOIN "Conflict" f ON f."id" = c."conflictId"
      JOIN "Revision" h ON h."claimId" = c."id" AND h."number" = c."headRevision" AND h."payload" IS NOT NULL
      JOIN "Revision" i ON i."claimId" = c."id" AND i."number" = 1 + COALESCE((SELECT MAX(p."number") FROM "Revision" p WHERE p."claimId" = c."id" AND p."status" <> 'in_review'), 0)
      JOIN "Revision" w ON w."claimId" = c."id" AND w."number" = (SELECT MIN(p."number") FROM "Revision" p
        WHERE p."claimId" = c."id" AND json_remove(p."payload", ${MARKS}) = json_remove(h."payload", ${MARKS}))
      LEFT JOIN "Article" a ON a."publicId" = json_extract(h."payload", '$.article.id') LEFT JOIN "Outlet" o ON o."id" = a."outletId"
      LEFT JOIN "Assignment" s ON s."claimId" = c."id" LEFT JOIN "User" u ON u."email" = s."assignee" AND u."role" IN ('admin', 'editor') AND u."disabled" = 0
      WHERE c."headStatus" = 'in_review' AND ${raw(isStanding('c'))} ORDER BY i."recordedAt", c."publicId"`)
    return found.map((row) => ({ ...row, fourEyes: row.fourEyes === 1, isChange: row.isChange === 1 }))
  })
}

/** One page of what the filter asks for, as this person sees it; the counts are of all that its other fields ask for. */
export async function readReviewQueue(filter: ReviewFilter, me: string, limit = REVIEW_PAGE): Promise<ReviewQueue> {
  const [waiting, asked] = await Promise.all([listWaitingClaims(), withPresentSlugs(filter)])
  const counted = (change: Partial<ReviewFilter>) => waiting.filter((one) => matchesReview(one, { ...asked, assignee: null, may: false, ...change }, me)).length
  const matches = waiting.filter((one) => matchesReview(one, asked, me))
  const { page, next } = reviewPage(matches, filter.cursor, limit)
  const counts = { all: counted({}), mine: counted({ assignee: 'me' }), nobody: counted({ assignee: 'nobody' }), may: counted({ may: true }) }
  return { items: await readItems(page, me), next, total: matches.length, counts }
}

/** What waits for this person: what they are asked to review, then what nobody is asked for and they may publish. */
export async function listWaitsFor(me: string, limit = 8): Promise<{ claims: DeskClaim[]; asked: ReadonlySet<string>; total: number }> {
  const waiting = await listWaitingClaims()
  const asked = waiting.filter(({ assignee }) => assignee === me)
  const open = waiting.filter((one) => one.assignee === null && mayPublish(one, me))
  const claims = await readHeads([...asked, ...open].slice(0, limit).map(({ key }) => key))
  return { claims, asked: new Set(asked.map(({ id }) => id)), total: asked.length + open.length }
}

async function readItems(page: readonly WaitingClaim[], me: string): Promise<ReviewItem[]> {
  const keys = page.map(({ key }) => key)
  const [heads, states, comments] = await Promise.all([
    readHeads(keys), savedStates(keys), commentsOn(page.map(({ id }) => id)),
  ])
  const byKey = new Map(heads.map((head) => [head.key, head]))
  return page.flatMap((waiting): ReviewItem[] => {
    const claim = byKey.get(waiting.key)
    const saved = states.get(waiting.key)
    if (!claim || !saved) return []
    const changes = saved.shown === null ? null : diffStates(parsePayload(saved.shown), parsePayload(saved.head)).filter(({ path }) => path !== 'status')
    return [{ waiting, claim, reason: saved.reason, changes, comments: comments.get(waiting.id) ?? [], mayPublish: mayPublish(waiting, me) }]
  })
}

/** The newest and the public revision of each, as they were saved. */
async function savedStates(keys: readonly number[]): Promise<Map<number, { head: string; reason: string | null; shown: string | null }>> {
  const found = await rows<{ key: number; head: string; reason: string | null; shown: string | null }>(sql`SELECT c."id" AS "key", h."payload" AS "head", h."reason", p."payload" AS "shown" FROM "Claim" c
    JOIN "Revision" h ON h."claimId" = c."id" AND h."number" = c."headRevision" LEFT JOIN "Revision" p ON p."claimId" = c."id" AND p."number" = c."publicRevision"
    WHERE c."id" IN (SELECT "value" FROM json_each(${JSON.stringify(keys)}))`)
  return new Map(found.map(({ key, ...saved }) => [key, saved]))
}

/** Slugs of before a rename as they are today. */
async function withPresentSlugs(filter: ReviewFilter): Promise<ReviewFilter> {
  const { conflicts, outlets } = await registerSnapshot()
  return {
    ...filter, conflict: filter.conflict && (conflicts.get(filter.conflict)?.slug ?? filter.conflict), outlet: filter.outlet.map((slug) => outlets.get(slug)?.slug ?? slug),
  }
}
