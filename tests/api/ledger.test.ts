import { beforeEach, describe, expect, it } from 'vitest'
import * as route from '@/app/api/v1/ledger/route'
import { importClaims } from '@/lib/data/import'
import { claimSchema } from '@/lib/domain/claim'
import { claimRows } from '@/lib/intake/claim-row'
import { readCsv } from '@/lib/intake/csv'
import { claimsText } from '../record/bundled-record'
import { publishedLedgersCsv } from '../support/published-ledgers'
import { bundledRegisters, withTestDatabase } from '../support/test-database'
import { ask } from './ask'

const registers = bundledRegisters()
withTestDatabase(() => registers)

async function load(text: string) {
  const outcome = await importClaims({ ...claimRows(await readCsv([new TextEncoder().encode(text)])), conflict: 'gaza-2023', author: 'test' })
  expect(outcome.rejected).toEqual([])
}

beforeEach(async () => {
  await load(claimsText)
  await load(publishedLedgersCsv)
})

type Bounds = { operator: string; best: number | null }
type ApiLedger = { source: { name: string }; computed: Bounds; stated: Bounds | null; residual: Bounds | null; comparable: boolean }
const read = async (query: string) => (await ask(route, `/api/v1/ledger?conflict=gaza-2023${query}`)).body
const short = ({ source, computed, stated, residual, comparable }: ApiLedger) => {
  const best = (amount: Bounds | null) => amount && `${amount.operator} ${amount.best}`
  return [source.name.split(',')[0], best(computed), best(stated), best(residual), comparable]
}

describe('the ledger by article', () => {
  it('gives the two bundled articles and the four published examples', async () => {
    const { data, page } = await read('')
    expect(page).toEqual({ next: null, total: 6 })
    expect(data.map(short)).toEqual([
      ['The Sun', 'about 119', 'exactly 108', null, false],
      ['Outlet not named (April 2024)', 'about 145', 'exactly 129', null, true],
      ['Ruritanian Herald', 'exactly 76', 'exactly 76', null, true],
      ['Example Tribune', 'exactly 69', 'exactly 60', 'exactly 9', true],
      ['Sample Courier', 'exactly 59', 'exactly 59', null, true],
      ['Model Observer', 'exactly 48', 'exactly 48', null, true],
    ])
    expect(data[0].words).toContain('About 11 are not said to be alive. No residual')
    expect(data[1].words).toContain('About 16 are left for the lines that it does not give. No residual')
    expect(data[3].words).toContain('Residual: 9 more by these lines than printed')
    expect(data[1].missing).toEqual(['hostages-held-before', 'hostages-rescued', 'hostages-bodies-returned', 'hostages-bodies-recovered'])
    expect(data[3].missing).toEqual([])
  })

  it('gives every line its sign, bounds and whole claims, and the keys that are promised', async () => {
    const { data: [sun] } = await read('')
    expect(Object.keys(sun)).toEqual(expect.arrayContaining(['source', 'lines', 'missing', 'computed', 'stated', 'residual', 'comparable', 'words']))
    expect(sun.lines.map(({ slug, sign, operator, low, high, best }: Record<string, unknown>) => [slug, sign, operator, low, high, best])).toEqual([
      ['hostages-taken', 'plus', 'about', null, null, 240], ['hostages-released-alive', 'minus', 'exactly', 109, 109, 109],
      ['hostages-rescued', 'minus', 'exactly', 1, 1, 1], ['hostages-bodies-recovered', 'minus', 'exactly', 11, 11, 11],
    ])
    for (const line of sun.lines) for (const claim of line.claims) expect(claimSchema.parse(claim).article.id).toBe(sun.source.slug)
    expect(sun.stated).toMatchObject({ slug: 'hostages-remaining-alive', operator: 'exactly', low: 108, high: 108, best: 108 })
  })
})

describe('the ledger asked otherwise', () => {
  it('goes by outlet and by claimant', async () => {
    expect((await read('&by=outlet&outlet=the-sun')).data.map(short)).toEqual([['The Sun', 'about 119', 'exactly 108', null, false]])
    const { data } = await read('&by=claimant&claimant=israel')
    expect(data.map(short)).toEqual([['Israel', 'unknown null', 'exactly 108', null, false]])
  })

  it('knows of no report that was published later, and of no figure of a later day', async () => {
    expect((await read('&knownOn=2024-01-01')).data.map(short)).toEqual([['The Sun', 'about 119', 'exactly 108', null, false]])
    expect((await read('&knownOn=2023-01-01')).data).toEqual([])
    const { data } = await read('&asOf=2023-10-31&outlet=the-sun')
    expect(data.map(short)).toEqual([['The Sun', 'about 240', null, null, false]])
  })

  it('gives an unknown conflict no ledgers, takes pages, and refuses what it cannot read', async () => {
    expect((await ask(route, '/api/v1/ledger?conflict=nowhere')).body).toEqual({ data: [], page: { next: null, total: 0 } })
    const first = await read('&limit=4')
    const rest = await read(`&limit=4&cursor=${first.page.next}`)
    expect([first.data.length, rest.data.length, rest.page.next]).toEqual([4, 2, null])
    const refused = await ask(route, '/api/v1/ledger?by=party&asOf=2023-02-30')
    expect([refused.status, refused.body.errors.map(({ path }: { path: string }) => path).sort()]).toEqual([400, ['asOf', 'by']])
  })
})
