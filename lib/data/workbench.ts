// Owns what the workbench of an article opens with: its newest text, every find with what became of it, the drafts, and how much is quoted.
import { findAnchors } from '@/lib/domain/find-anchor'
import { decideFinds, type PlacedMark, type QuotingClaim } from '@/lib/domain/find-state'
import { parsePublicId } from '@/lib/domain/public-id'
import { QuoteText, type Span } from '@/lib/domain/quote-text'
import type { ArticleRecord, ConflictRecord } from '@/lib/domain/register-records'
import type { Kind, Status } from '@/lib/domain/vocabulary'
import type { SuggestedFind, WorkAsk, WorkFind } from '@/lib/domain/work-find'
import { getArticle } from './article-queries'
import { coverageOf, newestText, type Coverage } from './article-text'
import { parsePayload } from './claim-read'
import { NotFoundError } from './errors'
import { mergesBy } from './merges'
import { reader } from './reader'
import { listConflicts } from './register-queries'
import { raw, rows, sql, isStanding } from './rows'
import { workRegisters } from './work-registers'

/** A claim of the article that is not public as it stands. */
export type WorkDraft = { id: string; head: number; kind: Kind; statement: string; status: Status; conflict: string; /** Who saved its first revision, and who its newest. */ authors: [string, string] }

export type Workbench = {
  article: ArticleRecord
  /** Slug of the conflict that claims are made in; null where there are several and none was chosen. */
  conflict: string | null
  conflicts: ConflictRecord[]
  text: { text: string; number: number } | null
  finds: WorkFind[]
  drafts: WorkDraft[]
  /** How much of the text its claims quote; null without a text. */
  coverage: Coverage | null
}

/** Reads the finds of a text; lib/data knows no language, so that the reader of words is handed in. */
export type SuggestFinds = (ask: WorkAsk) => SuggestedFind[]

/** Everything that the workbench shows of an article; null where there is no article of this id. */
export async function openWorkbench(given: string, conflict: string | null, suggest: SuggestFinds): Promise<Workbench | null> {
  const id = parsePublicId(given)
  const article = id === null ? null : await getArticle(id)
  if (!article) return null
  const [conflicts, newest, coverage, heads] = await Promise.all([listConflicts(), newestText(reader(), article.id), coverageOf(reader(), article.id), headsOf(article.id)])
  const chosen = conflictOf(conflict, conflicts, heads)
  const drafts = heads.filter(({ status }) => status === 'draft' || status === 'in_review').map(({ id, head, kind, statement, status, conflict: of, authors }) => ({ id, head, kind, statement, status, conflict: of, authors }))
  if (!newest) return { article, conflict: chosen, conflicts, text: null, finds: [], drafts, coverage }
  const source = new QuoteText(newest.text)
  const marks = await placedMarks(article.id, newest.text)
  const selections = marks.filter(({ fate }) => fate === 'saved').map(({ at }) => at)
  const suggested = suggest({ ...await askOf(article, newest, chosen), selections })
  return { article, conflict: chosen, conflicts, text: { text: newest.text, number: newest.number }, finds: decideFinds(source, suggested, marks, heads), drafts, coverage }
}

/** A place that a person selected, as a find with the form filled in for it. Throws a NotFoundError where the text has no such place. */
export async function selectionFind(given: string, conflict: string | null, { start, end }: Span, suggest: SuggestFinds): Promise<WorkFind> {
  const id = parsePublicId(given)
  const [article, newest] = id === null ? [null, null] : await Promise.all([getArticle(id), newestText(reader(), id)])
  if (!article || !newest) throw new NotFoundError(`text of the article ${given}`)
  const at = trimmed(newest.text, { start, end })
  if (!at) throw new NotFoundError(`place ${start}-${end} in the text of the article ${given}`)
  const [conflicts, heads, marks] = await Promise.all([listConflicts(), headsOf(article.id), placedMarks(article.id, newest.text)])
  const suggested = suggest({ ...await askOf(article, newest, conflictOf(conflict, conflicts, heads)), selections: [at] })
  const own = suggested.filter((find) => find.start === at.start && find.end === at.end)
  return decideFinds(new QuoteText(newest.text), own, marks.filter(({ at: place }) => place.start === at.start && place.end === at.end), [])[0]!
}

