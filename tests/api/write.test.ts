import { beforeEach, describe, expect, it } from 'vitest'
import { clearCache } from '@/lib/data/cache'
import { reader } from '@/lib/data/reader'
import { verifyHistory } from '@/lib/data/verify-history'
import { write } from '@/lib/data/writer'
import { bundledRegisters, TEST_WRITER, withTestDatabase } from '../support/test-database'
import { ask } from './ask'
import { client, figureBody, LISTS, tokenOf } from './write-support'

withTestDatabase(bundledRegisters)

let api: ReturnType<typeof client>
beforeEach(async () => {
  clearCache()
  api = client(await tokenOf('editor@example.org', 'editor'))
})

const paths = (answer: { body: { errors: { path: string }[] } }) => answer.body.errors.map(({ path }) => path).sort()
const draft = async (values: object = {}): Promise<string> => (await api.post('claims', { body: figureBody(values) })).body.data.id

describe('a claim', () => {
  it('is made as a draft that the desk sees and the public does not', async () => {
    const { status, headers, body } = await api.post('claims', { body: figureBody({ claimant: 'A New Committee' }) })
    expect([status, headers.get('location'), headers.get('etag'), headers.get('cache-control')]).toEqual([201, `/api/v1/claims/${body.data.id}`, '"1"', 'private, no-store'])
    expect(body.data).toMatchObject({ status: 'draft', revision: 1, conflict: 'gaza-2023', quantity: { operator: 'at_least', low: 10 }, standing: [], relations: [] })
    expect(body.created).toEqual({ actors: [{ slug: 'a-new-committee', name: 'A New Committee' }], outlets: [] })
    expect((await api.get(body.data.id, { token: null })).status).toBe(404)
    const seen = await api.get(body.data.id)
    expect([seen.status, seen.headers.get('cache-control'), seen.headers.get('etag'), seen.body.data]).toEqual([200, 'private, no-store', '"1"', body.data])
    expect((await api.get(body.data.id, { headers: { 'if-none-match': '*' } })).status).toBe(200)
    expect((await reader().audit.findFirstOrThrow({ where: { subject: body.data.id } }))).toMatchObject({ action: 'create', author: 'editor@example.org' })
  })

  it('goes through its life, and the public sees only what was published', async () => {
    const id = await draft()
    expect((await api.step(id, 'submit')).body.data).toMatchObject({ status: 'in_review', revision: 2 })
    const published = await api.step(id, 'publish', { body: {}, headers: { 'if-match': '"2"' } })
    expect([published.status, published.headers.get('etag'), published.headers.get('location')]).toEqual([200, '"3"', null])
    expect((await api.get(id, { token: null })).body.data).toMatchObject({ status: 'published', quantity: { low: 10 } })

    expect(paths(await api.patch(id, 3, { low: 12 }))).toEqual(['reason'])
    const changed = await api.patch(id, 3, { low: 12, reason: 'misread' })
    expect([changed.status, changed.headers.get('etag'), changed.body.data.status, changed.body.data.quantity.low]).toEqual([200, '"4"', 'draft', 12])
    expect((await api.get(id, { token: null })).body.data).toMatchObject({ revision: 3, quantity: { low: 10 } })
    expect((await api.get(id)).body.data).toMatchObject({ revision: 4, quantity: { low: 12 } })
    expect(paths(await api.step(id, 'publish'))).toEqual(['reason'])
    expect((await api.step(id, 'publish', { body: { reason: 'misread' } })).status).toBe(200)
    expect((await api.get(id, { token: null })).body.data).toMatchObject({ revision: 5, quantity: { low: 12 } })

    for (const body of [undefined, {}, { reason: ' ' }]) expect(paths(await api.step(id, 'retract', { body }))).toEqual(['reason'])
    expect((await api.step(id, 'retract', { body: { reason: 'coded twice' } })).body.data).toMatchObject({ status: 'retracted', reason: 'coded twice' })
    expect((await api.get(id, { token: null })).body.data).toMatchObject({ status: 'retracted' })
    expect((await verifyHistory()).broken).toBeNull()
  })

  it('is refused with every error at its path', async () => {
    const answer = await api.post('claims', { body: { kind: 'figure', articleKey: 'one', statement: 'x\u0000', low: '10', operator: 'at_least', asOf: 'soon', colour: 'red', quote: 'one two three four five six seven eight nine', status: 'published' } })
    expect([answer.status, answer.headers.get('content-type')]).toEqual([400, 'application/problem+json'])
    expect(paths(answer)).toEqual(['asOf', 'colour', 'conflict', 'low', 'metric', 'quote', 'statement', 'status'])
    expect(paths(await api.post('claims', { body: figureBody({ conflict: 'nowhere' }) }))).toEqual(['conflict'])
    expect(paths(await api.post('claims', { body: figureBody({ metric: 'nowhere', topic: 'nothing', relations: ['disputes:ZZZZZZZZ'] }) }))).toEqual(['metric', 'relations', 'topic'])
    expect(await reader().claim.count()).toBe(0)
  })

  it('may name its article by id', async () => {
    const article = (await api.post('articles', { body: { headline: 'Talks resume', outlet: 'afp', publishedOn: '2024-04-14', publishedOnBasis: 'stated' } })).body.data
    const { status, body } = await api.post('claims', { body: figureBody({ article: article.id.toLowerCase(), articleKey: undefined, outlet: undefined }) })
    expect([status, body.data.article.id, body.data.article.headline]).toEqual([201, article.id, 'Talks resume'])
    expect(paths(await api.post('claims', { body: figureBody({ article: 'ZZZZZZZZ', articleKey: undefined }) }))).toEqual(['article'])
    expect(paths(await api.post('claims', { body: figureBody({ article: article.id }) }))).toEqual(['articleKey'])
  })

  it('is not made twice', async () => {
    const id = await draft()
    const again = await api.post('claims', { body: figureBody() })
    expect([again.status, again.headers.get('location')]).toEqual([409, `/api/v1/claims/${id}`])
    expect(await reader().claim.count()).toBe(1)
  })
})

