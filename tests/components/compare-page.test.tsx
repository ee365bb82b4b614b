// The pairs that the bundled record is there to explain: the API and the page say the same words of each.
import { createRequire } from 'node:module'
import { prerender } from 'react-dom/static'
import { beforeAll, expect, it, vi } from 'vitest'
import ComparePage from '@/app/(public)/[conflict]/compare/page'
import * as compare from '@/app/api/v1/compare/route'
import { importClaims } from '@/lib/data/import'
import { claimRows } from '@/lib/intake/claim-row'
import { readCsv } from '@/lib/intake/csv'
import { ask } from '../api/ask'
import { claimsText } from '../record/bundled-record'
import { bundledRegisters, openTestDatabase, removeTestDatabases } from '../support/test-database'

// A page asks the request for its host, and here is none.
vi.mock('next/headers', () => ({ headers: async () => new Headers({ host: 'ledger.test' }) }))

// jsdom brings no types of its own.
const { JSDOM } = createRequire(import.meta.url)('jsdom') as { JSDOM: new (html: string) => { window: Window } }

beforeAll(async () => {
  await openTestDatabase(bundledRegisters())
  const { rejected } = await importClaims({ ...claimRows(await readCsv([new TextEncoder().encode(claimsText)])), conflict: 'gaza-2023', author: 'test' })
  expect(rejected).toEqual([])
  return removeTestDatabases
})

const PAIRS = [
  ['hostages-taken', 'About 10 apart. Same day, same definition, both hedged. The reports are 115 days apart. About 10 stay unexplained.'],
  ['hostages-released-truce', 'Same total. One prints the sum, the other its two parts.'],
  ['killed-israel-oct7', 'Same number. The hedge is the only difference.'],
  ['killed-gaza', 'At least 13,729 apart. One issuer, a count that only grows; the days they describe are 115 days apart. The earlier figure is visibly round.'],
  ['hostages-remaining', 'Not comparable: definition. One counts “held, any cohort”, the other “held alive”. No gap is computed.'],
] as const

it.each(PAIRS)('%s is explained alike by the API and on the page', async (metric, words) => {
  type Row = { key: string; divergence: { words: string }[] }
  const { body } = await ask(compare, '/api/v1/compare?conflict=gaza-2023')
  expect((body.data.rows as Row[]).filter(({ key }) => key.includes(metric)).flatMap(({ divergence }) => divergence.map((one) => one.words))).toContain(words)

  const { prelude } = await prerender(await ComparePage({ params: Promise.resolve({ conflict: 'gaza-2023' }), searchParams: Promise.resolve({}) }))
  const { document } = new JSDOM(await new Response(prelude).text()).window
  // Headline and text stand in elements of their own, with nothing between them.
  const [headline, ...rest] = words.split('. ')
  expect(document.body.textContent!.replaceAll(/\s+/gu, ' ').includes(`${headline}${rest.join('. ')}`)).toBe(true)
})
