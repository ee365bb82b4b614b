// The gate before the desk: origins, sizes, methods, who is sent where, and that what was typed survives.
import { beforeEach, expect, it, vi } from 'vitest'
import { deskGate } from '@/lib/auth/desk-gate'
import { KEPT_HEADER, keepEntries, takeEntries, VERDICT_HEADER } from '@/lib/auth/desk-notes'
import { DESK_ROUTES, isDesk, needOf } from '@/lib/auth/desk-routes'
import type { Person, Role } from '@/lib/auth/person'

let somebody: Person | null = null
vi.mock('@/lib/auth/guard', async () => ({ ...await import('@/lib/auth/origin'), personOf: async () => somebody }))
let isThere = true
vi.mock('@/lib/data/known-address', () => ({ isKnownDeskAddress: async () => isThere }))
const as = (role: Role | null) => { somebody = role && { id: 'p1', email: 'p@example.org', name: 'P', role } }
beforeEach(() => { as(null); isThere = true })

const HOST = 'http://ledger.test'
function ask(path: string, { method = 'GET', headers = {}, body }: { method?: string; headers?: Record<string, string>; body?: FormData } = {}) {
  const length: Record<string, string> = method === 'POST' ? { 'content-length': '10' } : {}
  return deskGate(new Request(HOST + path, { method, body, headers: { host: 'ledger.test', ...length, ...headers } }))
}
const someForm = () => { const form = new FormData(); form.append('a', 'b'); return form }
const post = (path: string, headers: Record<string, string> = {}, body: FormData = someForm()) => ask(path, { method: 'POST', headers: { origin: HOST, ...headers }, body })

it('hears a form only with the exact origin of this site, whoever sends it', async () => {
  as('admin')
  for (const origin of ['null', 'http://elsewhere.test', 'https://ledger.test', 'http://ledger.test:81', 'http://ledger.test.elsewhere.test', 'HTTP://LEDGER.TEST/', '://', '']) {
    expect(await ask('/desk/people', { method: 'POST', headers: { origin } }), origin).toMatchObject({ to: 'refusal', status: 403 })
  }
  expect(await ask('/desk/people', { method: 'POST' })).toMatchObject({ to: 'refusal', status: 403 })
  expect(await ask('/desk/sign-in', { method: 'POST', headers: { origin: 'http://elsewhere.test' } })).toMatchObject({ to: 'refusal', status: 403 })
  expect(await post('/desk/people')).toMatchObject({ to: 'page', status: 200 })
})

it('refuses other methods, forms without a length, and forms that are too long', async () => {
  as('admin')
  for (const method of ['PUT', 'PATCH', 'DELETE']) expect(await ask('/desk', { method, headers: { origin: HOST } }), method).toMatchObject({ status: 405, headers: { Allow: 'GET, HEAD, OPTIONS, POST' } })
  const lengthless = new Request(`${HOST}/desk`, { method: 'POST', headers: { host: 'ledger.test', origin: HOST } })
  expect(await deskGate(lengthless)).toMatchObject({ status: 411 })
  for (const length of ['5000001', '1e9', 'x']) expect(await post('/desk', { 'content-length': length }), length).toMatchObject({ status: 413 })
  expect(await post('/desk', { 'content-length': '1000000' })).toMatchObject({ status: 200 })
})

it('lets each role as far as the table says, and nobody further than to sign in', async () => {
  const roles: (Role | null)[] = [null, 'viewer', 'editor', 'admin']
  for (const [route, need] of Object.entries(DESK_ROUTES)) {
    const path = route.replace(/\[\w+\]/g, 'x1')
    for (const role of roles) {
      as(role)
      const open = need === 'anyone' || roles.indexOf(role) >= roles.indexOf(need)
      const passage = await ask(`${path}?a=1`)
      if (open) expect(passage, `${role} ${route}`).toMatchObject({ to: 'page', status: 200 })
      else if (role) expect(passage, `${role} ${route}`).toMatchObject({ to: 'page', status: 403, notes: { [VERDICT_HEADER]: 'forbidden' } })
      else expect(passage, route).toEqual({ to: 'sign-in', location: `/desk/sign-in?to=${encodeURIComponent(`${path}?a=1`)}` })
    }
  }
})