describe('a change', () => {
  it('of another revision than the newest is 409, with the head and what it differs in', async () => {
    const id = await draft()
    await api.patch(id, 1, { low: 12, statement: 'The ministry said at least 12 people were killed.' })
    const late = await api.patch(id, 1, { low: 13 })
    expect([late.status, late.headers.get('etag'), late.headers.get('content-type')]).toEqual([409, '"2"', 'application/problem+json'])
    expect(late.body).toMatchObject({ revision: 2, head: { revision: 2, quantity: { low: 12 } }, asked: { low: 13 } })
    expect(late.body.diff).toEqual([
      { path: 'statement', label: 'Statement', before: 'The ministry said at least 10 people were killed.', after: 'The ministry said at least 12 people were killed.' },
      { path: 'quantity.low', label: 'Low', before: '10', after: '12' },
    ])
    expect(paths(late)).toEqual(['If-Match'])
    expect((await api.patch(id, 99, { low: 13 })).body).toMatchObject({ status: 409, diff: [] })
    for (const step of ['submit', 'publish']) expect((await api.step(id, step, { headers: { 'if-match': '"1"' } })).status).toBe(409)
  })

  it('says which revision it means, in the one way there is', async () => {
    const id = await draft()
    expect((await api.patch(id, null, { low: 12 })).status).toBe(428)
    for (const wrong of ['*', '1', 'W/"1"', '"1", "2"', '""', '"x"', '"99999999999"']) expect((await api.patch(id, wrong, { low: 12 })).status, wrong).toBe(400)
    expect(await reader().revision.count()).toBe(1)
  })

  it('must change something that can be changed', async () => {
    const id = await draft()
    expect(paths(await api.patch(id, 1, {}))).toEqual([''])
    expect(paths(await api.patch(id, 1, { conflict: 'x', colour: 1, low: 2 }))).toEqual(['colour', 'conflict'])
    expect(paths(await api.patch(id, 1, { low: -1, metric: 'nowhere' }))).toEqual(['metric'])
    expect(paths(await api.patch(id, 1, { externalId: 'mine' }))).toEqual(['externalId'])
    expect(paths(await api.patch(id, 1, { low: 1, reason: 7 }))).toEqual(['reason'])
    for (const wrong of ['nowhere', 'ZZZZZZZZ']) expect((await api.patch(wrong, 1, { low: 1 })).status).toBe(404)
    expect((await api.patch(id.toLowerCase(), 1, { note: 'Read in small letters.' })).status).toBe(200)
  })

  it('finds no way to a claim that was merged or purged', async () => {
    const [id, into, gone] = [await draft(), await draft({ low: 20 }), await draft({ low: 30 })]
    await write(TEST_WRITER, async (tx) => {
      await tx.db.tombstone.createMany({ data: [{ publicId: id, fate: 'merged', mergedInto: into, recordedAt: tx.at }, { publicId: gone, fate: 'purged', recordedAt: tx.at }] })
      tx.audit({ action: 'merge', subjectType: 'claim', subject: id })
    })
    const merged = await api.patch(id, 1, { low: 1 })
    expect([merged.status, merged.headers.get('location')]).toEqual([409, `/api/v1/claims/${into}`])
    expect((await api.step(gone, 'publish')).status).toBe(410)
    expect([(await api.get(id)).status, (await api.get(gone)).status]).toEqual([308, 410])
  })
})

