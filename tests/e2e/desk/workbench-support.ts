// What the browser tests of the workbench stand on: a server of its own with the invented conflict and article, and what was coded of it by hand.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { expect, request as requests, type APIRequestContext, type BrowserContext, type Page } from '@playwright/test'
import type { TestPerson } from './desk-support'
import { startOwnServer, type OwnServer } from './own-server'

const FIXTURE = path.join(import.meta.dirname, '../../fixtures/workbench')
const read = (name: string) => fs.readFileSync(path.join(FIXTURE, name), 'utf8')

export type Coded = { text: string; start: number; end: number; kind: string; metric: string | null; topic: string | null; operator: string; low: number | null; high: number | null; best: number | null; claimant: string | null }
export const ARTICLE = read('article.txt').trimEnd()
export const CODED = JSON.parse(read('claims.json')) as { publishedOn: string; conflict: string; outlet: string; headline: string; claims: Coded[] }

export interface WorkWorld extends OwnServer { editor: TestPerson; api: APIRequestContext }

/** A server whose only conflict is the invented one, with an editor. */
export async function startWorkWorld(): Promise<WorkWorld> {
  const server = await startOwnServer({ DEMO: '0' })
  const run = (...args: string[]) => {
    const done = spawnSync(process.execPath, ['--conditions=react-server', '--import', 'tsx', ...args], { env: { ...process.env, DATA_DIR: server.folder, DATABASE_URL: '' }, encoding: 'utf8', maxBuffer: 10_000_000 })
    if (done.status !== 0) throw new Error(done.stderr || done.stdout)
    return done.stdout
  }
  run('prisma/commands/import.ts', path.join(FIXTURE, 'registers.json'))
  const editor = (JSON.parse(run('tests/support/make-people.ts')) as TestPerson[]).find(({ set, name }) => set === 'desk' && name === 'editor')!
  const api = await requests.newContext({ baseURL: server.url, extraHTTPHeaders: { Authorization: `Bearer ${editor.token}` } })
  return { ...server, editor, api, stop: async () => { await api.dispose(); await server.stop() } }
}

/** Signs in, and counts every key that is pressed down from then on. */
export async function atTheDesk(context: BrowserContext, { url, editor }: WorkWorld): Promise<{ keys: () => number }> {
  await context.addCookies(editor.sessions[0]!.map((cookie) => ({ ...cookie, url })))
  let keys = 0
  await context.exposeBinding('countKey', () => { keys++ })
  await context.addInitScript(() => { window.addEventListener('keydown', () => { (window as unknown as { countKey: () => void }).countKey() }, true) })
  return { keys: () => keys }
}

/** Makes the article of a text as people do, and opens it in the workbench. */
export async function openArticle(page: Page, { url, api }: WorkWorld, text: string, key: string): Promise<string> {
  const { headline, outlet, publishedOn } = CODED
  const made = await api.post('/api/v1/articles', { data: { key, headline, outlet, publishedOn, publishedOnBasis: 'stated', language: 'en' } })
  expect(made.status(), await made.text()).toBe(201)
  const { id } = ((await made.json()) as { data: { id: string } }).data
  await page.goto(`${url}/desk/articles/${id}#text`)
  await page.getByLabel('Text of the article').fill(text)
  await page.getByRole('button', { name: 'Save the text' }).click()
  await page.waitForURL(/done=text/)
  await page.goto(`${url}/desk/articles/${id}/workbench`)
  return id
}
