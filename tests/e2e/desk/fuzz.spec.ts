// Random and spiteful posts to every action of the desk, and random questions to its pages: whatever comes, no answer is a 500 and the server stays.
import fc from 'fast-check'
import { request as requests, type APIRequestContext } from '@playwright/test'
import { readBuild, type BuiltAction } from '../../support/guard-matrix'
import { cookieHeader, expect, make, makeArticle, makeFigure, test as base } from './desk-support'

/** How many posts; the long run is `FUZZ=10000`. */
const RUNS = Number(process.env.FUZZ ?? 250)
const SEED = Number(process.env.FUZZ_SEED ?? 20261122)

const { actions } = readBuild(process.cwd())
// It would sign out whoever asks.
const asked = actions.filter(({ name }) => !/endSessions/.test(name))
const deskPages = readBuild(process.cwd()).routes.filter((route) => route.startsWith('/desk'))

const test = base.extend<object, { ids: { draft: string; article: string } }>({
  ids: [async ({ api }, provide) => {
    const { key, id } = await makeArticle(api())
    const draft = await makeFigure(api(), { articleKey: key })
    await make(api(), 'claims', { conflict: 'gaza-2023', kind: 'assessment', articleKey: key, statement: 'Talks went on.' })
    await provide({ draft: draft.id!, article: id! })
  }, { scope: 'worker' }],
})
test.use({ peopleSet: 'fuzz' })

const NAMES = [
  'statement', 'note', 'quote', 'kind', 'conflict', 'article', 'claimant', 'metric', 'quantity', 'asOf.day', 'asOf.month', 'asOf.year', 'asOf.how', 'asOf.basis', 'attribution[0].step', 'attribution[0].who',
  'participants[3].actor', 'relations[0].type', 'relations[0].claim', 'id', 'head', 'reason', 'email', 'password', 'role', 'name', 'slug', 'aliases[0]', 'phases[0].label', 'versions[0].label', 'register', 'original',
  'version', 'into', 'number', 'claims', 'headline', 'url', 'publishedOn.year', 'text', '_do', '_onto', '_once', '__intent__', '__state__', '__proto__', 'constructor.prototype.x', 'a[999999999]', 'a[-1]', 'a[[0]]', 'a..b', '', '.', `${'x.'.repeat(400)}y`, `b${'[0]'.repeat(300)}`,
]
const spiteful = fc.constantFrom('', ' ', '\u0000', 'a\u0000b', '\ud800', 'x\udc00y', '-1', '0', '1e309', 'NaN', '9'.repeat(400), '2024-02-30', '31', '13', 'x'.repeat(20_000), '{"type":"insert","payload":{"name":"aliases"}}', '{"type":"reset"}', '[', 'null',
  "'; DROP TABLE Claim; --", '%', '_', '../../etc/passwd', '\u202Egnp', 'ＡＢＣ', 'yes', 'on', 'publish', 'submit', 'retract', 'admin', 'figure', 'gaza-2023', 'hamas', 'killed-gaza', 'at least 33,729', 'ZZZZZZZZ')