describe('a step', () => {
  it('that does not fit is 409, and one with more than a reason is refused', async () => {
    const id = await draft()
    expect((await api.step(id, 'retract', { body: { reason: 'x' } })).status).toBe(409)
    expect(paths(await api.step(id, 'submit', { body: { reason: 'x', low: 2 } }))).toEqual(['low'])
    await api.step(id, 'publish')
    for (const step of ['submit', 'publish']) expect((await api.step(id, step, { body: { reason: 'again' } })).status).toBe(409)
    expect(await reader().revision.count()).toBe(2)
  })

  it('of publishing is for somebody else, where the conflict asks for four eyes', async () => {
    const other = client(await tokenOf('second@example.org', 'admin'))
    await api.post('conflicts', { body: { slug: 'ruritania', name: 'Ruritania', fourEyes: true } })
    await api.post('metrics', { body: { slug: 'hurt-ruritania', conflict: 'ruritania', label: 'hurt', unit: 'persons', family: 'hurt', behaviour: 'cumulative' } })
    const id = await draft({ conflict: 'ruritania', metric: 'hurt-ruritania' })
    const own = await api.step(id, 'publish')
    expect([own.status, own.headers.get('content-type')]).toEqual([403, 'application/problem+json'])
    expect((await other.step(id, 'publish')).status).toBe(200)
  })
})

const ENTRIES: Record<string, Record<string, unknown>> = {
  conflicts: { slug: 'ruritania', name: 'Ruritania' },
  metrics: { slug: 'hurt-x', conflict: 'gaza-2023', label: 'hurt', unit: 'persons', family: 'hurt', behaviour: 'cumulative' },
  outlets: { slug: 'example-daily', name: 'Example Daily', kind: 'newspaper', aliases: ['The Daily'] },
  actors: { slug: 'example-ministry', name: 'Example Ministry', kind: 'ministry', roles: [{ conflict: 'gaza-2023', role: 'observer' }] },
  topics: { slug: 'example-topic', label: 'an example' },
  proposals: { slug: 'example-plan', conflict: 'gaza-2023', name: 'Example plan', status: 'offered', phases: [{ key: 'first', label: 'First' }], proposers: [] },
}

