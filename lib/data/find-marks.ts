// Owns what editors decided about places of an article's text: not a claim, or saved as one; remembered by the words, so that a new capture keeps it.
// The audit tells the place alone: the words are the article's, and a purged claim leaves none behind.
import { anchorOf, findAnchors } from '@/lib/domain/find-anchor'
import type { Span } from '@/lib/domain/quote-text'
import { findKey } from '@/lib/domain/work-find'
import { newestText } from './article-text'
import { InvalidError, NotFoundError } from './errors'
import type { FindMark } from './generated/sqlite/client'
import { reader } from './reader'
import type { WriteTransaction } from './writer'

export type Mark = Pick<FindMark, 'id' | 'fate' | 'exact' | 'prefix' | 'suffix' | 'start' | 'claim' | 'author' | 'recordedAt'>

/** A place in the newest text; `text`, what the person saw there, is asked for again where it is given. */
export type MarkedPlace = Span & { text?: string }

/** What is remembered of a place now: the mark's id, and the claim where one was made of it. */
export type Marked = { id: number; fate: 'saved' | 'dismissed'; claim: string | null }

/**
 * Remembers that a place is no claim, and returns what stands now. A place that somebody saved a claim of meanwhile stays saved.
 * Throws a NotFoundError without the article or its text, an InvalidError where the place is not in it.
 */
export async function dismissFind(tx: WriteTransaction, article: string, place: MarkedPlace): Promise<Marked> {
  const { articleId, anchor, mark } = await placeOf(tx, article, place)
  if (mark && mark.fate !== 'dismissed' && await isStanding(tx, mark.claim)) return { id: mark.id, fate: 'saved', claim: mark.claim }
  if (mark?.fate === 'dismissed') return { id: mark.id, fate: 'dismissed', claim: null }
  const id = await keep(tx, mark, { ...anchor, articleId, fate: 'dismissed', claim: null })
  tx.audit({ action: 'dismiss_find', subjectType: 'article', subject: article, details: { place: findKey(place) } })
  return { id, fate: 'dismissed', claim: null }
}

/** Who decided last about the place of a mark; null where it is gone. */
export async function markedBy(markId: number): Promise<string | null> {
  return (await reader().findMark.findUnique({ where: { id: markId }, select: { author: true } }))?.author ?? null
}

/** Remembers the claim that was made of a place, in the write that makes it, and returns the mark's id. Throws as `dismissFind`. */
export async function markSaved(tx: WriteTransaction, article: string, place: MarkedPlace, claimId: string): Promise<number> {
  const { articleId, anchor, mark } = await placeOf(tx, article, place)
  if (mark?.fate === 'saved' && mark.claim === claimId) return mark.id
  const id = await keep(tx, mark, { ...anchor, articleId, fate: 'saved', claim: claimId })
  tx.audit({ action: 'mark_find', subjectType: 'article', subject: article, details: { place: findKey(place), claim: claimId } })
  return id
}

/** Takes a decision back, so that the place is open again; the claim of a saved one stays as it is. One that is gone already changes nothing. */
export async function takeBackMark(tx: WriteTransaction, markId: number): Promise<void> {
  const mark = await tx.db.findMark.findUnique({ where: { id: markId }, include: { article: { select: { publicId: true } } } })
  if (!mark) return
  await tx.db.findMark.delete({ where: { id: markId } })
  tx.audit({
    action: 'reopen_find', subjectType: 'article', subject: mark.article.publicId,
    details: { place: findKey({ start: mark.start, end: mark.start + mark.exact.length }), was: mark.fate, ...(mark.claim === null ? {} : { claim: mark.claim }) },
  })
}

async function placeOf(tx: WriteTransaction, publicId: string, place: MarkedPlace) {
  const [article, newest] = await Promise.all([tx.db.article.findUnique({ where: { publicId }, select: { id: true } }), newestText(tx.db, publicId)])
  if (!article) throw new NotFoundError(`article ${publicId}`)
  if (!newest) throw new NotFoundError(`text of the article ${publicId}`)
  const { start, end } = place
  const isThere = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= newest.text.length
  if (!isThere || (place.text !== undefined && place.text !== newest.text.slice(start, end))) {
    throw new InvalidError([{ path: 'find', message: 'is not in the newest text of the article; open the workbench again' }])
  }
  const marks = await tx.db.findMark.findMany({ where: { articleId: article.id }, orderBy: { id: 'asc' } })
  const spans = findAnchors(newest.text, marks)
  const mark = marks.findLast((_, at) => spans[at]?.start === start && spans[at].end === end) ?? null
  return { articleId: article.id, anchor: anchorOf(newest.text, place), mark }
}

async function keep(tx: WriteTransaction, known: Mark | null, data: Omit<FindMark, 'id' | 'author' | 'recordedAt'>): Promise<number> {
  const row = { ...data, author: tx.author, recordedAt: tx.at }
  if (known) await tx.db.findMark.update({ where: { id: known.id }, data: row })
  return known?.id ?? (await tx.db.findMark.create({ data: row, select: { id: true } })).id
}

/** Whether a claim still speaks for the place that it was made of: not purged, withdrawn, or taken back before anybody could read it. */
async function isStanding(tx: WriteTransaction, claim: string | null): Promise<boolean> {
  if (claim === null) return false
  const stone = await tx.db.tombstone.findUnique({ where: { publicId: claim } })
  if (stone) return stone.fate === 'merged'
  const row = await tx.db.claim.findUnique({ where: { publicId: claim }, select: { headStatus: true, publicRevision: true } })
  return row !== null && !(row.headStatus === 'retracted' && row.publicRevision === null)
}
