// Owns invented reports for origins, hedges and checks: a line of text says who spoke, through whom, in which paper, on which day.
import type { AttributionStep, Claim, Quantity } from '@/lib/domain/claim'
import { buildAttribution, parseVia, preferredRegister } from '@/lib/domain/attribution'
import { makeClaim } from './claim-fixture'
import { about, atLeast, clock, exactly } from './comparison-fixture'

export { about, atLeast, between, clock, exactly, metric, moreThan, vague } from './comparison-fixture'

type More = Partial<Omit<Claim, 'asOf' | 'claimant' | 'article' | 'coClaimants'>> & { also?: string[]; anonymous?: boolean; asOf?: string | null; on?: string; article?: string }

const steps = (via: string): AttributionStep[] => parseVia(via).map(({ step, who }) => (
  preferredRegister(step) === 'outlet' || who?.startsWith('paper') ? { step, actor: null, outlet: who } : { step, actor: who, outlet: null }))

/** "ministry | reported:agency | paper-1": claimant (or "-"), steps between, outlet (or "-"). */
export function report(id: string, line: string, quantity: Quantity | null = exactly(33), more: More = {}): Claim {
  const [who = '-', via = '', paper = '-'] = line.split('|').map((part) => part.trim())
  const [claimant, outlet] = [who === '-' ? null : who, paper === '-' ? null : paper]
  const { also = [], anonymous = false, asOf = '2001-02-03', on = '2001-02-04', article = `A-${id}`, ...rest } = more
  return makeClaim({
    id, url: `/claims/${id}`, quantity, quote: null,
    claimant: claimant === null ? null : { slug: claimant, name: claimant, descriptor: null, anonymous }, coClaimants: also.map((slug) => ({ slug, name: slug })),
    attribution: buildAttribution({ claimant, via: steps(via), outlet }),
    article: { id: article, key: article, headline: null, url: null, language: 'en', outlet: outlet === null ? null : { slug: outlet, name: outlet }, publishedOn: clock(on) },
    asOf: asOf === null ? null : clock(asOf), ...rest,
  })
}

/** A figure with the words as printed. */
export const printed = (quantity: Quantity, asWritten: string): Quantity => ({ ...quantity, asWritten })
export const echo = (claim: string) => [{ type: 'repeats' as const, direction: 'out' as const, claim, split: null, exclusive: null }]
export const figures = { exactly, about, atLeast }
