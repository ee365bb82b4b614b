import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clearCache } from '@/lib/data/cache'
import { correctClaim, retractClaim } from '@/lib/data/claim-edit'
import { mergeClaim } from '@/lib/data/claim-merge'
import { previewCard } from '@/lib/data/claim-preview'
import { claimsNear } from '@/lib/data/claims-near'
import { readHeads } from '@/lib/data/desk-heads'
import { reader } from '@/lib/data/reader'
import type { Claim } from '@/lib/domain/claim'
import type { ClaimInput } from '@/lib/domain/claim-input'
import { lagOf, likenessOf, sharesSubject } from '@/lib/domain/likely-duplicate'
import { MOST_AROUND, type ClaimsNear } from '@/lib/domain/near-claims'
import { makeClaim } from '../domain/claim-fixture'
import { change, makeFigure } from '../support/claim-lives'
import { histories, rarely } from '../support/random-claims'
import { storeClaims } from '../support/stored-claims'
import { bundledRegisters, openTestDatabase, withTestDatabase } from '../support/test-database'

withTestDatabase(bundledRegisters)

type Columns = Partial<Record<keyof ClaimInput, unknown>>
const typed = async (columns: Columns = {}, id = '') => {
  const article = await reader().article.findFirst()
  const card = await previewCard({ kind: 'figure', claimant: 'gaza-health-ministry', metric: 'killed-gaza', operator: 'at_least', low: 10, asWritten: 'at least 10', asOf: '2024-04-14', ...columns }, 'gaza-2023', article?.publicId ?? '')
  return { ...card, id }
}
const ids = (list: ClaimsNear['around']) => list.map(({ claim }) => claim.id)

describe('what stands near a form', () => {
  it('finds the likely double, drafts among them, and the metric around its day', async () => {
    const draft = await makeFigure(10, { operator: 'exactly', low: 10, high: 10, best: 10, asWritten: '10', quote: '10' }, 'draft')
    const before = await makeFigure(9, { asOf: '2024-04-10' })
    const long = await makeFigure(99, { asOf: '2024-04-30' })
    const metric = await makeFigure(10, { metric: 'injured-gaza', articleKey: 'two', asOf: '2024-04-14' })
    const found = await claimsNear(await typed())
    expect(found.likely).toMatchObject([{ claim: { id: draft, status: 'draft' }, isShown: false, likeness: { level: 'likely', figures: 'same_number' } }])
    expect(ids(found.around)).toEqual([before, long])
    expect(found).toMatchObject({ more: 0, subject: { metric: 'killed-gaza', conflict: 'gaza-2023' } })
    expect(ids([...found.likely, ...found.around])).not.toContain(metric)
  })

  it('reads the newest revision, and never the claim that is edited', async () => {
    const id = await makeFigure(500, {}, 'published')
    await change((tx) => correctClaim(tx, id, 1, { low: 10, asWritten: 'at least 10' }, { reason: 'misread', status: 'draft' }))
    const found = await claimsNear(await typed())
    expect(found.likely).toMatchObject([{ claim: { id, quantity: { low: 10 } }, isShown: true }])
    expect(await claimsNear(await typed({}, id))).toMatchObject({ likely: [], around: [], more: 0 })
  })

  it('shows what was retracted with its status, and nothing of what was merged away', async () => {
    const [kept, gone, twin] = [await makeFigure(1), await makeFigure(2), await makeFigure(3)]
    await change((tx) => retractClaim(tx, gone, 1, 'coded twice'))
    await change((tx) => mergeClaim(tx, twin, 1, { into: kept, reason: 'the same figure' }))
    const found = await claimsNear(await typed({ low: 40, asWritten: 'at least 40' }))
    expect([...found.likely, ...found.around].map(({ claim }) => [claim.id, claim.status]).toSorted()).toEqual([[kept, 'published'], [gone, 'retracted']].toSorted())
    expect(found.more).toBe(0)
  })

  it('puts the exact one first, whatever else is likely', async () => {
    const exact = await makeFigure(10, { articleKey: 'elsewhere', claimant: 'hamas' })
    await makeFigure(10, { quote: null })
    expect((await claimsNear(await typed(), exact)).likely[0]).toMatchObject({ claim: { id: exact }, likeness: { level: 'same' } })
  })

  it('counts what does not fit, and says nothing of a form that is about nothing yet', async () => {
    for (let low = 1; low <= MOST_AROUND + 3; low++) await makeFigure(low, { asOf: `2024-04-${String(low).padStart(2, '0')}` })
    const found = await claimsNear(await typed({ claimant: 'hamas', low: 900, asWritten: 'at least 900', articleKey: '' }))
    expect(found.around).toHaveLength(MOST_AROUND)
    expect(found.more).toBe(3)
    expect(found.around[0]!.claim.asOf!.edtf).toBe('2024-04-14')
    const blank = await typed({ metric: '', low: null, asWritten: '', operator: null })
    expect(await claimsNear(blank)).toEqual({ likely: [], around: [], more: 0, subject: null })
  })

  it('finds the words in the same article while the metric is not chosen yet', async () => {
    const id = await makeFigure(10)
    expect((await claimsNear(await typed({ metric: '' }))).likely).toMatchObject([{ claim: { id } }])
  })
})

