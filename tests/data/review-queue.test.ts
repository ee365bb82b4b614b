import { beforeEach, describe, expect, it } from 'vitest'
import { assignClaim, listReviewers } from '@/lib/data/assignments'
import { changeClaim, publishHead, submitClaim } from '@/lib/data/claim-desk'
import { mergeClaim } from '@/lib/data/claim-merge'
import { revertClaim } from '@/lib/data/claim-revert'
import { createClaim } from '@/lib/data/claim-write'
import { addComment } from '@/lib/data/comments'
import { changeMany } from '@/lib/data/desk-bulk'
import { ConflictError, FourEyesError, InvalidError, WrongStateError } from '@/lib/data/errors'
import { reader } from '@/lib/data/reader'
import { listWaitsFor, readReviewQueue } from '@/lib/data/review-queue'
import { publishReviewed, sendBack } from '@/lib/data/review-steps'
import { verifyHistory } from '@/lib/data/verify-history'
import { emptyReviewFilter, parseReviewFilter, reviewQuery, type ReviewFilter } from '@/lib/domain/review-filter'
import { as, makeFigure as figureOf, makePeople } from '../support/claim-lives'
import { bundledRegisters, TEST_WRITER, withTestDatabase } from '../support/test-database'
import { figure } from '../support/test-claims'

withTestDatabase(bundledRegisters)

const [ada, ben, vera, gone] = ['ada@example.org', 'ben@example.org', 'vera@example.org', 'gone@example.org']
let made = 20
/** A claim of this editor that waits for review. */
const waiting = async (author = ada, values: Parameters<typeof figure>[0] = {}) => {
  made++
  const id = await as(author, (tx) => createClaim(tx, figure({ low: made, asWritten: `at least ${made}`, ...values }), { conflict: 'gaza-2023', status: 'draft' }))
  await as(author, (tx) => submitClaim(tx, id, { expectedHead: 1, reason: null }))
  return id
}
const asks = (change: Partial<ReviewFilter> = {}, me = ben, limit?: number) => readReviewQueue({ ...emptyReviewFilter(), ...change }, me, limit)
const idsOf = async (change: Partial<ReviewFilter> = {}, me = ben) => (await asks(change, me)).items.map(({ waiting: one }) => one.id)
const withFourEyes = () => as(TEST_WRITER.author, async (tx) => {
  await tx.db.conflict.updateMany({ data: { fourEyes: true } })
  tx.audit({ action: 'change', subjectType: 'conflict', subject: 'gaza-2023' })
})

beforeEach(async () => {
  await makePeople({ [ada]: 'editor', [ben]: 'admin', [vera]: 'viewer', [gone]: 'editor' })
  await as(ben, async (tx) => { await tx.db.user.update({ where: { email: gone }, data: { disabled: true } }); tx.audit({ action: 'close', subjectType: 'account', subject: gone }) })
})

