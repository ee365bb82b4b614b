// Owns the reads of a board that would otherwise grow with the record: the newest corrections, the voices on the talks, answers, and remarks.
import type { Claim } from '@/lib/domain/claim'
import { compareClaims } from '@/lib/domain/claim-order'
import { compareNewest } from '@/lib/domain/comparison-cell'
import { ANSWERS } from '@/lib/domain/responses'
import { isAboutTalks, stateOfTalks, TALKS } from '@/lib/domain/talks'
import { listCorrections, viewFilter, withCorrecting, type BoardView, type CorrectionNews } from './board-queries'
import { cached } from './cache'
import { countMatches } from './claim-queries'
import { pickClaims } from './claims-picked'
import { registerSnapshot } from './register-snapshot'
import { every, raw, sql, stoodBy, within } from './rows'

/** The newest few of what was corrected, superseded or retracted, and how many there are; kept until the next write. */
export function newestCorrections(conflict: string, view: BoardView, most: number): Promise<{ list: CorrectionNews[]; total: number }> {
  return cached(`newest corrections ${most} ${conflict} ${JSON.stringify(view)}`, async () => {
    // Relations of then may be gone from the table that holds those of today.
    if (view.recordedBy) {
      const all = await listCorrections(conflict, view)
      return { list: all.slice(0, most), total: all.length }
    }
    const conditions = [raw(`r."type" IN ('corrects', 'supersedes') AND f."status" = 'published'`), stoodBy('f', null), ...(view.knownOn ? [sql`fa."publishedLatest" <= ${view.knownOn}`] : [])]
    const where = sql`c."id" IN (SELECT r."toId" FROM "Relation" r JOIN "Claim" f ON f."id" = r."fromId" JOIN "Article" fa ON fa."id" = f."articleId" WHERE ${every(conditions)})`
    const [corrected, retracted] = await Promise.all([
      pickClaims(viewFilter(conflict, view), { where, most }), pickClaims(viewFilter(conflict, view, { status: 'retracted' }), { most }),
    ])
    const newest = [...corrected.claims, ...retracted.claims].sort(compareNewest).slice(0, most)
    return { list: await withCorrecting(newest, view), total: corrected.total + retracted.total }
  })
}

/** The state of the talks, from the newest claims of each speaker; kept until the next write. */
export function readTalks(conflict: string, view: BoardView): Promise<ReturnType<typeof stateOfTalks>> {
  return cached(`talks ${conflict} ${JSON.stringify(view)}`, async () => {
    const filter = viewFilter(conflict, view, { topic: [TALKS] })
    // Two days of each speaker: the newest claim of one of them leads, and is no voice.
    const per = raw(`c."claimantId", CASE WHEN c."claimantId" IS NULL THEN a."outletId" END, c."kind" = 'event'`)
    const [{ claims }, count] = await Promise.all([
      pickClaims(filter, { per, day: raw(`COALESCE(c."asOfLatest", a."publishedLatest", '')`), most: 2, isAsked: isAboutTalks }), countMatches(filter),
    ])
    return { ...stateOfTalks(claims), count }
  })
}

const isAnswer = ({ kind, stance }: Claim) => kind === 'term' || (kind === 'position' && stance !== null && ANSWERS.includes(stance))

/** Terms, and positions that answer a proposal; kept until the next write. */
export function listAnswers(conflict: string, view: BoardView): Promise<Claim[]> {
  return cached(`answers ${conflict} ${JSON.stringify(view)}`, async () => {
    const where = sql`(c."kind" = 'term' OR ${within(raw('c."stance"'), ANSWERS)})`
    return (await pickClaims(viewFilter(conflict, view, { kind: ['term', 'position'] }), { where, isAsked: isAnswer })).claims
  })
}

/** Claims with an editor's remark among terms and positions, then among those about the talks, newest first; kept until the next write. */
export function listNoted(conflict: string, view: BoardView): Promise<Claim[]> {
  return cached(`noted ${conflict} ${JSON.stringify(view)}`, async () => {
    const talks = (await registerSnapshot()).topics.get(TALKS)?.id ?? 0
    const note = raw(`(SELECT json_extract(n."payload", '$.note') FROM "Revision" n WHERE n."claimId" = c."id" AND n."number" = c."publicRevision")`)
    const isAccount = ({ kind }: Claim) => kind === 'term' || kind === 'position'
    const { claims } = await pickClaims(viewFilter(conflict, view), {
      where: sql`(c."kind" IN ('term', 'position') OR c."topicId" = ${talks}) AND ${note} IS NOT NULL`,
      isAsked: (claim) => claim.note !== null && (isAccount(claim) || claim.topic?.slug === TALKS),
    })
    claims.sort(compareClaims('-asOf'))
    return [...claims.filter(isAccount), ...claims.filter((claim) => !isAccount(claim))]
  })
}
