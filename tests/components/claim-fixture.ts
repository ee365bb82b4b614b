// A claim with everything in place and made-up words, for tests that change one thing.
import type { Claim, Clock, Quantity } from '@/lib/domain/claim'

export function aClock(edtf: string, latest = edtf, basis: Clock['basis'] = 'stated'): Clock {
  return { edtf: latest === edtf ? edtf : `${edtf}/${latest}`, earliest: edtf, latest, basis }
}

export function aQuantity(over: Partial<Quantity> = {}): Quantity {
  return {
    operator: 'at_least', low: 1140, high: null, best: null, unit: 'persons', measure: 'count', per: null, base: null,
    asWritten: 'at least 1,140', ...over,
  }
}

export function aClaim(over: Partial<Claim> = {}): Claim {
  return {
    id: '7K3M9Q2X', url: '/claims/7K3M9Q2X', conflict: 'verrin-talks', kind: 'figure', status: 'published', standing: [], revision: 2, externalId: null,
    statement: 'The Relief Office in Sarrow said that at least 1,140 people had crossed the river.', note: null,
    quote: { exact: 'at least 1,140 had crossed', prefix: null, suffix: null }, modality: 'asserted',
    claimant: { slug: 'relief-office', name: 'the Relief Office in Sarrow', descriptor: 'the office on the east bank', anonymous: false },
    coClaimants: [],
    attribution: [{ step: 'said', actor: 'relief-office', outlet: null }, { step: 'reported', actor: null, outlet: 'river-post' }],
    article: {
      id: 'A1B2C3D4', key: 'river-post-1', headline: 'Third meeting', url: null, language: 'en',
      outlet: { slug: 'river-post', name: 'The River Post' }, publishedOn: aClock('2024-04-14', '2024-04-14', 'deduced'),
    },
    asOf: aClock('2024-04-14', '2024-04-14', 'deduced'), windowFrom: '2024-03-02', statedOn: null,
    metric: { slug: 'crossed', label: 'Crossed the river', unit: 'persons', family: 'crossings' },
    quantity: aQuantity(), scope: { population: null, place: null, text: null }, basis: 'reported',
    proposal: null, topic: null, phase: null, condition: null, anchor: null, actor: null, stance: null, target: null, occurrence: null,
    reason: null, relations: [], recordedAt: '2026-01-02T03:04:05.000Z', updatedAt: '2026-01-02T03:04:05.000Z', ...over,
  }
}