const value = fc.oneof({ weight: 3, arbitrary: spiteful }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) })
const fields = fc.array(fc.tuple(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...NAMES) }, { weight: 1, arbitrary: fc.string({ maxLength: 12 }) }), value), { maxLength: 14 })
const headers = fc.record({
  'next-router-state-tree': fc.constantFrom('x', '%5B%5D', '["",{}]'), rsc: fc.constantFrom('1', 'x'), 'x-nowhere': fc.constant('1'), 'x-desk-verdict': fc.constant('forbidden'), 'x-desk-kept': fc.constant('x'),
  'content-type': fc.constantFrom('text/plain', 'application/json', 'multipart/form-data', 'multipart/form-data; boundary=', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=zzz'),
}, { requiredKeys: [] })
const shape = fc.constantFrom('id', 'ref', 'header', 'broken ref', 'unknown', 'nothing')

function withAction(how: string, { id }: BuiltAction): { names: [string, string][]; header: Record<string, string> } {
  switch (how) {
    case 'id': return { names: [[`$ACTION_ID_${id}`, '']], header: {} }
    case 'ref': return { names: [['$ACTION_REF_1', ''], ['$ACTION_1:0', JSON.stringify({ id, bound: '$@1' })], ['$ACTION_1:1', '[null]']], header: {} }
    case 'header': return { names: [['0', '[null,"$K1"]']], header: { 'Next-Action': id } }
    case 'broken ref': return { names: [['$ACTION_REF_1', ''], ['$ACTION_1:0', '{"id":'], ['$ACTION_1:1', '[']], header: {} }
    case 'unknown': return { names: [['0', '[]']], header: { 'Next-Action': '7f'.padEnd(42, '0') } }
    default: return { names: [], header: {} }
  }
}

/** A body as a browser sends it, bytes and all. */
function multipart(entries: readonly (readonly [string, string])[], prefix: string): Buffer {
  const parts = entries.map(([name, text]) => `--zzz\r\nContent-Disposition: form-data; name="${(prefix + name).replace(/["\r\n]/g, '_')}"\r\n\r\n${text}\r\n`)
  return Buffer.from(`${parts.join('')}--zzz--\r\n`, 'utf8')
}

test(`${RUNS} random posts to the actions of the desk: no answer is a 500`, async ({ people, ids, baseURL }) => {
  test.setTimeout(60_000 + RUNS * 400)
  const http = await requests.newContext({ baseURL, maxRedirects: 0 })
  const troubles: string[] = []
  const cookies = [cookieHeader(people.admin), cookieHeader(people.editor)]
  const samples = fc.sample(fc.record({ action: fc.nat(), fields, headers, shape, who: fc.nat({ max: 1 }), keepsType: fc.boolean() }), { numRuns: RUNS, seed: SEED })
  for (const [at, sample] of samples.entries()) {
    const action = asked[sample.action % asked.length]!
    const { names, header } = withAction(sample.shape, action)
    const { 'content-type': type, ...others } = sample.headers
    const address = action.pages[0]!.replace('/articles/[id]', `/articles/${ids.article}`).replace('[id]', ids.draft).replace('[register]', 'metrics').replace('[slug]', 'killed-gaza').replace('[token]', 'x')
    const form = multipart([...names, ...sample.fields.map(([name, text]) => [sample.shape === 'header' ? `1_${name}` : name, text] as const)], '')
    const contentType = sample.keepsType || type === undefined ? 'multipart/form-data; boundary=zzz' : type
    const status = await post(http, address, { Origin: baseURL!, Cookie: cookies[sample.who]!, ...header, ...others, 'Content-Type': contentType }, form)
    if (status >= 500 || status === 0) troubles.push(`#${at} ${status} ${action.name} ${sample.shape} ${contentType} ${JSON.stringify(others)} ${JSON.stringify(sample.fields).slice(0, 300)}`)
  }
  expect(troubles).toEqual([])
  expect((await http.get('/livez')).status()).toBe(200)
  await http.dispose()
})

async function post(http: APIRequestContext, address: string, given: Record<string, string>, data: Buffer): Promise<number> {
  try {
    return (await http.post(address, { headers: given, data })).status()
  } catch {
    return 0
  }
}

test('random questions to the pages of the desk: no answer is a 500', async ({ people, ids, baseURL }) => {
  test.setTimeout(120_000)
  const http = await requests.newContext({ baseURL, maxRedirects: 0 })
  const troubles: string[] = []
  const query = fc.dictionary(fc.constantFrom('kind', 'status', 'sort', 'cursor', 'page', 'q', 'from', 'to', 'article', 'claimant', 'metric', 'missing', 'choose', 'step', 'done', 'saved', 'a', 'b', 'into', 'type', 'author', 'subject', 'action', 'one'), value.map((text) => text.slice(0, 200)), { maxKeys: 5 })
  for (const [at, { route, asks }] of fc.sample(fc.record({ route: fc.nat(), asks: query }), { numRuns: Math.min(RUNS, 500), seed: SEED }).entries()) {
    const pattern = deskPages[route % deskPages.length]!
    const address = pattern.replace('/articles/[id]', `/articles/${ids.article}`).replace('[id]', ids.draft).replace('[register]', 'metrics').replace('[slug]', 'killed-gaza').replace('[token]', 'x')
    const answer = await http.get(`${address}?${new URLSearchParams(asks)}`, { headers: { Cookie: cookieHeader(people.admin) } })
    if (answer.status() >= 500) troubles.push(`#${at} ${answer.status()} ${address}?${new URLSearchParams(asks)}`)
  }
  expect(troubles).toEqual([])
  await http.dispose()
})

test('a form of 6 MB and one that is cut off are refused in words', async ({ people, baseURL }) => {
  const http = await requests.newContext({ baseURL, maxRedirects: 0 })
  const sent = { Origin: baseURL!, Cookie: cookieHeader(people.editor), 'Content-Type': 'multipart/form-data; boundary=zzz' }
  for (const { pages } of asked.slice(0, 6)) expect(await post(http, pages[0]!.replace(/\[\w+\]/g, 'x'), sent, multipart([['text', 'x'.repeat(6_000_000)]], ''))).toBe(413)
  for (const { pages } of asked.slice(0, 6)) expect(await post(http, pages[0]!.replace(/\[\w+\]/g, 'x'), sent, multipart([['text', 'x']], '').subarray(0, -12))).toBe(400)
  await http.dispose()
})
