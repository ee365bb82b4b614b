// What every browser test of the desk stands on: people of each role, signed in at once, and the API to put things on record with.
import fs from 'node:fs'
import path from 'node:path'
import { expect, request as requests, type APIRequestContext, type FullProject, type Page } from '@playwright/test'
import Database from 'better-sqlite3'
import { CONFLICT, test as base } from '../support'

export { CONFLICT, expect, expectAccessible, expectNoSidewaysScroll, PHONE, WIDE } from '../support'

export type Role = 'admin' | 'editor' | 'viewer'
type Cookie = { name: string; value: string }
/** `revoked` was an administrator whose sessions and tokens were all taken away. */
export type TestPerson = { set: string; name: Role | 'revoked'; role: Role; email: string; password: string; token: string; sessions: Cookie[][] }

export const dataDirOf = (project: FullProject) => (project.metadata as { dataDir: string }).dataDir
export const peopleFile = (project: FullProject) => path.join(dataDirOf(project), 'people.json')

export type People = Record<TestPerson['name'], TestPerson>

interface WorkerFixtures {
  /** Which people: a test that counts what its people write has some of its own. */
  peopleSet: string
  people: People
  /** The desk's own database, for looking only. */
  database: Database.Database
  /** Asks the API with an editor's token, or another's. */
  api: (who?: TestPerson['name']) => APIRequestContext
}

export const test = base.extend<object, WorkerFixtures>({
  peopleSet: ['desk', { scope: 'worker', option: true }],
  people: [async ({ peopleSet }, provide, { project }) => { await provide(readPeople(project, peopleSet)) }, { scope: 'worker' }],
  database: [async ({}, provide, { project }) => {
    const database = new Database(path.join(dataDirOf(project), 'ledger.db'), { readonly: true })
    await provide(database)
    database.close()
  }, { scope: 'worker' }],
  api: [async ({ people }, provide, { project }) => {
    const contexts = new Map<string, APIRequestContext>()
    for (const { name, token } of Object.values(people)) {
      contexts.set(name, await requests.newContext({ baseURL: project.use.baseURL, extraHTTPHeaders: { Authorization: `Bearer ${token}` } }))
    }
    await provide((who = 'editor') => contexts.get(who)!)
    for (const context of contexts.values()) await context.dispose()
  }, { scope: 'worker' }],
})

function readPeople(project: FullProject, set: string): People {
  const people = JSON.parse(fs.readFileSync(peopleFile(project), 'utf8')) as TestPerson[]
  return Object.fromEntries(people.filter((person) => person.set === set).map((person) => [person.name, person])) as People
}

/** The Cookie header of one of somebody's sessions. */
export function cookieHeader(person: TestPerson, session = 0): string {
  return person.sessions[session]!.map(({ name, value }) => `${name}=${value}`).join('; ')
}

/** Signs the page's browser in with a session of somebody with this role; tests that end sessions take one of their own by number. */
export async function signIn(page: Page, who: Role, session = 0): Promise<void> {
  const { project } = test.info()
  await page.context().addCookies(readPeople(project, 'desk')[who].sessions[session]!.map((cookie) => ({ ...cookie, url: project.use.baseURL! })))
}

/** How many writes of these people, or of nobody, the audit has seen; what is refused leaves it as it was. */
export function auditCount(database: Database.Database, people: People): number {
  const authors = [...Object.values(people).map(({ email }) => email), 'nobody', '']
  return (database.prepare(`SELECT COUNT(*) AS n FROM "Audit" WHERE "action" <> 'use_token' AND "author" IN (${authors.map(() => '?').join(', ')})`).get(authors) as { n: number }).n
}

type Thing = { id?: string; slug?: string; url?: string; revision?: number }

/** Puts something on record through the API and returns what it answers; fails with the problems that it names. */
export async function make(api: APIRequestContext, kind: string, body: object): Promise<Thing> {
  const answer = await api.post(`/api/v1/${kind}`, { data: body })
  expect(answer.status(), `${kind}: ${await answer.text()}`).toBe(201)
  return ((await answer.json()) as { data: Thing }).data
}

let made = 0
/** A word that nothing else on record has. */
export const unique = (word: string) => `${word}-${test.info().workerIndex}-${Date.now().toString(36)}-${++made}`

/** An invented article; its claims are made with `articleKey`. */
export async function makeArticle(api: APIRequestContext, given: Record<string, unknown> = {}) {
  const key = unique('article')
  // Whoever comes second finds it there.
  await api.post('/api/v1/outlets', { data: { slug: 'harbour-gazette', name: 'Harbour Gazette', kind: 'newspaper' } })
  const article = await make(api, 'articles', { key, headline: `Talks in Verrin, ${key}`, outlet: 'harbour-gazette', publishedOn: '2024-05-02', publishedOnBasis: 'stated', language: 'en', ...given })
  return { ...article, key }
}

/** An invented draft of a figure in the bundled conflict. */
export async function makeFigure(api: APIRequestContext, given: Record<string, unknown> = {}) {
  const articleKey = (given.articleKey as string | undefined) ?? (await makeArticle(api)).key
  return make(api, 'claims', {
    conflict: CONFLICT, kind: 'figure', articleKey, claimant: 'Northern Council', statement: 'The Northern Council said that at least 40 people were detained.',
    metric: 'killed-gaza', operator: 'at_least', low: 40, unit: 'persons', asWritten: 'at least 40', asOf: '2024-05-01', asOfBasis: 'stated', ...given,
  })
}
