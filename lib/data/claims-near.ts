// Owns finding what stands near a claim that is being typed: what may be the same, and what is about the same around its day. Drafts are among them: only the desk may ask.
import type { Claim, ClaimState } from '@/lib/domain/claim'
import { foldText } from '@/lib/domain/fold-text'
import { arrangeNear, NOTHING_NEAR, type ClaimsNear, type NearSubject } from '@/lib/domain/near-claims'
import { likenessOf } from '@/lib/domain/likely-duplicate'
import { cached } from './cache'
import { claimsOf } from './claim-read'
import { aheadHeads, readHeads, type KeyedHead } from './desk-heads'
import { nearestKeys, type Subject } from './nearest-keys'
import { registerSnapshot, type RegisterSnapshot } from './register-snapshot'
import { type Sql, every, isStanding, lists, raw, rows, sql } from './rows'

/** An article with more claims than these is a table of figures, where the day tells doubles better than the article. */
const MOST_OF_ARTICLE = 400
const MOST_SPOKEN = 60
/** Newer heads differ from the columns that are searched; those nearest to the claim are enough. */
const MOST_AHEAD = 40
const NOW = { knownOn: null, recordedBy: null } as const

/** What stands near a claim as far as it is filled in. `same` is the claim that saving would find there already. */
export async function claimsNear(draft: Claim, same: string | null = null): Promise<ClaimsNear> {
  const registers = await registerSnapshot()
  const subject = subjectOf(draft, registers)
  const settled = every([raw('(c."publicRevision" IS NULL OR c."publicRevision" = c."headRevision")'), raw(isStanding('c'))])
  const found = await Promise.all([
    subject ? nearestKeys(subject, draft.asOf, settled) : [], spokenKeys(draft, subject, settled, registers), articleKeys(draft, subject, settled), sameKeys(same),
  ])
  const ahead = (await aheadHeads()).filter(({ state }) => likenessOf(draft, state) !== null).slice(0, MOST_AHEAD)
  const heads = [...await readHeads([...new Set(found.flat())]), ...ahead]
  const claims = await claimsOf(heads.map(({ key, state }) => ({ id: key, articleId: 0, state: plain(state) })), NOW)
  const arranged = arrangeNear(draft, claims.map((claim, place) => ({ claim, isShown: isShown(heads[place]!) })), same)
  if (subject === null) return { ...NOTHING_NEAR, ...arranged }
  const shown = [...arranged.likely, ...arranged.around].filter(({ likeness }) => likeness.shared.some((one) => one === subject.shared)).length
  const own = draft.id === '' ? 0 : 1
  return { ...arranged, subject: subject.link, more: Math.max(0, await countOf(subject) - shown - own) }
}

const isShown = ({ publicRevision }: KeyedHead) => publicRevision !== null

// The panel shows neither; an answer goes out with every pause in the typing.
const plain = (state: ClaimState): ClaimState => ({ ...state, note: null, attribution: [] })

