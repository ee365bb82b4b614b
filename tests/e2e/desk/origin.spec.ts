// Forms are heard from pages of this site alone: a foreign, null, malformed or missing Origin is 403 and writes nothing, whoever's cookie comes along.
import { request as requests } from '@playwright/test'
import { readBuild } from '../../support/guard-matrix'
import { auditCount, cookieHeader, expect, make, makeArticle, test } from './desk-support'

const { actions, routes } = readBuild(process.cwd())
test.use({ peopleSet: 'origin' })
// One after the other: they count what the same people write.
test.describe.configure({ mode: 'default' })

const ORIGINS = ['http://elsewhere.test', 'null', 'http://', 'not an origin', 'http://127.0.0.1', 'https://OWN', 'http://OWN.elsewhere.test', 'http://elsewhere.test, http://OWN', undefined]

test('no action runs for a page of another site', async ({ people, database, baseURL }) => {
  test.setTimeout(120_000)
  const http = await requests.newContext({ baseURL, maxRedirects: 0 })
  const own = new URL(baseURL!).host
  const before = auditCount(database, people)
  const answers: string[] = []
  const cookie = cookieHeader(people.admin)
  for (const given of ORIGINS) {
    const headers: Record<string, string> = { Cookie: cookie, ...(given === undefined ? {} : { Origin: given.replace('OWN', own) }) }
    for (const { id, pages } of actions) {
      const address = pages[0]!.replace(/\[(\w+)\]/g, 'x')
      for (const how of [{ 'Next-Action': id }, {}] as Record<string, string>[]) {
        const answer = await http.post(address, { headers: { ...headers, ...how }, multipart: { '0': '[null,"$K1"]', [`$ACTION_ID_${id}`]: '' } })
        if (answer.status() !== 403) answers.push(`${given} ${address}: ${answer.status()}`)
      }
    }
  }
  expect(answers).toEqual([])
  expect(auditCount(database, people) - before).toBe(0)
  await http.dispose()
})

test('no action runs at an address outside the desk', async ({ people, database, baseURL }) => {
  const http = await requests.newContext({ baseURL, maxRedirects: 0 })
  const before = auditCount(database, people)
  const headers = { Cookie: cookieHeader(people.admin), Origin: baseURL! }
  for (const route of routes.filter((one) => !/^\/(desk|api)/.test(one))) {
    for (const { id } of actions.slice(0, 5)) {
      for (const how of [{ 'Next-Action': id }, {}] as Record<string, string>[]) {
        const answer = await http.post(route.replace(/\[(\w+)\]/g, 'x'), { headers: { ...headers, ...how }, multipart: { '0': '[null,"$K1"]', [`$ACTION_ID_${id}`]: '' } })
        expect(answer.status(), route).toBe(405)
      }
    }
  }
  expect(auditCount(database, people) - before).toBe(0)
  await http.dispose()
})

test('a program is whom its token names, whatever cookie comes along', async ({ people, database, baseURL, api }) => {
  const { key } = await makeArticle(api())
  const body = { key: `${key}-two`, headline: 'Second round', outlet: 'harbour-gazette' }
  const send = (headers: Record<string, string>) => requests.newContext({ baseURL }).then(async (http) => {
    const answer = await http.post('/api/v1/articles', { headers: { Cookie: cookieHeader(people.admin), ...headers }, data: body })
    await http.dispose()
    return answer.status()
  })
  const before = auditCount(database, people)
  expect(await send({})).toBe(401)
  expect(await send({ Authorization: `Bearer ${people.viewer.token}` })).toBe(403)
  expect(await send({ Authorization: `Bearer ${people.revoked.token}` })).toBe(401)
  expect(auditCount(database, people) - before).toBe(0)
  expect(await send({ Authorization: `Bearer ${people.editor.token}`, Origin: 'http://elsewhere.test' })).toBe(201)
  const last = database.prepare(`SELECT "author" FROM "Audit" WHERE "subjectType" = 'article' ORDER BY "id" DESC LIMIT 1`).get() as { author: string }
  expect(last.author).toBe(people.editor.email)
  await expect(make(api('viewer'), 'outlets', { slug: 'x', name: 'X' })).rejects.toThrow()
})
