// No dead ends: every link of every kind of page answers, and so does every address that the API gives.
import type { APIRequestContext } from '@playwright/test'
import { CONFLICT, expect, test } from './support'

const MOST = 3000
const AT_ONCE = 4
const TIME = 300_000
const LISTS = ['conflicts', 'outlets', 'actors', 'metrics', 'articles', 'proposals', 'claims']

/** One page of each path and set of keys; what differs only in a value would be read again and again. */
function kindOf(address: string): string {
  const { pathname, searchParams } = new URL(address, 'http://ledger.test')
  return `${pathname}?${[...new Set(searchParams.keys())].sort().join('&')}`
}

function linksOf(html: string, from: string): string[] {
  return [...html.matchAll(/\s(?:href|action|src)="([^"]+)"/g)]
    .map(([, link]) => new URL(link!.replaceAll('&amp;', '&'), `http://ledger.test${from}`))
    .filter(({ host, protocol }) => host === 'ledger.test' && protocol === 'http:')
    .map(({ pathname, search }) => pathname + search)
}

interface Crawl { visited: Map<string, string>; dead: string[]; left: number }

/** Reads pages and follows their links until nothing new is found. */
async function crawl(request: APIRequestContext, starts: readonly string[]): Promise<Crawl> {
  const waiting = starts.map((address) => ({ address, from: 'the start' }))
  const visited = new Map(waiting.map(({ address }) => [kindOf(address), address]))
  const dead: string[] = []
  const visit = async ({ address, from }: { address: string; from: string }) => {
    const answer = await request.get(address)
    if (answer.status() >= 400) dead.push(`${answer.status()} ${address} (from ${from})`)
    if (!answer.headers()['content-type']?.startsWith('text/html')) return
    for (const link of linksOf(await answer.text(), address)) {
      if (visited.has(kindOf(link)) || visited.size >= MOST) continue
      visited.set(kindOf(link), link)
      waiting.push({ address: link, from: address })
    }
  }
  while (waiting.length > 0) await Promise.all(waiting.splice(0, AT_ONCE).map(visit))
  return { visited, dead, left: MOST - visited.size }
}

test('every link that can be reached from home answers, and every address of the API does', async ({ request }) => {
  test.setTimeout(TIME)
  const urls: string[] = []
  for (const list of LISTS) {
    const { data } = (await (await request.get(`/api/v1/${list}?limit=500`)).json()) as { data: { url: string }[] }
    expect(data.length, list).toBeGreaterThan(0)
    urls.push(...data.map(({ url }) => url))
  }
  const { visited, dead, left } = await crawl(request, ['/', `/${CONFLICT}?knownOn=2024-01-01`, ...urls])
  expect(dead).toEqual([])
  expect(left, 'the crawl was cut short').toBeGreaterThan(0)
  const paths = [...visited.values()]
  for (const kind of [/^\/[^/]+\/timeline/, /\/metrics\//, /\/compare/, /\/proposals\//, /\/sources/, /^\/articles\//, /^\/outlets\//, /^\/actors\//, /^\/claims\/[^/]+\/revisions\/1/, /^\/methodology/, /^\/api\/v1\/claims\.csv/, /^\/api\/v1\/compare/]) {
    expect(paths.some((path) => kind.test(path)), `no link leads to ${kind}`).toBe(true)
  }
})

test('every address within a page leads to a place on it', async ({ request, claims }) => {
  const { article } = claims[0]!
  const wanted = new Map<string, Set<string>>()
  for (const path of ['/', `/${CONFLICT}`, `/${CONFLICT}/compare`, `/claims/${claims[0]!.id}`, `/articles/${article.id}`, '/methodology']) {
    for (const [, link] of (await (await request.get(path)).text()).matchAll(/\shref="([^"]*#[^"]+)"/g)) {
      const { pathname, hash } = new URL(link!.replaceAll('&amp;', '&'), `http://ledger.test${path}`)
      wanted.set(pathname, (wanted.get(pathname) ?? new Set()).add(decodeURIComponent(hash.slice(1))))
    }
  }
  const missing: string[] = []
  for (const [path, places] of wanted) {
    const html = await (await request.get(path)).text()
    for (const place of places) if (!html.includes(`id="${place}"`)) missing.push(`${path}#${place}`)
  }
  expect(missing).toEqual([])
})
