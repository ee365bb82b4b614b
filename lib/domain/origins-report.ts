// Owns what origins, hedges and checks need of a claim: who spoke, through whom, what number, of which day. Any claim fits.
import type { Claim, ClaimArticle, Relation } from './claim'

export type Report = Pick<Claim,
  'id' | 'kind' | 'claimant' | 'coClaimants' | 'attribution' | 'asOf' | 'windowFrom' | 'statedOn' | 'metric' | 'proposal' | 'topic' | 'phase'
  | 'actor' | 'stance' | 'occurrence' | 'quantity' | 'scope' | 'basis' | 'modality' | 'standing' | 'quote'> & {
    article: Pick<ClaimArticle, 'id' | 'outlet' | 'publishedOn'>
    relations: readonly Pick<Relation, 'type' | 'direction' | 'claim' | 'split' | 'exclusive'>[]
  }

/** Text without case and outer spaces; "" for none. */
export const plain = (text: string | null | undefined) => (text ?? '').trim().toLowerCase()

/** The last day on which it can have been said: stated, else published; null where neither is known. */
export function saidOn({ statedOn, article }: Pick<Report, 'statedOn' | 'article'>): string | null {
  return statedOn?.latest ?? article.publishedOn?.latest ?? null
}

/** Which part of a metric it counts, and in what: figures that differ here are never subtracted. */
export function scopeKey({ scope, quantity }: Pick<Report, 'scope' | 'quantity'>): string {
  return [plain(scope.population), plain(scope.place), plain(scope.text), quantity?.measure, plain(quantity?.unit), plain(quantity?.per), plain(quantity?.base)].join('\n')
}

/** Whether two claims describe the same or overlapping days; claims without a day only share that they have none. */
export function isSameTime(a: Pick<Report, 'asOf'>, b: Pick<Report, 'asOf'>): boolean {
  const [first, second] = [spanOf(a), spanOf(b)]
  if (!first || !second) return first === second
  return first.from <= second.to && second.from <= first.to
}

/** The days that a claim may describe, open ends reaching without end; null where it gives none. */
export function spanOf({ asOf }: Pick<Report, 'asOf'>): { from: string; to: string } | null {
  if (!asOf || (asOf.earliest === null && asOf.latest === null)) return null
  return { from: asOf.earliest ?? '', to: asOf.latest ?? '9999-12-31' }
}