it('knows a word from a gap, and serves nothing that the table does not name', async () => {
  expect([needOf('/desk/claims/new'), needOf('/desk/claims/7K3M9Q2X'), needOf('/desk/registers/metrics/new')]).toEqual(['editor', 'viewer', 'editor'])
  as('admin')
  for (const path of ['/desk/nowhere', '/desk/claims/a/b/c', '/desk/registers//new', '/desk/%70eople', '/%64esk/people', '/desk/toString']) {
    expect(needOf(path), path).toBeNull()
    expect(isDesk(path), path).toBe(true)
    expect(await ask(path), path).toMatchObject({ to: 'nowhere' })
  }
  for (const path of ['/desktop', '/', '/claims/desk']) expect(isDesk(path), path).toBe(false)
})

it('keeps what was typed by somebody who may not send it, without passwords, for the answer to this request alone', async () => {
  const form = new FormData()
  for (const [name, value] of [['$ACTION_ID_ab', ''], ['statement', 'A & <b>'], ['aliases', 'one'], ['aliases', 'two'], ['newPassword', 'secret']]) form.append(name!, value!)
  form.append('file', new Blob(['x']), 'x.txt')
  for (const [role, verdict] of [[null, 'signed-out'], ['viewer', 'forbidden']] as const) {
    as(role)
    const passage = await post('/desk/claims/new', {}, form)
    if (passage.to !== 'page') throw new Error(passage.to)
    expect(passage).toMatchObject({ status: 403, notes: { [VERDICT_HEADER]: verdict } })
    const id = passage.notes[KEPT_HEADER]!
    expect(takeEntries(id)).toEqual([['$ACTION_ID_ab', ''], ['statement', 'A & <b>'], ['aliases', 'one'], ['aliases', 'two']])
    expect(takeEntries(id)).toEqual([])
  }
})

it('hands a form sent by script on to its action, whose answer must have status 200 to be read', async () => {
  expect(await post('/desk/claims/new', { 'next-action': 'ab' })).toMatchObject({ to: 'page', status: 200, notes: { [VERDICT_HEADER]: 'signed-out' } })
})

it('refuses a body that is no form, on which Next would fail, and takes an empty one', async () => {
  as('admin')
  const send = (type: string, body: string) => deskGate(new Request(`${HOST}/desk/people`, { method: 'POST', body, headers: { host: 'ledger.test', origin: HOST, 'content-length': String(body.length), 'content-type': type } }))
  const whole = '--zzz\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n--zzz--\r\n'
  for (const [type, body] of [['text/plain', '[null]'], ['application/json', '{}'], ['multipart/form-data', whole], ['multipart/form-data; boundary=', whole], ['multipart/form-data; boundary=zzz', whole.slice(0, -20)], ['', whole]] as const) {
    expect(await send(type, body), `${type} ${body.length}`).toMatchObject({ to: 'refusal', status: 400 })
  }
  expect(await send('multipart/form-data; boundary=zzz', whole)).toMatchObject({ to: 'page', status: 200 })
  expect(await send('application/x-www-form-urlencoded', 'a=b')).toMatchObject({ to: 'page', status: 200 })
  expect(await send('application/x-www-form-urlencoded', '')).toMatchObject({ to: 'page', status: 200 })
})

it('keeps no more than a few hundred forms that nobody takes', () => {
  const first = keepEntries(new FormData())
  const form = new FormData()
  form.append('a', 'b')
  const ids = Array.from({ length: 250 }, () => keepEntries(form))
  expect(takeEntries(first)).toEqual([])
  expect(ids.filter((id) => takeEntries(id).length > 0).length).toBe(200)
})

it('tells nobody whether there is a page that is not for them', async () => {
  isThere = false
  expect(await ask('/desk/claims/ZZZZZZZZ')).toMatchObject({ to: 'sign-in' })
  as('viewer')
  expect(await ask('/desk/claims/ZZZZZZZZ')).toMatchObject({ to: 'nowhere' })
  expect(await ask('/desk/claims/ZZZZZZZZ/edit')).toMatchObject({ to: 'page', status: 403 })
})