describe('the queue', () => {
  it('has what waits, longest waiting first, new claims told from changes with what they change', async () => {
    const first = await waiting()
    const shown = await figureOf(2)
    const second = await waiting(ben)
    await as(ada, (tx) => changeClaim(tx, shown, 1, { note: 'read again' }, { reason: 'it was misread' }))
    await as(ada, (tx) => submitClaim(tx, shown, { expectedHead: 2, reason: null }))
    // An edit in review does not lose the place.
    await as(ben, (tx) => changeClaim(tx, first, 2, { note: 'by ben' }, { reason: null }))
    await figureOf(3, {}, 'draft')
    const { items, total, counts } = await asks()
    expect(items.map(({ waiting: one, changes, reason }) => [one.id, one.isChange, changes?.map(({ path }) => path) ?? null, reason, one.author, one.handedInBy])).toEqual([
      [first, false, null, null, ben, ada], [second, false, null, null, ben, ben], [shown, true, ['note'], 'it was misread', ada, ada],
    ])
    expect([total, counts]).toEqual([3, { all: 3, mine: 0, nobody: 3, may: 3 }])
  })

  it('is filtered by every field, and paged without loss', async () => {
    const [one, two, three] = [await waiting(ada), await waiting(ben, { outlet: 'reuters', articleKey: 'two' }), await waiting(ada)]
    await as(ben, (tx) => assignClaim(tx, one, { expectedHead: 2, assignee: ben }))
    expect(await idsOf({ outlet: ['reuters'] })).toEqual([two])
    expect(await idsOf({ author: ada })).toEqual([one, three])
    expect(await idsOf({ assignee: 'me' })).toEqual([one])
    expect(await idsOf({ assignee: 'me' }, ada)).toEqual([])
    expect(await idsOf({ assignee: 'nobody' })).toEqual([two, three])
    expect(await idsOf({ assignee: ben }, ada)).toEqual([one])
    expect(await idsOf({ kind: ['event'] })).toEqual([])
    expect(await idsOf({ conflict: 'gaza-2023', type: 'new' })).toEqual([one, two, three])
    expect(await idsOf({ type: 'change' })).toEqual([])
    const seen: string[] = []
    for (let cursor: string | null = null; ;) {
      const { items, next } = await asks({ cursor }, ben, 2)
      seen.push(...items.map(({ waiting: { id } }) => id))
      if (next === null) break
      cursor = next
    }
    expect(seen).toEqual([one, two, three])
  })

  it('leaves out under four eyes what I wrote myself, where I ask for what I may publish', async () => {
    const [mine, theirs] = [await waiting(ben), await waiting(ada)]
    expect(await idsOf({ may: true })).toEqual([mine, theirs])
    await withFourEyes()
    expect(await idsOf({ may: true })).toEqual([theirs])
    expect((await asks()).items.map(({ mayPublish }) => mayPublish)).toEqual([false, true])
    await expect(as(ben, (tx) => publishReviewed(tx, mine, { expectedHead: 2, reason: null, comment: null }))).rejects.toBeInstanceOf(FourEyesError)
    await as(ben, (tx) => publishReviewed(tx, theirs, { expectedHead: 2, reason: null, comment: 'well found' }))
    expect(await idsOf()).toEqual([mine])
  })

  it('knows whose words wait after somebody else went back to them', async () => {
    await withFourEyes()
    const id = await waiting(ada)
    await as(ben, (tx) => changeClaim(tx, id, 2, { note: 'read otherwise' }, { reason: null }))
    await as(ben, (tx) => revertClaim(tx, id, 3, { to: 2, reason: null }))
    expect((await asks()).items.map(({ waiting: one, mayPublish }) => [one.author, mayPublish])).toEqual([[ada, true]])
    expect((await asks({}, ada)).items.map(({ mayPublish }) => mayPublish)).toEqual([false])
  })

  it('comes back from an address as it was written there', () => {
    const filter: ReviewFilter = { conflict: 'gaza-2023', kind: ['figure', 'term'], outlet: ['afp'], author: ada, type: 'change', assignee: 'me', may: true, cursor: null }
    expect(parseReviewFilter(reviewQuery(filter))).toEqual({ filter, problems: [] })
    expect(parseReviewFilter({ kind: 'song', type: 'odd', may: 'perhaps', cursor: '!!' }).problems.map(({ path }) => path)).toEqual(['kind', 'type', 'may', 'cursor'])
  })
})

describe('what waits for me', () => {
  it('is what I am asked to review, then what nobody is asked for', async () => {
    const [one, two, three] = [await waiting(), await waiting(), await waiting()]
    await as(ben, (tx) => assignClaim(tx, two, { expectedHead: 2, assignee: ben }))
    await as(ben, (tx) => assignClaim(tx, three, { expectedHead: 2, assignee: ada }))
    const { claims, asked, total } = await listWaitsFor(ben)
    expect([claims.map(({ state }) => state.id), [...asked], total]).toEqual([[two, one], [two], 2])
  })
})