const day = fc.integer({ min: 1, max: 9 }).map((number) => ({ edtf: `2001-01-0${number}`, earliest: `2001-01-0${number}`, latest: `2001-01-0${number}`, basis: 'stated' as const }))
const drafts: fc.Arbitrary<Claim> = fc.record({
  kind: fc.constantFrom('figure' as const, 'term' as const, 'position' as const), conflict: fc.constantFrom('one', 'two'), asOf: rarely(day), metric: fc.constantFrom('m', 'n'), proposal: rarely(fc.constant('p')),
  topic: fc.constantFrom('t', 'u'), claimant: rarely(fc.constantFrom('a', 'b')), article: fc.constantFrom('00000001', '00000002'),
}).map(({ metric, proposal, topic, claimant, article, ...rest }) => makeClaim({
  ...rest, id: '', claimant: claimant ? { slug: claimant, name: claimant, descriptor: null, anonymous: false } : null,
  metric: rest.kind === 'figure' ? { slug: metric, label: metric, unit: 'persons', family: 'f' } : null, quantity: rest.kind === 'figure' ? makeClaim().quantity : null,
  proposal: proposal ? { slug: proposal, name: proposal } : null, topic: rest.kind === 'figure' ? null : { slug: topic, label: topic },
  article: { ...makeClaim().article, id: article, outlet: { slug: 'outlet-1', name: 'Outlet 1' } },
}))

it('finds, through its indexes, what looking at every head finds', async () => {
  await fc.assert(fc.asyncProperty(histories, fc.array(drafts, { minLength: 3, maxLength: 5 }), async (given, asked) => {
    await storeClaims(await openTestDatabase(), given)
    clearCache()
    const keys = (await reader().claim.findMany({ select: { id: true } })).map(({ id }) => id)
    const heads = await readHeads(keys)
    for (const draft of asked) {
      const found = await claimsNear(draft)
      const near = heads.filter(({ state }) => likenessOf(draft, state) !== null)
      const likely = near.filter(({ state }) => likenessOf(draft, state)!.level !== 'near').map(({ state }) => state.id)
      expect(ids(found.likely).every((id) => likely.includes(id))).toBe(true)
      expect(ids(found.likely).length).toBe(Math.min(5, likely.length))
      // Of twelve claims all that are about the same stand there, unless the form's kind leaves no subject to ask for.
      if (found.subject === null) continue
      const isOfProposal = ({ proposal, topic }: Pick<Claim, 'proposal' | 'topic'>) => !draft.proposal || (proposal?.slug === 'p' && topic?.slug === draft.topic?.slug)
      const about = near.filter(({ state }) => sharesSubject(draft, state) && (draft.kind === 'figure' || isOfProposal(state))).map(({ state }) => state.id)
      const shown = [...ids(found.likely), ...ids(found.around)]
      expect(about.filter((id) => !shown.includes(id))).toEqual([])
      const away = found.around.map(({ claim }) => Math.abs(lagOf(draft, claim) ?? Number.MAX_SAFE_INTEGER))
      expect(away).toEqual(away.toSorted((a, b) => a - b))
    }
  }), { numRuns: 40 })
})
