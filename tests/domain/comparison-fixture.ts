import type { Claim, Clock, Quantity } from '@/lib/domain/claim'
import { makeClock } from '@/lib/domain/clock'
import type { ComparedMetric } from '@/lib/domain/comparison-metric'
import { seriesPointOf, type SeriesPoint } from '@/lib/domain/series-point'
import type { SourceAxis } from '@/lib/domain/comparison-source'
import { makeClaim } from './claim-fixture'

export const clock = (edtf: string): Clock => makeClock(edtf, 'stated')

const words = { unit: 'persons', measure: 'count' as const, per: null, base: null, asWritten: null }
export const exactly = (n: number, more: Partial<Quantity> = {}): Quantity => ({ operator: 'exactly', low: n, high: n, best: n, ...words, ...more })
export const about = (n: number, more: Partial<Quantity> = {}): Quantity => ({ operator: 'about', low: null, high: null, best: n, ...words, ...more })
export const atLeast = (n: number): Quantity => ({ operator: 'at_least', low: n, high: null, best: null, ...words })
export const moreThan = (n: number): Quantity => ({ operator: 'more_than', low: n, high: null, best: null, ...words })
export const atMost = (n: number): Quantity => ({ operator: 'at_most', low: null, high: n, best: null, ...words })
export const lessThan = (n: number): Quantity => ({ operator: 'less_than', low: null, high: n, best: null, ...words })
export const between = (low: number, high: number): Quantity => ({ operator: 'between', low, high, best: null, ...words })
export const vague = (low: number, high: number, text: string): Quantity => ({ operator: 'vague', low, high, best: null, ...words, asWritten: text })
export const noNumber: Quantity = { operator: 'unknown', low: null, high: null, best: null, ...words }

export function metric(slug: string, more: Partial<ComparedMetric> = {}): ComparedMetric {
  return {
    slug, label: slug.replaceAll('-', ' '), unit: 'persons', family: 'killed', behaviour: 'cumulative', population: null, place: null,
    windowFrom: null, sumOf: [], ...more,
  }
}

/** Two invented papers whose reports are 115 days apart, like the two that the product ships with. */
export const DECEMBER = { id: 'ARTDEC23', outlet: { slug: 'daily', name: 'The Daily' }, day: '2023-12-21' }
export const APRIL = { id: 'ARTAPR24', outlet: { slug: 'unknown-april', name: 'Outlet not named' }, day: '2024-04-14' }

/** What a test may change of a claim beside its id and day, which the fixture takes as text. */
export type More = Partial<Omit<Claim, 'id' | 'asOf'>>

type Given = { id: string; in: typeof DECEMBER; of: ComparedMetric; asOf: string | null; by?: { slug: string; name: string } } & More

/** One figure in one of the two papers; without `by` the paper speaks in its own voice. */
export function figure(quantity: Quantity | null, { id, in: article, of, asOf, by, ...more }: Given): Claim {
  return makeClaim({
    id, url: `/claims/${id}`, statement: `Statement ${id}`, quantity, basis: 'reported',
    claimant: by ? { ...by, descriptor: null, anonymous: false } : null,
    article: { id: article.id, key: article.id, headline: null, url: null, language: 'en', outlet: article.outlet, publishedOn: clock(article.day) },
    asOf: asOf === null ? null : clock(asOf), metric: { slug: of.slug, label: of.label, unit: of.unit, family: of.family }, ...more,
  })
}

export function point(quantity: Quantity, given: Given, axis: SourceAxis = 'claimant'): SeriesPoint {
  return seriesPointOf(figure(quantity, given), axis)!
}
