// Every route and action that the build has × everybody who may ask: who should not is refused and writes nothing, and nothing is unlisted.
import { request as requests, type APIRequestContext } from '@playwright/test'
import { API_WRITES, DESK_ROUTES } from '@/lib/auth/desk-routes'
import { messages } from '@/lib/messages/messages'
import { ASKERS, mismatches, reaches, readBuild, unlisted, type Asked, type Asker, type BuiltAction, type Need } from '../../support/guard-matrix'
import { auditCount, CONFLICT, cookieHeader, expect, test, type People } from './desk-support'
import { ACTION_NEEDS, PUBLIC_ROUTES } from './expected-roles'

const { routes, actions } = readBuild(process.cwd())
const pages = routes.filter((route) => !route.startsWith('/api'))
const apiRoutes = routes.filter((route) => route.startsWith('/api'))
const nameOf = ({ name }: BuiltAction) => name.replace('app/(desk)/desk/', '')

const cookiesOf = (people: People, asker: Asker, session = 0): Record<string, string> => (asker === 'nobody' ? {} : { Cookie: cookieHeader(people[asker], session) })

test.use({ peopleSet: 'matrix' })

// A client of its own, which keeps no cookie that it is given.
const ask = test.extend<{ http: APIRequestContext }>({
  http: async ({ baseURL }, provide) => {
    const http = await requests.newContext({ baseURL, maxRedirects: 0, storageState: { cookies: [], origins: [] } })
    await provide(http)
    await http.dispose()
  },
})

/** An outlet whose claims no other test changes meanwhile: a draft of somebody's would let the next step through. */
const BUNDLED = 'unknown-april-2024'

/** A real address of a route: what stands in the gaps is on record. */
async function addressOf(http: APIRequestContext, route: string): Promise<string> {
  const { data: [claim] } = await (await http.get('/api/v1/claims', { params: { conflict: CONFLICT, kind: 'figure', outlet: BUNDLED, limit: 1 } })).json() as { data: { id: string; article: { id: string } }[] }
  const values: Record<string, string> = {
    conflict: CONFLICT, metric: 'killed-gaza', proposal: 'cairo-framework-2024-04', actor: 'hamas', outlet: 'the-sun', n: '1', token: 'x', format: 'bib',
    register: 'metrics', slug: route.includes('/proposals/') ? 'cairo-framework-2024-04' : 'killed-gaza', id: route.includes('/articles/') ? claim!.article.id : claim!.id,
  }
  return route.replace(/\/\[\[\.\.\.\w+\]\]/g, '').replace(/\[(\w+)\]/g, (_, name: string) => values[name] ?? `no-${name}`)
}

ask('every answer of the desk has its headers, and no script without a nonce', async ({ http, people, baseURL }) => {
  ask.setTimeout(120_000)
  const gaps: string[] = []
  for (const route of [...routes.filter((one) => one.startsWith('/desk')), '/desk/no-such-page']) {
    const address = await addressOf(http, route)
    for (const asker of ASKERS) {
      const read = await http.get(address, { headers: cookiesOf(people, asker) })
      const foreign = await http.post(address, { headers: { ...cookiesOf(people, asker), Origin: 'http://elsewhere.test' }, multipart: { a: 'b' } })
      const kept = await http.post(address, { headers: { Origin: baseURL!, ...cookiesOf(people, 'nobody') }, multipart: { a: 'b' } })
      for (const answer of [read, foreign, kept]) {
        for (const [name, wanted] of Object.entries(HEADERS)) if (!wanted.test(answer.headers()[name] ?? '')) gaps.push(`${asker} ${answer.status()} ${address}: ${name}: ${answer.headers()[name]}`)
        const policy = answer.headers()['content-security-policy'] ?? ''
        const nonce = /'nonce-([^']{16,})'/.exec(policy)?.[1]
        const scripts = [...(await answer.text()).matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag)
        if (/unsafe/.test(policy) || scripts.some((tag) => !nonce || !tag.includes(`nonce="${nonce}"`))) gaps.push(`${asker} ${answer.status()} ${address}: a script without the nonce`)
      }
    }
  }
  expect(gaps).toEqual([])
})

/** What ASVS 3.4 asks of answers that are for one person. */
const HEADERS: Record<string, RegExp> = {
  'cache-control': /\bno-store\b/, 'x-robots-tag': /noindex/, 'referrer-policy': /^same-origin$/, 'x-content-type-options': /^nosniff$/, 'x-frame-options': /^DENY$/,
  'content-security-policy': /default-src 'self'.*frame-ancestors 'none'|default-src 'none'/, 'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/, 'permissions-policy': /camera=\(\)/,
}

test('every route and every action of the build is listed', () => {
  expect([
    ...unlisted('route', pages, [...PUBLIC_ROUTES, ...Object.keys(DESK_ROUTES)]),
    ...unlisted('action', actions.map(nameOf), Object.keys(ACTION_NEEDS)),
  ]).toEqual([])
})

