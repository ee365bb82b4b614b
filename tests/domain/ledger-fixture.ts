// Owns ledgers of invented articles over the bundled register, for the tests of the ledger and of its words.
import type { SourceAxis } from '@/lib/domain/comparison-source'
import type { Claim, Quantity } from '@/lib/domain/claim'
import { buildLedgers, type Ledger } from '@/lib/domain/ledger'
import type { LedgerMetric } from '@/lib/domain/ledger-identity'
import { registers } from '../record/bundled-record'
import { about, APRIL, DECEMBER, exactly, figure, metric, type More } from './comparison-fixture'

export const LEDGER_METRICS = registers.metrics as unknown as LedgerMetric[]

/** A figure of the December paper on a metric of the register, without the word "hostages" in its slug. */
export function line(slug: string, quantity: number | Quantity, more: More & { id?: string; in?: typeof DECEMBER; asOf?: string } = {}): Claim {
  const of = LEDGER_METRICS.find((one) => one.slug === `hostages-${slug}`)
  if (!of) throw new RangeError(`no metric hostages-${slug}`)
  const { id = `${slug}-${typeof quantity === 'number' ? quantity : quantity.best ?? quantity.low ?? quantity.high}`, in: article = DECEMBER, asOf = '2023-12-21', ...rest } = more
  const value = typeof quantity === 'number' ? exactly(quantity) : quantity
  return figure(value, { id, in: article, of: metric(of.slug, { label: of.label, family: of.family, unit: of.unit }), asOf, ...rest })
}

export const scope = (text: string) => ({ scope: { population: null, place: null, text } })
export const part = (of: string) => ({ relations: [{ type: 'part_of' as const, direction: 'out' as const, claim: of, split: 'by way', exclusive: true }] })

/** The one ledger of claims of one source. */
export function ledgerOf(claims: readonly Claim[], by: SourceAxis = 'article'): Ledger {
  const [only, ...more] = buildLedgers(claims, by, LEDGER_METRICS)
  if (!only || more.length > 0) throw new RangeError(`${more.length + (only ? 1 : 0)} ledgers`)
  return only
}

const israel = { slug: 'israel', name: 'Israel' }

/** What the December paper says. */
export const december = [
  line('taken', about(240, { asWritten: 'roughly 240' }), { id: 'T1', asOf: '2023-10-07' }),
  line('taken', about(240, { asWritten: 'some 240' }), { id: 'T2', asOf: '2023-10-07', relations: [{ type: 'repeats', direction: 'out', claim: 'T1', split: null, exclusive: null }] }),
  line('released-truce', 105, { asOf: '2023-11-24/2023-12-01' }), line('released-unilateral', 4, { asOf: '2023-10/2023-11' }), line('rescued', 1),
  line('bodies-recovered', 8, scope('other than three killed by mistake')), line('bodies-recovered', 3, scope('killed by mistake')), line('died', 3, scope('killed by mistake')),
  line('remaining-alive', 108, { id: 'ALIVE', claimant: { ...israel, descriptor: null, anonymous: false } }),
  line('remaining-alive', 19, { claimant: { ...israel, descriptor: null, anonymous: false }, scope: { population: 'women', place: null, text: null }, ...part('ALIVE') }),
]

/** What the April paper says; its two ways of release are parts of a claim of the other paper. */
export const april = [
  line('taken', about(250, { asWritten: 'about 250' }), { in: APRIL, asOf: '2023-10-07' }),
  line('released-exchange', 80, { in: APRIL, asOf: '2023-11', ...part('released-truce-105') }), line('released-outside', 25, { in: APRIL, asOf: '2023-11', ...part('released-truce-105') }),
  line('remaining', 129, { in: APRIL, asOf: '2024-04-14' }),
]

/** The four published examples: what came in, what went out, what is printed. */
export const published = {
  'closes at 76': [line('taken', 251), line('released', 127), line('rescued', 8), line('bodies-recovered', 40), line('remaining-oct7', 76)],
  'is 9 apart at 60': [line('taken', 251), line('released', 134), line('rescued', 8), line('bodies-recovered', 40), line('remaining-oct7', 60)],
  'closes at 59': [line('held-before', 4), line('taken', 251), line('released', 147), line('rescued', 8), line('bodies-recovered', 41), line('remaining', 59), line('bodies-returned', 8, part('released-147'))],
  'closes at 48': [line('held-before', 4), line('taken', 251), line('released', 148), line('rescued', 8), line('bodies-recovered', 51), line('remaining', 48)],
}
