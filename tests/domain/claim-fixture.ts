import type { Claim } from '@/lib/domain/claim'

const day = (text: string) => ({ edtf: text, earliest: text, latest: text, basis: 'stated' as const })

/** A plain published figure with invented names; tests change what they are about. */
export function makeClaim(changes: Partial<Claim> = {}): Claim {
  return {
    id: '7K3M9Q2X', url: '/claims/7K3M9Q2X', conflict: 'example-1999', kind: 'figure', status: 'published', standing: [], revision: 1,
    externalId: null, statement: 'The Ruritanian ministry said at least 120 people were hurt.', note: null,
    quote: { exact: 'at least 120', prefix: null, suffix: null }, modality: 'asserted',
    claimant: { slug: 'ruritania-ministry', name: 'Ruritanian ministry', descriptor: null, anonymous: false }, coClaimants: [],
    attribution: [{ step: 'said', actor: 'ruritania-ministry', outlet: null }, { step: 'reported', actor: null, outlet: 'example-daily' }],
    article: {
      id: 'ARTC1234', key: 'example-1', headline: 'Talks resume', url: null, language: 'en',
      outlet: { slug: 'example-daily', name: 'Example Daily' }, publishedOn: day('1999-04-15'),
    },
    asOf: day('1999-04-14'), windowFrom: null, statedOn: null,
    metric: { slug: 'injured-ruritania', label: 'Injured', unit: 'persons', family: 'injured' },
    quantity: {
      operator: 'at_least', low: 120, high: null, best: null, unit: 'persons', measure: 'count', per: null, base: null, asWritten: 'at least 120',
    },
    scope: { population: null, place: null, text: null }, basis: 'reported', proposal: null, topic: null, phase: null, condition: null,
    anchor: null, actor: null, stance: null, target: null, occurrence: null, reason: null, relations: [],
    recordedAt: '1999-04-16T10:00:00.000Z', updatedAt: '1999-04-16T10:00:00.000Z', ...changes,
  }
}