/** The first of these that a claim has, where the registers know it. */
function subjectOf({ kind, conflict, metric, occurrence, proposal, topic, actor }: Claim, registers: RegisterSnapshot): Subject | null {
  const within = registers.conflicts.get(conflict)
  if (!within) return null
  const [metricId, occurrenceId, proposalId, topicId, actorId] = [
    metric && registers.metrics.get(metric.slug)?.id, occurrence && registers.occurrences.get(occurrence.slug)?.id,
    proposal && registers.proposals.get(proposal.slug)?.id, topic && registers.topics.get(topic.slug)?.id, actor && registers.actors.get(actor.slug)?.id,
  ]
  const of = (shared: Subject['shared'], where: Sql, link: Omit<NearSubject, 'conflict'>): Subject => ({
    key: JSON.stringify([conflict, link]), where, isMetric: shared === 'metric', link: { ...link, conflict: within.slug }, shared,
  })
  const inConflict = sql`+c."conflictId" = ${within.id}`
  if (kind === 'figure') return metricId ? of('metric', sql`c."metricId" = ${metricId}`, { metric: metric!.slug }) : null
  if (kind === 'event' && occurrenceId) return of('occurrence', sql`c."occurrenceId" = ${occurrenceId}`, { occurrence: occurrence!.slug })
  if (proposalId && topicId) return of('proposal', sql`c."proposalId" = ${proposalId} AND +c."topicId" = ${topicId}`, { proposal: proposal!.slug, topic: topic!.slug })
  if (proposalId) return of('proposal', sql`c."proposalId" = ${proposalId}`, { proposal: proposal!.slug })
  if (topicId) return of('topic', sql`c."topicId" = ${topicId} AND ${inConflict}`, { topic: topic!.slug })
  if (kind === 'position' && actorId) return of('actor', sql`c."actorId" = ${actorId} AND +c."kind" = 'position' AND ${inConflict}`, { actor: actor!.slug })
  return null
}

/** What the same speaker said of these days, about the same. */
async function spokenKeys({ claimant, article, asOf }: Claim, subject: Subject | null, settled: Sql, registers: RegisterSnapshot): Promise<number[]> {
  const [from, to] = [asOf?.earliest ?? asOf?.latest, asOf?.latest ?? asOf?.earliest]
  if (!subject || !from || !to) return []
  const speaker = claimant ? registers.actors.get(claimant.slug)?.id : article.outlet && registers.outlets.get(article.outlet.slug)?.id
  if (!speaker) return []
  const who = claimant ? sql`c."claimantId" = ${speaker}` : sql`c."outletId" = ${speaker} AND c."claimantId" IS NULL`
  const found = await lists<[id: number]>(sql`SELECT c."id" FROM "Claim" c WHERE ${who} AND c."asOfLatest" >= ${from} AND +c."asOfEarliest" <= ${to}
    AND ${subject.isMetric ? sql`+${subject.where}` : subject.where} AND ${settled} ORDER BY c."asOfLatest" LIMIT ${MOST_SPOKEN}`)
  return found.map(([id]) => id)
}

/** What was found in the same article about the same, or in the same words. */
async function articleKeys({ article, quantity, quote }: Claim, subject: Subject | null, settled: Sql): Promise<number[]> {
  if (article.id === '') return []
  const found = await lists<[id: number]>(sql`SELECT c."id" FROM (SELECT * FROM "Claim" WHERE "articleId" = (SELECT "id" FROM "Article" WHERE "publicId" = ${article.id}) LIMIT ${MOST_OF_ARTICLE}) c
    WHERE (${subject?.where ?? raw('1 = 0')} OR c."asWritten" = ${quantity?.asWritten ?? ''} OR ${quote ? sql`INSTR(c."searchText", ${foldText(quote.exact)}) > 0` : raw('1 = 0')})
    AND ${settled} LIMIT ${MOST_SPOKEN}`)
  return found.map(([id]) => id)
}

async function sameKeys(same: string | null): Promise<number[]> {
  return same === null ? [] : (await rows<{ id: number }>(sql`SELECT "id" FROM "Claim" WHERE "publicId" = ${same}`)).map(({ id }) => id)
}

/** How many claims are about it; those that left a tombstone are taken off, so that the counting itself reads an index alone. */
function countOf({ key, where }: Subject): Promise<number> {
  return cached(`near ${key}`, async () => {
    const [[all], [gone]] = await Promise.all([
      rows<{ n: number }>(sql`SELECT COUNT(*) AS "n" FROM "Claim" c WHERE ${where}`),
      rows<{ n: number }>(sql`SELECT COUNT(*) AS "n" FROM "Tombstone" t CROSS JOIN "Claim" c ON c."publicId" = t."publicId" WHERE ${where}`),
    ])
    return (all?.n ?? 0) - (gone?.n ?? 0)
  })
}
