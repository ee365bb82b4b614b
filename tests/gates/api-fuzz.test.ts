// T10, for the bodies and headers of the write API: whatever comes is answered below 500, and what is refused stores nothing.
import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { forgetLimits } from '@/app/api/v1/write-request'
import { dataRevision, reader } from '@/lib/data/reader'
import { verifyHistory } from '@/lib/data/verify-history'
import { IMPORT_COLUMNS } from '@/lib/domain/import-columns'
import { CLAIM_KINDS } from '@/lib/domain/kinds/claim-kinds'
import { client, figureBody, LISTS, tokenOf } from '../api/write-support'
import { bundledRegisters, withTestDatabase } from '../support/test-database'

withTestDatabase(bundledRegisters)

/** The whole gate asks for 10,000: FUZZ_RUNS=10000. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 1000)

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
const claim = [...CLAIM_KINDS.map(({ example }) => ({ ...example, conflict: 'gaza-2023' })), figureBody(), figureBody({ articleKey: undefined, articleUrl: 'https://example.org/a' })]
const SOUND: Record<string, Record<string, unknown>[]> = {
  claims: claim,
  actors: [{ slug: 'a-slug', name: 'A name', kind: 'ministry', aliases: ['A'], roles: [{ conflict: 'gaza-2023', role: 'observer' }], memberOf: 'hamas' }],
  outlets: [{ slug: 'b-slug', name: 'B', kind: 'newspaper', homepage: 'https://example.org' }],
  metrics: [{ slug: 'c-slug', label: 'C', unit: 'persons', family: 'c', behaviour: 'stock', conflict: 'gaza-2023' }],
  proposals: [{ slug: 'd-slug', conflict: 'gaza-2023', name: 'D', status: 'offered', phases: [{ key: 'one', label: 'One' }], versions: [{ label: 'V' }], proposers: ['hamas'] }],
  conflicts: [{ slug: 'e-slug', name: 'E', fourEyes: true }], topics: [{ slug: 'f-slug', label: 'F' }],
  articles: [{ url: 'https://example.org/f', headline: 'F' }, { outlet: 'afp', publishedOn: '2024-04-14', publishedOnBasis: 'stated' }],
  change: [{ low: 3 }, { statement: 'The ministry said something else.' }, { note: 'A note.', reason: 'why' }, { articleKey: 'one' }, { operator: 'about', best: 4, reason: 'read again' }],
  submit: [{}], publish: [{}, { reason: 'why' }], retract: [{ reason: 'why' }],
}
const changes = fc.oneof({ weight: 1, arbitrary: fc.constant([]) }, { weight: 3, arbitrary: fc.array(fc.tuple(field, value), { minLength: 1, maxLength: 3 }) })
const bodyFor = (what: string) => {
  const object = fc.tuple(fc.constantFrom(...SOUND[what]!), changes, fc.nat(9_999)).map(([base, pairs, number]) => ({
    ...base, ...('slug' in base ? { slug: `${String(base.slug)}-${number}` } : {}), ...Object.fromEntries(pairs),
  }))
  return fc.oneof(
    { weight: 10, arbitrary: object.map((one) => JSON.stringify(one)) },
    { weight: 1, arbitrary: fc.tuple(object, fc.nat(), text).map(([one, at, piece]) => { const whole = JSON.stringify(one); const cut = at % (whole.length + 1); return whole.slice(0, cut) + piece + whole.slice(cut) }) },
    { weight: 1, arbitrary: fc.json() }, { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)) },
  )
}
const header = fc.oneof(fc.constantFrom('"1"', '*', '""', 'W/"1"', '"999999999"', '"1", "2"', 'application/json', 'k'), fc.string({ unit: fc.constantFrom(...'"*,;= /0aZ~\u00e9'), maxLength: 20 }))
const names = fc.oneof({ weight: 5, arbitrary: fc.constantFrom('idempotency-key', 'content-length', 'origin', 'cookie', 'accept', 'x-forwarded-for') }, { weight: 1, arbitrary: fc.constantFrom('if-match', 'content-type', 'content-encoding') })
const headers = fc.oneof(fc.constant({}), fc.dictionary(names, header, { maxKeys: 3 }))
const request = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...Object.keys(LISTS)) }, { weight: 2, arbitrary: fc.constant('claims') }, { weight: 4, arbitrary: fc.constant('change') }, { weight: 3, arbitrary: fc.constantFrom('submit', 'publish', 'retract') },
).chain((what) => fc.tuple(fc.constant(what), bodyFor(what)))
const elsewhere = fc.oneof({ weight: 9, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: text })

it(`answers ${RUNS} random requests below 500, and stores nothing of what it refuses`, async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  const api = client(await tokenOf('editor@example.org', 'admin'))
  const ids = [(await api.post('claims', { body: figureBody() })).body.data.id as string]
  const seen = new Map<number, number>()
  await fc.assert(fc.asyncProperty(request, headers, elsewhere, fc.nat(), fc.boolean(), async ([what, raw], extra, other, place, isLate) => {
    const id = other ?? ids[place % ids.length]!
    const head = (await reader().claim.findUnique({ where: { publicId: id } }))?.headRevision ?? 1
    const before = await dataRevision()
    const sent = { raw, headers: extra as Record<string, string> }
    const { status, headers: told, text: answer } = what in LISTS ? await api.post(what, sent)
      : what === 'change' ? await api.patch(id, Math.max(1, head - Number(isLate)), null, sent) : await api.step(id, what, sent)
    if (status === 201 && what === 'claims') ids.push(JSON.parse(answer).data.id as string)
    seen.set(status, (seen.get(status) ?? 0) + 1)
    expect(status).toBeLessThan(500)
    const isStored = status < 400 && told.get('idempotency-replayed') === null
    expect(await dataRevision()).toBe(before + (isStored ? 1 : 0))
    if (status >= 400) expect([told.get('content-type'), JSON.parse(answer).errors.length > 0]).toEqual(['application/problem+json', true])
    forgetLimits()
  }), { numRuns: RUNS, seed: 20261122 })
  expect(log).not.toHaveBeenCalled()
  log.mockRestore()
  // The requests reach far enough: some are taken, and every kind of refusal is among them.
  for (const status of [200, 201, 400, 404, 409, 415, 422]) expect(seen.get(status) ?? 0, String(status)).toBeGreaterThan(status < 400 ? 20 : 0)
  expect((await verifyHistory()).broken).toBeNull()
}, 60_000 + RUNS * 100)
