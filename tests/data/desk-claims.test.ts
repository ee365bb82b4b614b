import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { correctClaim, publishClaim, setStatus } from '@/lib/data/claim-edit'
import { createClaim } from '@/lib/data/claim-write'
import { listDeskClaims } from '@/lib/data/desk-claims'
import { gapsAmong } from '@/lib/data/desk-gaps'
import { readHeads } from '@/lib/data/desk-heads'
import { reader } from '@/lib/data/reader'
import { write } from '@/lib/data/writer'
import { deskQuery, DESK_SORTS, emptyDeskFilter, parseDeskFilter, type ClaimGap, type DeskFilter } from '@/lib/domain/desk-filter'
import { deskKeyOf, matchesDesk, type DeskHead } from '@/lib/domain/desk-match'
import { histories, rarely } from '../support/random-claims'
import { storeClaims } from '../support/stored-claims'
import { figure } from '../support/test-claims'
import { bundledRegisters, openTestDatabase, TEST_WRITER, withTestDatabase } from '../support/test-database'

withTestDatabase(bundledRegisters)

const pick = <Value>(...values: Value[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 2 })
const filters: fc.Arbitrary<DeskFilter> = fc.record({
  status: pick('draft', 'in_review', 'published', 'retracted', 'newer_head'), kind: pick('figure', 'term', 'event'), conflict: rarely(fc.constant('one')),
  metric: rarely(fc.constant<string[]>(['m'])).map((one) => one ?? []), outlet: rarely(fc.constant<string[]>(['outlet-1'])).map((one) => one ?? []),
  claimant: rarely(pick('a', 'b')).map((one) => one ?? []), article: fc.constant<string[]>([]), author: rarely(fc.constantFrom('test@example.org', 'x@example.org')),
  missing: rarely(pick<ClaimGap>('date', 'quote')).map((one) => one ?? []), q: rarely(fc.constantFrom('ten', 'said', '%')), from: rarely(fc.constant('2001-02-01')), to: rarely(fc.constantFrom('2001-02-01', '2001-02-02')),
  sort: fc.constantFrom(...DESK_SORTS), limit: fc.constant('50' as const), cursor: fc.constant(null),
})

async function walk(filter: DeskFilter, limit: number) {
  const seen: DeskHead[] = []
  const totals = new Set<number>()
  for (let cursor: string | null = null; ;) {
    // Through the address, as a browser would.
    const { filter: asked, problems } = parseDeskFilter(deskQuery(filter, { cursor }))
    expect(problems).toEqual([])
    const page = await listDeskClaims(asked, { limit })
    seen.push(...page.claims as DeskHead[])
    totals.add(page.total)
    if (seen.length > 50) throw new Error('pages repeat themselves')
    if (page.next === null) return { seen, totals: [...totals] }
    cursor = page.next
  }
}

describe('paging by cursor', () => {
  it('visits every head that the filter asks for once, in order, whatever the sort', async () => {
    await fc.assert(fc.asyncProperty(histories, fc.array(filters, { minLength: 3, maxLength: 6 }), fc.integer({ min: 1, max: 5 }), async (given, asked, limit) => {
      await storeClaims(await openTestDatabase(), given)
      const keys = (await reader().claim.findMany({ select: { id: true } })).map(({ id }) => id)
      const gaps = await gapsAmong(keys)
      const all = (await readHeads(keys)).map((head) => ({ ...head, begunBy: 'test@example.org', gaps: gaps.get(head.key)! }))
      for (const filter of [emptyDeskFilter(), ...asked]) {
        const { seen, totals } = await walk(filter, limit)
        const wanted = all.filter((head) => matchesDesk(head, filter)).map(({ state }) => state.id)
        expect(seen.map(({ state }) => state.id).sort()).toEqual(wanted.sort())
        expect(totals).toEqual([wanted.length])
        if (!['updated', 'recorded', 'asOf'].includes(filter.sort.replace('-', ''))) continue
        const order = seen.map((head) => deskKeyOf(head, filter.sort))
        const dated = order.filter((key) => key !== null).sort()
        expect(order).toEqual([...(filter.sort.startsWith('-') ? dated.reverse() : dated), ...order.filter((key) => key === null)])
      }
    }), { numRuns: 15 })
  })

  it('begins again at the start where the cursor is of another order', () => {
    const { filter, problems } = parseDeskFilter({ sort: 'kind', cursor: 'W10' })
    expect(filter.cursor).toBeNull()
    expect(problems.map(({ path }) => path)).toEqual(['cursor'])
  })
})

