import { createRequire } from 'node:module'
import type { ReactNode } from 'react'
import { prerender } from 'react-dom/static'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import LedgerPage from '@/app/(public)/[conflict]/ledger/page'
import { importClaims } from '@/lib/data/import'
import { claimRows } from '@/lib/intake/claim-row'
import { readCsv } from '@/lib/intake/csv'
import { claimsText } from '../record/bundled-record'
import { publishedLedgersCsv } from '../support/published-ledgers'
import { bundledRegisters, openTestDatabase, removeTestDatabases } from '../support/test-database'

// A page asks the request for its host, and here is none.
vi.mock('next/headers', () => ({ headers: async () => new Headers({ host: 'ledger.test' }) }))

// jsdom brings no types of its own.
const { JSDOM } = createRequire(import.meta.url)('jsdom') as { JSDOM: new (html: string) => { window: Window } }

async function render(node: ReactNode): Promise<Document> {
  const { prelude } = await prerender(node)
  return new JSDOM(await new Response(prelude).text()).window.document
}

beforeAll(async () => {
  await openTestDatabase(bundledRegisters())
  for (const text of [claimsText, publishedLedgersCsv]) {
    const { rejected } = await importClaims({ ...claimRows(await readCsv([new TextEncoder().encode(text)])), conflict: 'gaza-2023', author: 'test' })
    expect(rejected).toEqual([])
  }
  return removeTestDatabases
})

const pageOf = async (query: Record<string, string> = {}) => render(await LedgerPage({ params: Promise.resolve({ conflict: 'gaza-2023' }), searchParams: Promise.resolve(query) }))
const clean = (text: string | null | undefined) => (text ?? '').replaceAll(/\s+/gu, ' ').trim()
const ledgersOf = (page: Document) => [...page.querySelectorAll('.ledgers > div')].map((one) => ({
  name: clean(one.querySelector('caption')?.textContent), words: clean(one.querySelector('.residual')?.textContent),
  rows: [...one.querySelectorAll('tr')].map((row) => [...row.children].map((cell) => clean(cell.textContent)).join('|')),
  links: [...one.querySelectorAll('td a, th a')].map((link) => link.getAttribute('href')),
}))

describe('the ledger page', () => {
  it('shows the two bundled articles and the four published examples, each with its verdict in words', async () => {
    const ledgers = ledgersOf(await pageOf())
    expect(ledgers.map(({ words }) => words)).toEqual([
      expect.stringContaining('About 11 are not said to be alive. No residual'),
      expect.stringContaining('About 16 are left for the lines that it does not give. No residual'),
      '76 would be held by these lines; the article printed 76. The ledger closes.',
      expect.stringMatching(/^69 would be held by these lines; the article printed 60. Residual: 9 more/),
      '59 would be held by these lines; the article printed 59. The ledger closes.',
      '48 would be held by these lines; the article printed 48. The ledger closes.',
    ])
    expect(ledgers[3]!.name).toBe('Example Tribune, 20 January 2025')
  })

  it('keeps missing lines in place, sets the sum under them and the printed figure under the sum', async () => {
    const [, april, , tribune] = ledgersOf(await pageOf())
    expect(april!.rows).toEqual([
      '|held before 7 October|not given', '+plus|taken|about 250',
      '−less|released alive 80 released within the exchange + 25 released beside the exchange “released without a truce” not given|105',
      '−less|rescued|not given', '−less|remains handed over|not given', '−less|remains recovered|not given',
      '=equals|held, by these lines|about 145', '|printed: held, any cohort|129',
    ])
    expect(tribune!.rows).toEqual([
      '|taken|251', '−less|handed over, living and dead released alive and remains handed over together|134', '−less|rescued|8', '−less|remains recovered|40',
      '=equals|held, by these lines|69', '|printed: held, taken on 7 October|60',
    ])
  })

  it('links every number to its claim', async () => {
    const [sun] = ledgersOf(await pageOf({ knownOn: '2024-01-01' }))
    expect(sun!.links).toHaveLength(7)
    for (const link of sun!.links) expect(link).toMatch(/^\/claims\/[0-9A-Z]{8}/)
  })

  it('folds away sources that do not say what came in, and shows one that is asked for', async () => {
    const page = await pageOf({ by: 'claimant' })
    expect(ledgersOf(page)).toHaveLength(6)
    expect(clean(page.querySelector('details.more')?.textContent)).toContain('Israel said that 108 were alive. Nothing can be computed')
    expect(ledgersOf(await pageOf({ by: 'claimant', claimant: 'israel' })).map(({ words }) => words)).toEqual([expect.stringContaining('Nothing can be computed')])
  })

  it('has a considered answer for a day before everything and for values that it cannot read', async () => {
    expect(clean((await pageOf({ knownOn: '2001-01-01' })).body.textContent)).toContain('No claim on record is a line of a ledger.')
    const page = await pageOf({ by: 'party', asOf: 'yesterday' })
    expect(ledgersOf(page)).toHaveLength(6)
    expect(clean(page.body.textContent)).toMatch(/party.*must be one of/)
  })
})