describe('an assignment', () => {
  const assign = (id: string, assignee: string | null, expectedHead = 2) => as(ben, (tx) => assignClaim(tx, id, { expectedHead, assignee }))
  const held = async () => (await reader().assignment.findMany()).map(({ assignee }) => assignee)

  it('goes to people who may publish, and to nobody again; each is in the audit', async () => {
    const id = await waiting()
    for (const who of [vera, gone, 'stranger@example.org']) await expect(assign(id, who)).rejects.toBeInstanceOf(InvalidError)
    await assign(id, ben)
    await assign(id, ben)
    await assign(id, ada)
    await assign(id, null)
    expect((await reader().audit.findMany({ where: { action: { in: ['assign', 'unassign'] } }, orderBy: { id: 'asc' } })).map(({ details }) => JSON.parse(details).assignee)).toEqual([
      { before: null, after: ben }, { before: ben, after: ada }, { before: ada, after: null },
    ])
    expect((await listReviewers()).map(({ email }) => email)).toEqual([ada, ben])
    await expect(assign(id, ben, 1)).rejects.toBeInstanceOf(ConflictError)
    await expect(assign(await figureOf(1), ben, 1)).rejects.toBeInstanceOf(WrongStateError)
  })

  it('does not go to the author where the conflict has four eyes', async () => {
    const id = await waiting(ada)
    await withFourEyes()
    await expect(assign(id, ada)).rejects.toThrow(/two people/)
    await assign(id, ben)
  })

  it('stays while the claim waits, and ends when it is published, sent back or merged', async () => {
    const [edited, published, back, merged] = [await waiting(), await waiting(), await waiting(), await waiting()]
    for (const id of [edited, published, back, merged]) await assign(id, ben)
    await as(ada, (tx) => changeClaim(tx, edited, 2, { note: 'x' }, { reason: null }))
    await as(ben, (tx) => publishHead(tx, published, { expectedHead: 2, reason: null }))
    await as(ben, (tx) => sendBack(tx, back, { expectedHead: 2, comment: 'which day?' }))
    await as(ben, (tx) => mergeClaim(tx, merged, 2, { into: edited, reason: 'the same' }))
    expect((await reader().assignment.findMany({ include: { claim: true } })).map(({ claim }) => claim.publicId)).toEqual([edited])
  })

  it('counts for nobody once its person may publish no more', async () => {
    const id = await waiting()
    await assign(id, ada)
    expect(await idsOf({ assignee: 'nobody' })).toEqual([])
    await as(ben, async (tx) => { await tx.db.user.update({ where: { email: ada }, data: { role: 'viewer' } }); tx.audit({ action: 'change_role', subjectType: 'account', subject: ada }) })
    expect(await idsOf({ assignee: 'nobody' })).toEqual([id])
    expect(await held()).toEqual([ada])
  })
})

describe('sending back', () => {
  it('makes it a draft with the comment that says why, or does nothing', async () => {
    const id = await waiting()
    await expect(as(ben, (tx) => sendBack(tx, id, { expectedHead: 2, comment: ' ' }))).rejects.toBeInstanceOf(InvalidError)
    expect((await reader().claim.findUniqueOrThrow({ where: { publicId: id } })).headStatus).toBe('in_review')
    const report = await changeMany({ author: ben, origin: 'test' }, [{ id, head: 2 }, { id: await waiting(), head: 7 }], (tx, { id: one, head }) => sendBack(tx, one, { expectedHead: head, comment: 'which day?' }))
    expect(report.map(({ outcome }) => outcome)).toEqual(['done', 'stale'])
    expect(await reader().comment.findMany({ select: { text: true, author: true } })).toEqual([{ text: 'which day?', author: ben }])
    expect((await verifyHistory()).broken).toBeNull()
  })

  it('publishes a change with the reason it was handed in with, unless another is given', async () => {
    const [kept, given] = [await figureOf(1), await figureOf(2)]
    for (const id of [kept, given]) {
      await as(ada, (tx) => changeClaim(tx, id, 1, { note: 'x' }, { reason: 'misread' }))
      await as(ada, (tx) => submitClaim(tx, id, { expectedHead: 2, reason: null }))
    }
    await as(ben, (tx) => publishReviewed(tx, kept, { expectedHead: 3, reason: null, comment: null }))
    await as(ben, (tx) => publishReviewed(tx, given, { expectedHead: 3, reason: 'checked', comment: null }))
    const reasons = await Promise.all([kept, given].map((publicId) => reader().revision.findFirstOrThrow({ where: { number: 4, claim: { publicId } } })))
    expect(reasons.map(({ reason }) => reason)).toEqual(['misread', 'checked'])
    await as(ada, (tx) => addComment(tx, kept, 'thanks'))
  })
})