// What a person drags over rarely ends at the words.
function trimmed(text: string, { start, end }: Span): Span | null {
  if (!(Number.isInteger(start) && Number.isInteger(end)) || start < 0 || end > text.length) return null
  const words = text.slice(start, end)
  const from = start + words.length - words.trimStart().length
  const to = end - (words.length - words.trimEnd().length)
  return from < to ? { start: from, end: to } : null
}

async function askOf(article: ArticleRecord, newest: { text: string; textHash: string }, conflict: string | null): Promise<Omit<WorkAsk, 'selections'>> {
  const { publishedOn } = article
  const isDay = publishedOn !== null && publishedOn.edtf !== null && publishedOn.earliest === publishedOn.latest
  return {
    article: {
      id: article.id, key: article.key, headline: article.headline, url: article.sourceUrl, language: article.language, outlet: article.outlet,
      publishedOn: publishedOn?.edtf ?? null, publishedDay: isDay ? publishedOn.earliest : null,
    },
    text: newest.text, textHash: newest.textHash, ...await workRegisters(conflict),
  }
}

/** The conflict that was asked for, else the only one, else the only one that claims of the article belong to. */
function conflictOf(asked: string | null, conflicts: readonly ConflictRecord[], heads: readonly Head[]): string | null {
  const known = conflicts.find(({ slug }) => slug === asked)?.slug
  if (known) return known
  if (conflicts.length === 1) return conflicts[0]!.slug
  const [only, ...others] = new Set(heads.map((head) => head.conflict))
  return only !== undefined && others.length === 0 ? only : null
}

type Head = WorkDraft & QuotingClaim

/** The claims of an article at their newest revisions, the oldest claim first; those that are gone are left out. */
async function headsOf(article: string): Promise<Head[]> {
  const found = await rows<{ payload: string; first: string; last: string }>(sql`SELECT r."payload", f."author" AS "first", r."author" AS "last" FROM "Claim" c JOIN "Article" a ON a."id" = c."articleId"
    JOIN "Revision" r ON r."claimId" = c."id" AND r."number" = c."headRevision" AND r."payload" IS NOT NULL
    JOIN "Revision" f ON f."claimId" = c."id" AND f."number" = 1
    WHERE a."publicId" = ${article} AND ${raw(isStanding('c'))} ORDER BY c."recordedAt", c."publicId"`)
  return found.map(({ payload, first, last }) => {
    const { id, revision, kind, statement, status, conflict, quote, quantity, asOf } = parsePayload(payload)
    return { id, head: revision, kind, statement, status, conflict, authors: [first, last], quote, quantity, asOf }
  })
}

/** The decisions that still hold, where they stand in this text: a saved place whose claim is gone is nobody's decision any more. */
async function placedMarks(article: string, text: string): Promise<PlacedMark[]> {
  const [marks, merges] = await Promise.all([reader().findMark.findMany({ where: { article: { publicId: article } }, orderBy: { id: 'asc' } }), mergesBy(null)])
  const claims = marks.map(({ claim }) => (claim === null ? null : merges.claim(claim)))
  const standing = new Set((await rows<{ id: string }>(sql`SELECT c."publicId" AS "id" FROM "Claim" c
    WHERE c."publicId" IN (SELECT "value" FROM json_each(${JSON.stringify(claims.filter((one) => one !== null))})) AND ${raw(isStanding('c'))}`)).map(({ id }) => id))
  const places = findAnchors(text, marks)
  return marks.flatMap(({ id, fate }, at): PlacedMark[] => {
    const [place, claim] = [places[at], claims[at] ?? null]
    if (!place) return []
    if (fate === 'dismissed') return [{ id, fate, at: place, claim: null }]
    return claim !== null && standing.has(claim) ? [{ id, fate: 'saved', at: place, claim }] : []
  })
}