describe('the table', () => {
  const make = (values: Parameters<typeof figure>[0], status: 'draft' | 'published' = 'draft') => write(TEST_WRITER, (tx) => createClaim(tx, figure(values), { conflict: 'gaza-2023', status }))
  const ids = async (filter: Partial<DeskFilter>) => (await listDeskClaims({ ...emptyDeskFilter(), ...filter })).claims.map(({ state }) => state.id)

  it('shows the head of a public claim, and finds it by what the head says', async () => {
    const id = await make({}, 'published')
    await write({ author: 'second@example.org', origin: 'test' }, (tx) => correctClaim(tx, id, 1, { metric: 'injured-gaza', statement: 'The ministry said at least 10 were wounded.' }, { reason: 'read again', status: 'draft' }))
    const [head] = (await listDeskClaims(emptyDeskFilter())).claims
    expect(head).toMatchObject({ publicRevision: 1, writtenBy: 'second@example.org', state: { revision: 2, metric: { slug: 'injured-gaza' } } })
    expect(await ids({ metric: ['injured-gaza'] })).toEqual([id])
    expect(await ids({ metric: ['killed-gaza'] })).toEqual([])
    expect(await ids({ q: 'wounded' })).toEqual([id])
    expect(await ids({ status: ['newer_head'] })).toEqual([id])
    expect(await ids({ status: ['published'] })).toEqual([])
    expect(await ids({ author: 'second@example.org' })).toEqual([id])
    expect(await ids({ author: TEST_WRITER.author })).toEqual([id])
    await write(TEST_WRITER, (tx) => publishClaim(tx, id, 2, 'checked'))
    expect(await ids({ status: ['newer_head'] })).toEqual([])
    expect(await ids({ metric: ['injured-gaza'] })).toEqual([id])
    expect(await ids({ author: 'second@example.org' })).toEqual([])
  })

  it('finds what heads lack, and no longer what a newer head has filled in', async () => {
    const [bare, full] = [await make({ asOf: null, asOfBasis: 'unknown', basis: null, quote: null }), await make({ low: 11, asWritten: 'at least 11' })]
    for (const gap of ['date', 'basis', 'quote'] as const) expect(await ids({ missing: [gap] })).toEqual([bare])
    await write(TEST_WRITER, (tx) => correctClaim(tx, bare, 1, { asOf: '2024-04-13', asOfBasis: 'stated' }))
    expect(await ids({ missing: ['date'] })).toEqual([])
    expect(await ids({ missing: ['basis', 'quote'] })).toEqual([bare])
    const spoken = await make({ claimant: null, via: 'cited:afp', low: 12, asWritten: 'at least 12', outlet: 'the-sun', articleKey: 'two' })
    const own = await make({ claimant: null, low: 13, asWritten: 'at least 13' })
    expect(await ids({ missing: ['claimant'] })).toEqual([spoken])
    expect((await ids({})).sort()).toEqual([bare, full, spoken, own].sort())
  })

  it('leaves out what was merged or purged', async () => {
    const id = await make({})
    await write(TEST_WRITER, async (tx) => {
      await tx.db.tombstone.create({ data: { publicId: id, fate: 'purged', reason: 'safety', recordedAt: tx.at } })
      tx.audit({ action: 'merge', subjectType: 'claim', subject: id })
    })
    expect(await listDeskClaims(emptyDeskFilter())).toEqual({ claims: [], next: null, total: 0 })
  })

  it('goes by the last write, also of a head that is not public', async () => {
    const [first, second] = [await make({}, 'published'), await make({ low: 11, asWritten: 'at least 11' }, 'published')]
    expect(await ids({})).toEqual([second, first])
    await write(TEST_WRITER, (tx) => setStatus(tx, first, 1, { status: 'in_review', reason: 'look again' }))
    expect(await ids({})).toEqual([first, second])
    expect(await ids({ sort: 'updated' })).toEqual([second, first])
  })
})
