// T10, for the bodies and headers of the write API: whatever comes is answered below 500, and what is refused stores nothing.
import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { forgetLimits } from '@/app/api/v1/write-request'
import { dataRevision } from '@/lib/data/reader'
import { verifyHistory } from '@/lib/data/verify-history'
import { IMPORT_COLUMNS } from '@/lib/domain/import-columns'
import { CLAIM_KINDS } from '@/lib/domain/kinds/claim-kinds'
import { client, figureBody, LISTS, tokenOf } from '../api/write-support'
import { bundledRegisters, withTestDatabase } from '../support/test-database'

withTestDatabase(bundledRegisters)

const nasty = fc.constantFrom(
  '', ' ', '\u0000', '\ud800', 'a\udfffb', '\u202e\u2066', '=SUM(A1)', '<script>alert(1)</script>', "'; DROP TABLE Claim; --", '__proto__', 'null', '-0', 'NaN', '1e400', 'x'.repeat(5000),
  '2024-02-30', '9999-12-31/..', '[2024-03-10,2024-03-11]', 'http://user:pw@example.org', 'javascript:1', 'https://', 'https://[::1', 'disputes:ZZZZZZZZ', 'part_of::', 'claim:', 'released:?>', 'actor:', ';', ':', '>', '../..', 'gaza-2023', 'afp', 'killed-gaza',
)
const text = fc.oneof(nasty, fc.string({ maxLength: 40 }), fc.string({ unit: 'binary', maxLength: 40 }))
const number = fc.oneof(fc.integer(), fc.double(), fc.constantFrom(0, -0, 1e15, -1e15, 1e300, Number.MAX_SAFE_INTEGER, 0.1))
const value: fc.Arbitrary<unknown> = fc.oneof({ maxDepth: 3 }, text, number, fc.boolean(), fc.constant(null), fc.array(text, { maxLength: 4 }), fc.jsonValue({ maxDepth: 3 }))

const REGISTER_FIELDS = ['slug', 'name', 'label', 'kind', 'conflict', 'unit', 'family', 'behaviour', 'aliases', 'roles', 'memberOf', 'phases', 'versions', 'proposers', 'homepage', 'fourEyes', 'sumOf', 'status', 'offeredOn']
const ARTICLE_FIELDS = ['key', 'url', 'headline', 'byline', 'accessedAt', 'archiveUrl', 'reason', 'article', 'constructor', 'toString']
const field = fc.oneof(fc.constantFrom(...IMPORT_COLUMNS.map((column) => column.field), ...REGISTER_FIELDS, ...ARTICLE_FIELDS), text)

// Bodies that would be taken, so that a changed one gets past the first checks.
const sound: Record<string, unknown>[] = [
  ...CLAIM_KINDS.map(({ example }) => ({ ...example, conflict: 'gaza-2023' })), figureBody(), { slug: 'a-slug', name: 'A name', kind: 'ministry', aliases: [], roles: [] }, { slug: 'b-slug', name: 'B', kind: 'newspaper' },
  { slug: 'c-slug', label: 'C', unit: 'persons', family: 'c', behaviour: 'stock', conflict: 'gaza-2023' }, { slug: 'd-slug', conflict: 'gaza-2023', name: 'D', status: 'offered', phases: [] }, { slug: 'e-slug', name: 'E' },
  { url: 'https://example.org/f', headline: 'F' }, { reason: 'why' }, { low: 3 },
]
const changes = fc.array(fc.tuple(field, value), { maxLength: 4 })
const object = fc.tuple(fc.constantFrom(...sound, {}), changes).map(([base, pairs]) => ({ ...base, ...Object.fromEntries(pairs) }))
const raw = fc.oneof(
  { weight: 8, arbitrary: object.map((one) => JSON.stringify(one)) },
  { weight: 1, arbitrary: fc.tuple(object, fc.nat(), text).map(([one, at, piece]) => { const whole = JSON.stringify(one); const cut = at % (whole.length + 1); return whole.slice(0, cut) + piece + whole.slice(cut) }) },
  { weight: 1, arbitrary: fc.json() }, { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)) },
)
const header = fc.oneof(fc.constantFrom('"1"', '"2"', '*', '""', 'W/"1"', '"999999999"', '"1", "2"', 'application/json', 'text/plain', 'gzip', 'k'), fc.string({ unit: fc.constantFrom(...'"*,;= /0aZ~\u00e9'), maxLength: 20 }))
const headers = fc.dictionary(fc.constantFrom('if-match', 'idempotency-key', 'content-type', 'content-encoding', 'content-length', 'origin', 'cookie', 'accept', 'x-forwarded-for'), header, { maxKeys: 3 })

it('answers 1,500 random requests below 500, and stores nothing of what it refuses', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  const api = client(await tokenOf('editor@example.org', 'admin'))
  const id = (await api.post('claims', { body: figureBody() })).body.data.id as string
  const seen = new Map<number, number>()
  const target = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...Object.keys(LISTS)).map((list) => ({ list })) }, { weight: 2, arbitrary: fc.constant({ list: 'claims' }) },
    { weight: 2, arbitrary: fc.tuple(fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: text }), fc.constantFrom('submit', 'publish', 'retract', null)).map(([at, step]) => ({ at, step })) },
  )
  await fc.assert(fc.asyncProperty(target, raw, headers, fc.integer({ min: 1, max: 6 }), async (where, body, extra, revision) => {
    const before = await dataRevision()
    const { status, headers: told, text: answer } = await (async () => {
      if ('list' in where) return api.post(where.list, { raw: body, headers: extra })
      if (where.step) return api.step(where.at ?? id, where.step, { raw: body, headers: extra })
      return api.patch(where.at ?? id, `"${revision}"`, null, { raw: body, headers: extra })
    })()
    seen.set(status, (seen.get(status) ?? 0) + 1)
    expect(status).toBeLessThan(500)
    const isStored = status < 400 && told.get('idempotency-replayed') === null
    expect(await dataRevision()).toBe(before + (isStored ? 1 : 0))
    if (status >= 400) expect([told.get('content-type'), JSON.parse(answer).errors.length > 0]).toEqual(['application/problem+json', true])
    forgetLimits()
  }), { numRuns: 1500, seed: 20261122 })
  expect(log).not.toHaveBeenCalled()
  log.mockRestore()
  // The requests reach far enough: some are taken, and every kind of refusal is among them.
  for (const status of [200, 201, 400, 404, 409, 415]) expect(seen.get(status) ?? 0, String(status)).toBeGreaterThan(0)
  expect((await verifyHistory()).broken).toBeNull()
})
