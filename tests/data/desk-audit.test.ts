import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { iterateAudit, listAudit, listAuditWords, readChainEnd } from '@/lib/data/audit-queries'
import { correctClaim } from '@/lib/data/claim-edit'
import { createClaim } from '@/lib/data/claim-write'
import { reader } from '@/lib/data/reader'
import { write } from '@/lib/data/writer'
import { auditQuery, emptyAuditFilter, parseAuditFilter, type AuditFilter } from '@/lib/domain/audit-filter'
import { rarely } from '../support/random-claims'
import { toldDetails } from '@/lib/domain/audit-record'
import { figure } from '../support/test-claims'
import { bundledRegisters, openTestDatabase, TEST_WRITER, withTestDatabase } from '../support/test-database'

withTestDatabase(bundledRegisters)

const ask = (filter: Partial<AuditFilter> = {}, limit = 50) => listAudit({ ...emptyAuditFilter(), ...filter }, { limit })

describe('the audit page', () => {
  it('tells who did what to what, newest first, with the fields that changed', async () => {
    const id = await write(TEST_WRITER, (tx) => createClaim(tx, figure(), { conflict: 'gaza-2023', status: 'draft' }))
    await write({ author: 'ada@example.org', origin: '192.0.2.7' }, (tx) => correctClaim(tx, id, 1, { low: 12, asWritten: 'at least 12' }))
    const { records: [last, first], total } = await ask({ subjectType: 'claim', subject: id })
    expect(total).toBe(2)
    expect(last).toMatchObject({ author: 'ada@example.org', origin: '192.0.2.7', action: 'correct', subject: id, revision: 2, title: figure().statement })
    expect(last!.details).toEqual([{ name: 'Low', before: '10', after: '12' }, { name: 'As printed', before: 'at least 10', after: 'at least 12' }])
    expect(first).toMatchObject({ action: 'create', revision: 1, details: [] })
    expect((await ask({ author: 'ada@example.org' })).records).toHaveLength(1)
    expect((await ask({ author: 'nobody' })).total).toBe(0)
    expect((await listAuditWords()).authors).toEqual(['ada@example.org', 'test@example.org'])
  })

  it('shows the end of the chain', async () => {
    const end = await readChainEnd()
    const last = await reader().audit.findFirstOrThrow({ orderBy: { id: 'desc' } })
    expect(end).toEqual({ hash: last.hash, rows: await reader().audit.count() })
  })

  const filters: fc.Arbitrary<AuditFilter> = fc.record({
    author: rarely(fc.constantFrom('a', 'b')), action: rarely(fc.constantFrom('create', 'change')), subjectType: rarely(fc.constantFrom('claim', 'metric')),
    subject: rarely(fc.constantFrom('x', 'y')), from: fc.constant(null), to: fc.constant(null), cursor: fc.constant(null),
  })
  const entries = fc.array(fc.record({ author: fc.constantFrom('a', 'b'), rows: fc.array(fc.record({ action: fc.constantFrom('create', 'change'), subjectType: fc.constantFrom('claim', 'metric'), subject: fc.constantFrom('x', 'y') }), { minLength: 1, maxLength: 4 }) }), { minLength: 1, maxLength: 5 })

  it('visits every row of a filter once, page by page and as one stream', async () => {
    await fc.assert(fc.asyncProperty(entries, filters, fc.integer({ min: 1, max: 4 }), async (given, filter, limit) => {
      await openTestDatabase()
      for (const { author, rows } of given) await write({ author, origin: 'test' }, async (tx) => rows.forEach((row) => tx.audit(row)))
      const seen: number[] = []
      for (let cursor: string | null = null; ;) {
        const page = await ask(parseAuditFilter(auditQuery(filter, { cursor })).filter, limit)
        seen.push(...page.records.map(({ number }) => number))
        if ((cursor = page.next) === null || seen.length > 100) break
      }
      const keys = ['author', 'action', 'subjectType', 'subject'] as const
      const wanted = (await reader().audit.findMany({ orderBy: { id: 'desc' } })).filter((row) => keys.every((key) => filter[key] === null || filter[key] === row[key])).map(({ id }) => id)
      expect(seen).toEqual(wanted)
      const streamed: number[] = []
      for await (const { number } of iterateAudit(filter)) if (streamed.push(number) > 100) break
      expect(streamed).toEqual(wanted)
    }), { numRuns: 15 })
  })

  it('reads days as days of UTC, both in', async () => {
    const { at } = await reader().audit.findFirstOrThrow()
    const day = at.slice(0, 10)
    const { total } = await ask()
    expect((await ask({ from: day, to: day })).total).toBe(total)
    expect((await ask({ to: '2001-01-01' })).total).toBe(0)
    expect(parseAuditFilter({ from: '2001-02-30', cursor: 'x', to: '' })).toMatchObject({ filter: emptyAuditFilter(), problems: [{ path: 'from' }, { path: 'cursor' }] })
  })
})

describe('told details', () => {
  it('are fields before and after, or values, without hashes', () => {
    expect(toldDetails({ name: { before: 'A', after: 'B' }, aliases: { before: '[]', after: '["x","y"]' } })).toEqual([{ name: 'name', before: 'A', after: 'B' }, { name: 'aliases', before: null, after: 'x, y' }])
    expect(toldDetails({ before: { a: 1, b: true }, after: { a: 1, b: false, c: 'new' } })).toEqual([{ name: 'b', before: 'yes', after: 'no' }, { name: 'c', before: null, after: 'new' }])
    expect(toldDetails({ hash: 'ab', key: 'one', empty: null, roles: [{ conflict: 'x', role: 'party' }] })).toEqual([{ name: 'key', before: null, after: 'one' }, { name: 'roles', before: null, after: 'conflict: x; role: party' }])
    expect([{}, null, 'said', 7, []].map(toldDetails)).toEqual([[], [], [{ name: '', before: null, after: 'said' }], [{ name: '', before: null, after: '7' }], []])
  })
})