describe('registers', () => {
  it.each(Object.entries(ENTRIES))('%s take a new entry, answer with it as they list it, and never change one that is there', async (name, entry) => {
    const made = await api.post(name, { body: entry })
    expect(made.text).toContain(entry.slug)
    expect([made.status, made.headers.get('location')]).toEqual([201, expect.stringMatching(/^\//)])
    const listed = (await ask(LISTS[name]!, `/api/v1/${name}`)).body.data.find(({ slug }: { slug: string }) => slug === entry.slug)
    expect(made.body.data).toEqual(listed)
    const again = await api.post(name, { body: { ...entry, ...('name' in entry ? { name: 'Another' } : { label: 'another' }) } })
    expect([again.status, again.headers.get('location'), paths(again)]).toEqual([409, made.headers.get('location'), ['slug']])
    expect((await ask(LISTS[name]!, `/api/v1/${name}`)).body.data.find(({ slug }: { slug: string }) => slug === entry.slug)).toEqual(listed)
    expect((await verifyHistory()).broken).toBeNull()
  })

  it('say everything that is wrong with an entry at its path', async () => {
    expect(paths(await api.post('outlets', { body: { slug: 'A B', name: '', kind: 'blog', homepage: 'x', colour: 1 } }))).toEqual(['colour', 'homepage', 'kind', 'name', 'slug'])
    expect(paths(await api.post('metrics', { body: { ...ENTRIES.metrics, conflict: 'nowhere' } }))).toEqual(['conflict'])
    expect(paths(await api.post('actors', { body: { ...ENTRIES.actors, memberOf: 'nobody' } }))).toEqual(['memberOf'])
    expect(paths(await api.post('actors', { body: { ...ENTRIES.actors, roles: [{ conflict: 'nowhere', role: 'king' }] } }))).toEqual(['roles.0.role'])
    expect(paths(await api.post('conflicts', { body: { slug: 'search', name: 'x' } }))).toEqual(['slug'])
    expect(paths(await api.post('proposals', { body: { ...ENTRIES.proposals, mediators: ['nobody'] } }))).toEqual(['mediators'])
  })

  it('do not take a slug that leads to what bears another name today', async () => {
    await write(TEST_WRITER, async (tx) => {
      await tx.db.address.create({ data: { path: '/outlets/old-name', type: 'outlet', subject: 'old-name', redirectTo: '/outlets/afp', issuedAt: tx.at } })
      tx.audit({ action: 'rename', subjectType: 'outlet', subject: 'afp', details: {} })
    })
    const { status, headers } = await api.post('outlets', { body: { ...ENTRIES.outlets, slug: 'old-name' } })
    expect([status, headers.get('location')]).toEqual([409, '/outlets/afp'])
  })
})

describe('articles', () => {
  it('are made once for each address, however it is spelled', async () => {
    const made = await api.post('articles', { body: { articleUrl: 'https://example.org/talks', articleHeadline: 'Talks', outlet: 'afp', byline: 'A. Writer', publishedOn: '2024-04-14', publishedOnBasis: 'stated' } })
    expect([made.status, made.headers.get('location')]).toEqual([201, `/api/v1/articles/${made.body.data.id}`])
    expect(made.body.data).toMatchObject({ headline: 'Talks', sourceUrl: 'https://example.org/talks', outlet: { slug: 'afp' }, byline: 'A. Writer', publishedOn: { edtf: '2024-04-14', basis: 'stated' }, counts: { claims: 0 } })
    const again = await api.post('articles', { body: { url: 'http://EXAMPLE.org/talks/?utm_source=x#top' } })
    expect([again.status, again.headers.get('location')]).toEqual([409, made.headers.get('location')])
    expect(paths(await api.post('articles', { body: { url: 'javascript:alert(1)', outlet: 7, publishedOnBasis: 'stated' } }))).toEqual(['outlet', 'publishedOn', 'url'])
    expect(await reader().article.count()).toBe(1)
  })
})