ask('every page is open to those whom the table lets in, and to nobody else', async ({ http, people }) => {
  ask.setTimeout(240_000)
  const asked: Asked[] = []
  for (const route of pages) {
    const need: Need = DESK_ROUTES[route] ?? 'anyone'
    const address = await addressOf(http, route)
    for (const asker of ASKERS) {
      const answer = await http.get(address, { headers: cookiesOf(people, asker) })
      expect(answer.status(), `${asker} ${address}`).toBeLessThan(500)
      asked.push({ what: route, need, asker, isOpen: ![401, 403].includes(answer.status()) && !answer.headers().location?.includes('/desk/sign-in?') })
    }
  }
  expect(mismatches(asked)).toEqual([])
})

ask('every address of the API reads for all and writes for those whom the table lets in', async ({ http, people, database }) => {
  const before = auditCount(database, people)
  const asked: Asked[] = []
  const writes: string[] = []
  for (const route of apiRoutes) {
    const address = await addressOf(http, route)
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const need = API_WRITES[`${method} ${route}`]
      const probe = await http.fetch(address, { method, data: {} })
      if (![404, 405].includes(probe.status())) writes.push(`${method} ${route}`)
      for (const asker of need ? ASKERS : []) {
        const token: Record<string, string> = asker === 'nobody' ? {} : { Authorization: `Bearer ${people[asker].token}` }
        // Somebody else's cookie counts for nothing.
        const answer = await http.fetch(address, { method, data: {}, headers: { ...token, Cookie: cookieHeader(people.admin) } })
        expect(answer.status(), `${asker} ${method} ${route}`).toBeLessThan(500)
        asked.push({ what: `${method} ${route}`, need: need!, asker, isOpen: ![401, 403, 405].includes(answer.status()) })
      }
    }
    for (const asker of ASKERS) {
      const answer = await http.get(address, { headers: cookiesOf(people, asker) })
      if ([401, 403].includes(answer.status())) asked.push({ what: `GET ${route}`, need: 'anyone', asker, isOpen: false })
    }
  }
  expect(unlisted('write', writes, Object.keys(API_WRITES))).toEqual([])
  expect(mismatches(asked)).toEqual([])
  expect(auditCount(database, people) - before).toBe(0)
})

ask('every action hears those whom the table lets in; the others are refused and nothing is written', async ({ http, people, database, baseURL }) => {
  ask.setTimeout(240_000)
  const asked: Asked[] = []
  for (const asker of ASKERS) {
    let session = 0
    const tell = async (action: BuiltAction, need: Need) => {
      const address = await addressOf(http, openest(action.pages))
      const headers = { Origin: baseURL!, ...cookiesOf(people, asker, session) }
      asked.push({ what: nameOf(action), need, asker, isOpen: await byScript(http, address, action.id, headers) })
      await withoutScript(http, address, action.id, headers)
    }
    const named = actions.flatMap((action) => (ACTION_NEEDS[nameOf(action)] ? [{ action, need: ACTION_NEEDS[nameOf(action)]! }] : []))
    const before = auditCount(database, people)
    for (const { action, need } of named) if (!reaches(asker, need)) await tell(action, need)
    expect(auditCount(database, people) - before, `writes of ${asker}, who was refused`).toBe(0)
    for (const { action, need } of named) {
      if (!reaches(asker, need)) continue
      await tell(action, need)
      // An action that ends the session it is asked from leaves the next one to another.
      if (!['nobody', 'revoked'].includes(asker) && (await http.get('/desk/account', { headers: cookiesOf(people, asker, session) })).status() !== 200) session++
    }
  }
  expect(mismatches(asked)).toEqual([])
})

/** The page that most may open, so that it is the action that refuses and not the page. */
function openest(carriers: readonly string[]): string {
  const rank = (page: string) => ['anyone', 'viewer', 'editor', 'admin'].indexOf(DESK_ROUTES[page] ?? 'admin')
  return carriers.toSorted((a, b) => rank(a) - rank(b))[0] ?? '/desk'
}

const REFUSALS = [messages.forms.forbidden, messages.forms.signedOut, messages.forms.foreign]

/** Sends an empty form as React does where there is script; true where the action took it up. */
async function byScript(http: APIRequestContext, address: string, id: string, headers: Record<string, string>): Promise<boolean> {
  const answer = await http.post(address, { headers: { ...headers, 'Next-Action': id, Accept: 'text/x-component' }, multipart: { '0': '[null,"$K1"]', '1_planted': 'planted' } })
  expect(answer.status(), `${address} by script`).toBeLessThan(500)
  return isTaken(answer.status(), await answer.text())
}

/** Sends the same form as a browser without script does; what it answers is the whole page, and what counts is that nothing is written. */
async function withoutScript(http: APIRequestContext, address: string, id: string, headers: Record<string, string>): Promise<void> {
  for (const names of [{ [`$ACTION_ID_${id}`]: '' }, { $ACTION_REF_1: '', '$ACTION_1:0': JSON.stringify({ id, bound: '$@1' }), '$ACTION_1:1': '[null]' }] as Record<string, string>[]) {
    const answer = await http.post(address, { headers, multipart: { ...names, planted: 'planted' } })
    expect(answer.status(), `${address} without script`).toBeLessThan(500)
  }
}

function isTaken(status: number, text: string): boolean {
  return ![401, 403, 404, 405].includes(status) && !REFUSALS.some((words) => text.includes(words))
}
