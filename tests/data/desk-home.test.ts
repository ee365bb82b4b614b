import { describe, expect, it } from 'vitest'
import { correctClaim, setStatus } from '@/lib/data/claim-edit'
import { createClaim } from '@/lib/data/claim-write'
import { listChanges } from '@/lib/data/desk-changes'
import { listDeskArticles } from '@/lib/data/article-desk'
import { countGaps } from '@/lib/data/desk-gaps'
import { listMine, listPurgeRequests, readFreshness } from '@/lib/data/desk-home'
import { listWaitsFor } from '@/lib/data/review-queue'
import { write } from '@/lib/data/writer'
import type { Listed } from '@/lib/data/desk-home'
import { figure } from '../support/test-claims'
import { bundledRegisters, withTestDatabase } from '../support/test-database'

withTestDatabase(bundledRegisters)

const [ada, ben] = ['ada@example.org', 'ben@example.org']
let made = 20
const by = <Result>(author: string, task: Parameters<typeof write<Result>>[1]) => write({ author, origin: '192.0.2.1' }, task)
const make = (author: string, status: 'draft' | 'in_review' | 'published' = 'draft', values: Parameters<typeof figure>[0] = {}) => {
  made++
  return by(author, (tx) => createClaim(tx, figure({ low: made, asWritten: `at least ${made}`, ...values }), { conflict: 'gaza-2023', status: status === 'in_review' ? 'draft' : status }))
    .then(async (id) => { if (status === 'in_review') await by(author, (tx) => setStatus(tx, id, 1, { status: 'in_review', reason: null })); return id })
}
const idsOf = ({ claims, total }: Pick<Listed, 'claims' | 'total'>) => ({ ids: claims.map(({ state }) => state.id), total })

describe('what is mine', () => {
  it('is what I began or wrote last and what is not finished, newest write first', async () => {
    const [draft, review, done] = [await make(ada), await make(ada, 'in_review'), await make(ada, 'published')]
    const theirs = await make(ben)
    expect(idsOf(await listMine(ada))).toEqual({ ids: [review, draft], total: 2 })
    await by(ben, (tx) => correctClaim(tx, draft, 1, { note: 'seen' }))
    await by(ada, (tx) => correctClaim(tx, theirs, 1, { note: 'seen' }))
    await by(ben, (tx) => correctClaim(tx, done, 1, { note: 'seen' }, { reason: 'note', status: 'draft' }))
    expect(idsOf(await listMine(ada))).toEqual({ ids: [done, theirs, draft, review], total: 4 })
    expect(idsOf(await listMine(ada, 1))).toEqual({ ids: [done], total: 4 })
    expect(idsOf(await listMine('nobody@example.org'))).toEqual({ ids: [], total: 0 })
  })
})

describe('what waits', () => {
  it('is everything in review, longest waiting first', async () => {
    const [first, second] = [await make(ada, 'in_review'), await make(ben, 'in_review')]
    await make(ada)
    expect(idsOf(await listWaitsFor(ada))).toEqual({ ids: [first, second], total: 2 })
  })

  it('leaves out my own words where the conflict has four eyes, whoever submitted them', async () => {
    const [own, handedIn] = [await make(ada, 'in_review'), await make(ada)]
    const rewritten = await make(ada, 'in_review')
    await by(ben, (tx) => setStatus(tx, handedIn, 1, { status: 'in_review', reason: null }))
    await by(ben, (tx) => correctClaim(tx, rewritten, 2, { note: 'rewritten' }, { status: 'in_review' }))
    await by('admin@example.org', async (tx) => {
      await tx.db.conflict.updateMany({ data: { fourEyes: true } })
      tx.audit({ action: 'change', subjectType: 'conflict', subject: 'gaza-2023' })
    })
    expect(idsOf(await listWaitsFor(ada))).toEqual({ ids: [rewritten], total: 1 })
    expect(idsOf(await listWaitsFor(ben)).ids.sort()).toEqual([own, handedIn].sort())
  })

  it('names the wishes to purge', async () => {
    await by(ada, async (tx) => {
      await tx.db.purgeRequest.create({ data: { publicId: 'A0000000', reason: 'safety', requestedBy: ada, requestedAt: tx.at } })
      tx.audit({ action: 'ask_purge', subjectType: 'claim', subject: 'A0000000' })
    })
    expect(await listPurgeRequests()).toMatchObject([{ id: 'A0000000', reason: 'safety', requestedBy: ada }])
  })
})

describe('what changed', () => {
  it('is one line for each person and thing, and one for a write to many', async () => {
    const id = await make(ada)
    await by(ada, (tx) => correctClaim(tx, id, 1, { statement: 'The ministry said so again.' }))
    await by(ben, (tx) => correctClaim(tx, id, 2, { note: 'seen' }))
    const [last, before, registers] = await listChanges()
    expect(last).toMatchObject({ author: ben, writes: 1, subjects: 1, first: { subject: id, action: 'correct' }, statement: 'The ministry said so again.' })
    // The first one made its article too: it is a write to two things, and a line of its own.
    expect(before).toMatchObject({ author: ada, writes: 1, subjects: 1, first: { action: 'correct' } })
    expect(registers).toMatchObject({ author: ada, subjects: 2, statement: null })
    expect((await listChanges(1)).length).toBe(1)
    await by(ben, (tx) => correctClaim(tx, id, 3, { note: 'seen twice' }))
    expect((await listChanges())[0]).toMatchObject({ author: ben, writes: 2, subjects: 1 })
  })
})

describe('what is missing', () => {
  it('is counted for newest revisions, and for articles', async () => {
    const none = { date: 0, basis: 0, claimant: 0, quote: 0 }
    expect((await countGaps()).claims).toEqual(none)
    const id = await make(ada, 'published', { asOf: null, asOfBasis: 'unknown', basis: null, quote: null, outlet: null, publishedOn: null, publishedOnBasis: 'unknown', articleKey: 'bare' })
    expect(await countGaps()).toEqual({ claims: { ...none, date: 1, basis: 1, quote: 1 }, articles: { outlet: 1, publishedOn: 1, url: 1 } })
    await make(ada, 'published', { articleUrl: 'https://news.example/one' })
    for (const missing of ['outlet', 'publishedOn', 'url'] as const) expect((await listDeskArticles({ missing })).articles.map(({ key }) => key)).toEqual(['bare'])
    expect((await listDeskArticles()).total).toBe(2)
    await by(ben, (tx) => correctClaim(tx, id, 1, { basis: 'reported' }, { reason: 'basis found', status: 'draft' }))
    expect((await countGaps()).claims).toEqual({ ...none, date: 1, quote: 1 })
    await by(ben, (tx) => setStatus(tx, id, 2, { status: 'retracted', reason: 'not theirs' }))
    expect((await countGaps()).claims).toEqual(none)
  })

  it('asks no data set for words to quote', async () => {
    await make(ada, 'published', { quote: null, outlet: 'Day Counter', articleKey: 'days' })
    expect((await countGaps()).claims.quote).toBe(1)
    await by(ada, async (tx) => {
      await tx.db.outlet.updateMany({ where: { name: 'Day Counter' }, data: { kind: 'dataset' } })
      tx.audit({ action: 'change', subjectType: 'outlet', subject: 'day-counter' })
    })
    expect((await countGaps()).claims.quote).toBe(0)
  })
})

it('knows a fresh record', async () => {
  expect(await readFreshness()).toEqual({ conflicts: 1, articles: 0, claims: 0 })
})
