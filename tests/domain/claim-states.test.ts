import { expect, test } from 'vitest'
import { diffStates } from '@/lib/domain/claim-diff'
import { naturalKey } from '@/lib/domain/natural-key'
import { makeClaim } from './claim-fixture'

const base = makeClaim()

test('a claim is the same when everything of the sameness list is, whatever else differs', () => {
  const other = makeClaim({ id: 'OTHER123', statement: 'Told otherwise.', note: 'x', revision: 3, externalId: 'e', statedOn: base.asOf, status: 'retracted' })
  expect(naturalKey(other)).toEqual(naturalKey(base))
})

test('each entry of the sameness list makes another claim of it', () => {
  const quantity = base.quantity!
  const variants = [
    makeClaim({ article: { ...base.article, id: 'ARTC9999' } }), makeClaim({ kind: 'event' }), makeClaim({ claimant: null }), makeClaim({ metric: null }),
    makeClaim({ proposal: { slug: 'p', name: 'P' } }), makeClaim({ topic: { slug: 't', label: 'T' } }), makeClaim({ phase: 'first' }),
    makeClaim({ actor: { slug: 'a', name: 'A' } }), makeClaim({ stance: 'rejects' }), makeClaim({ target: { type: 'actor', ref: 'x', label: 'X' } }),
    makeClaim({ occurrence: { slug: 'o', label: 'O', type: null, participants: [] } }), makeClaim({ scope: { ...base.scope, population: 'women' } }),
    makeClaim({ scope: { ...base.scope, place: 'north' } }), makeClaim({ scope: { ...base.scope, text: 'women' } }), makeClaim({ basis: 'verified' }),
    makeClaim({ asOf: { ...base.asOf!, edtf: '1999-04-14~' } }), makeClaim({ quantity: { ...quantity, low: 121 } }), makeClaim({ quantity: null }),
    makeClaim({ quantity: { ...quantity, asWritten: '120 or more' } }), makeClaim({ quote: null }),
  ]
  const keys = [base, ...variants].map((claim) => JSON.stringify(naturalKey(claim)))
  expect(new Set(keys).size).toBe(keys.length)
})

test('a diff tells each field that changed, before and after, and no other', () => {
  const after = makeClaim({
    revision: 2, updatedAt: '1999-05-01T00:00:00.000Z', quantity: { ...base.quantity!, low: 121 }, note: 'Corrected in print.',
    claimant: { ...base.claimant!, anonymous: true }, relations: [{ type: 'corrects', direction: 'out', claim: 'ABCD1234', split: null, exclusive: null }],
  })
  expect(diffStates(base, after)).toEqual([
    { path: 'note', label: 'Note', before: null, after: 'Corrected in print.' },
    { path: 'claimant.anonymous', label: 'Anonymous', before: 'no', after: 'yes' },
    { path: 'quantity.low', label: 'Low', before: '120', after: '121' },
    { path: 'relations', label: 'Relations', before: null, after: 'corrects ABCD1234' },
  ])
  expect(diffStates(base, base)).toEqual([])
})
