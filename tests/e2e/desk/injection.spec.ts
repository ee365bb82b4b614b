// 200 strings that would run if any text were taken for markup, in every text field, on the public pages and on the desk, in a real browser.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { SCRIPT_STRINGS } from '../../support/script-strings'
import { dataDirOf, expect, signIn, test as base } from './desk-support'

/** Ids in the order of the strings; five claims to each, one of every kind. */
interface Planted { articles: string[]; claims: string[] }

const KINDS = 5
/** Reading every page of every record takes minutes; of each kind of page another fifth of the strings is read, unless all are asked for. */
const STEP = process.env.INJECTION === 'all' ? 1 : KINDS
const places = (offset: number) => SCRIPT_STRINGS.map((_, at) => at).filter((at) => at % STEP === offset % STEP)

const test = base.extend<object, { planted: Planted }>({
  planted: [async ({}, provide, { project }) => {
    // A test that fails is followed by another worker, which finds them there.
    const file = path.join(dataDirOf(project), 'planted.json')
    if (fs.existsSync(file)) return provide(JSON.parse(fs.readFileSync(file, 'utf8')) as Planted)
    const run = spawnSync(process.execPath, ['--conditions=react-server', '--import', 'tsx', 'tests/support/plant-strings.ts'], {
      env: { ...process.env, DATA_DIR: dataDirOf(project), DATABASE_URL: '' }, encoding: 'utf8', maxBuffer: 10_000_000,
    })
    if (run.status !== 0) throw new Error(run.stderr)
    fs.writeFileSync(file, run.stdout)
    await provide(JSON.parse(run.stdout) as Planted)
  }, { scope: 'worker', timeout: 120_000 }],
})
// The strings are planted once: all tests of the file in one worker.
test.describe.configure({ mode: 'default', timeout: 240_000 })

type Seen = { ran: number[]; breaches: string[] }

/** Before any script of the page: what a string would call, and every breach of the policy. Runs in the page. */
function listen() {
  const seen: Seen = { ran: [], breaches: [] }
  Object.assign(window, { __seen: seen, __ran: (number: number) => { seen.ran.push(number) } })
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => { seen.breaches.push(`${violatedDirective} ${blockedURI} ${sample}`) })
}

/** Opens pages one after another; nothing may have run, or been stopped from running, or stand there as markup. */
async function openAll(page: Page, addresses: readonly string[]) {
  await page.addInitScript(listen)
  for (const address of addresses) {
    const answer = await page.goto(address)
    expect(answer?.status(), address).toBe(200)
    // What is folded away loads and runs when it opens.
    await page.evaluate(() => { for (const fold of document.querySelectorAll('details')) fold.open = true })
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
    expect(await page.evaluate(() => (window as unknown as { __seen: Seen }).__seen), address).toEqual({ ran: [], breaches: [] })
    expect(await page.evaluate(strangeMarkup, null), address).toEqual([])
  }
}

/** Fetches pages and has the browser parse them without showing them, which is much quicker. */
async function parseAll(page: Page, addresses: readonly string[]) {
  for (let at = 0; at < addresses.length; at += 8) {
    const some = addresses.slice(at, at + 8)
    const answers = await Promise.all(some.map(async (address) => {
      const answer = await page.request.get(address)
      return { status: answer.status(), html: await answer.text() }
    }))
    expect(answers.map(({ status }, place) => `${some[place]} ${status}`)).toEqual(some.map((address) => `${address} 200`))
    expect(await page.evaluate(strangeMarkup, answers.map(({ html }) => html)), some.join(' ')).toEqual([])
  }
}

/**
 * What no page of ours has: handlers in attributes, scripts without a nonce, addresses that run, elements that the strings would make. Of
 * the texts given, or of the page itself. Runs in the page.
 */
function strangeMarkup(texts: readonly string[] | null): string[] {
  const strange: string[] = []
  for (const root of texts?.map((html) => new DOMParser().parseFromString(html, 'text/html')) ?? [document]) {
    for (const element of root.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        if (name.startsWith('on')) strange.push(`${element.tagName} ${name}`)
        if (/^(href|src|action|formaction|data|xlink:href|srcdoc)$/.test(name) && /^[\s\u0000-\u0020]*(javascript|data:text)/i.test(value)) strange.push(`${element.tagName} ${name}=${value}`)
      }
      if (/^(iframe|object|embed|base|marquee|math|audio|video|xmp|animate|foreignobject)$/i.test(element.tagName)) strange.push(element.outerHTML.slice(0, 100))
      if (element.matches('img[src="x"], meta[http-equiv="refresh" i]')) strange.push(element.outerHTML.slice(0, 100))
    }
    // What a script of ours loads later is a file of the build; what the server sends always has its nonce.
    const isLoaded = (script: HTMLScriptElement) => texts === null && script.textContent === '' && /^\/_next\/static\/chunks\/[\w.~-]+\.js$/.test(script.getAttribute('src') ?? '')
    for (const script of root.querySelectorAll('script')) if (!script.nonce && !script.getAttribute('nonce') && !isLoaded(script)) strange.push(`no nonce: ${script.outerHTML.slice(0, 100)}`)
  }
  return strange
}

const claimsAt = ({ claims }: Planted, address: (id: string) => string) => Array.from({ length: KINDS }, (_, kind) => places(kind).map((at) => address(claims[at * KINDS + kind]!))).flat()
const slugsAt = (offset: number, address: (at: number) => string) => places(offset).map(address)
/** A few of many, far apart. */
const some = (addresses: readonly string[], most = 4) => addresses.filter((_, at) => at % Math.ceil(addresses.length / most) === 0)

test('200 strings in every text field: the public pages show them and run none', async ({ page, planted }) => {
  const details = [
    ...claimsAt(planted, (id) => `/claims/${id}`),
    ...slugsAt(0, (at) => `/strings/metrics/string-metric-${at}`),
    ...slugsAt(1, (at) => `/strings/proposals/string-proposal-${at}`),
    ...slugsAt(2, (at) => `/outlets/string-outlet-${at}`),
    ...slugsAt(3, (at) => `/actors/string-actor-${at}`),
    ...places(4).map((at) => `/articles/${planted.articles[at]}`),
    ...slugsAt(0, (at) => (at === 0 ? '/strings' : `/strings-${at}`)),
  ]
  await openAll(page, [
    '/', '/strings', '/strings/timeline', '/strings/timeline?view=list', '/strings/timeline?view=table', '/strings/compare', '/strings/proposals', '/strings/ledger', '/strings/sources',
    '/search?q=script', `/search?q=${encodeURIComponent(SCRIPT_STRINGS[12]!)}`, `/strings/timeline?q=${encodeURIComponent(SCRIPT_STRINGS[70]!)}&metric=${encodeURIComponent(SCRIPT_STRINGS[20]!)}`,
    ...planted.claims.slice(12 * KINDS, 13 * KINDS).map((id) => `/claims/${id}`), `/claims/${planted.claims[12 * KINDS]}/revisions`, `/claims/${planted.claims[12 * KINDS]}/revisions/1`,
    ...some(details, 12),
  ])
  await parseAll(page, details)
})

test('200 strings in every text field: the desk shows them in lists and forms and runs none', async ({ page, planted }) => {
  await signIn(page, 'admin')
  const registers = ['conflicts', 'metrics', 'outlets', 'actors', 'topics', 'proposals']
  const entries = registers.flatMap((register, offset) => slugsAt(offset, (at) => `/desk/registers/${register}/${register === 'conflicts' ? (at === 0 ? 'strings' : `strings-${at}`) : `string-${register.slice(0, -1)}-${at}`}`))
  const details = [
    ...claimsAt(planted, (id) => `/desk/claims/${id}`), ...some(claimsAt(planted, (id) => `/desk/claims/${id}/edit`), 40), ...entries,
    ...places(1).map((at) => `/desk/articles/${planted.articles[at]}`),
  ]
  await openAll(page, [
    '/desk', '/desk/claims', '/desk/articles', '/desk/audit', ...registers.map((register) => `/desk/registers/${register}`),
    ...planted.claims.slice(12 * KINDS, 13 * KINDS).map((id) => `/desk/claims/${id}/edit`), `/desk/claims/${planted.claims[12 * KINDS]}/history`,
    `/desk/claims/${planted.claims[12 * KINDS]}/merge`, `/desk/claims/new?article=${planted.articles[12]}`, ...some(details, 12),
  ])
  await parseAll(page, details)
})
