// Owns one dated figure of a series: what a chart draws and the series API returns of a claim.
import type { Claim, Quantity } from './claim'
import { sourceOf, type Source, type SourceAxis } from './comparison-source'
import { standingReports } from './standing'
import { STANDINGS, type DateBasis, type FigureBasis, type Operator, type Standing, type Status } from './vocabulary'

/** `earliest` and `latest` are days; null where the date is open or unknown. Low, high, best are in the quantity's unit. */
export interface SeriesPoint {
  id: string
  metric: string
  source: Source
  asOf: string | null
  earliest: string | null
  latest: string | null
  dateBasis: DateBasis
  operator: Operator
  low: number | null
  high: number | null
  best: number | null
  asWritten: string | null
  quantity: Quantity
  basis: FigureBasis | null
  scope: { population: string | null; place: string | null; text: string | null }
  windowFrom: string | null
  statement: string
  standing: readonly Standing[]
  /** Who gives it its standing, each speaker once; null where nobody is named. */
  standingBy: readonly { standing: Standing; by: string | null }[]
  status: Status
  /** The last day on which it may have been said, else published; orders points that describe one day. */
  saidLatest: string | null
  publishedLatest: string | null
  /** Who printed it; null where the article's outlet is not known. */
  outlet: { slug: string; name: string } | null
  /** Ids of the claims that this one corrects or supersedes, for the arrow from the old mark to the new. */
  replaces: readonly string[]
}

/** What a point's place among others and a panel of its own need to know of it: enough to choose which points of very many are drawn. */
export type OutlinePoint = Pick<SeriesPoint, 'id' | 'metric' | 'source' | 'earliest' | 'latest' | 'low' | 'high' | 'best' | 'windowFrom' | 'standing' | 'saidLatest' | 'publishedLatest' | 'replaces'>
  & { scope: Pick<SeriesPoint['scope'], 'population' | 'place'>; quantity: Pick<Quantity, 'unit' | 'measure' | 'per'> }

const REPLACING = ['corrects', 'supersedes']

/** The point of a claim that has a metric and a quantity, else null. */
export function seriesPointOf(claim: Claim, by: SourceAxis): SeriesPoint | null {
  const { metric, quantity, asOf } = claim
  if (!metric || !quantity) return null
  const { slug, name, ownVoice } = sourceOf(claim, by)
  return {
    id: claim.id, metric: metric.slug, source: { slug, name, ownVoice },
    asOf: asOf?.edtf ?? null, earliest: asOf?.earliest ?? null, latest: asOf?.latest ?? null, dateBasis: asOf?.basis ?? 'unknown',
    operator: quantity.operator, low: quantity.low, high: quantity.high, best: quantity.best, asWritten: quantity.asWritten, quantity,
    basis: claim.basis, scope: claim.scope, windowFrom: claim.windowFrom, statement: claim.statement,
    standing: claim.standing, standingBy: speakersOf(standingReports(claim).map(({ standing, by: speaker }) => ({ standing, by: speaker?.name ?? null }))), status: claim.status,
    saidLatest: claim.statedOn?.latest ?? claim.article.publishedOn?.latest ?? null,
    publishedLatest: claim.article.publishedOn?.latest ?? null,
    outlet: claim.article.outlet,
    replaces: claim.relations
      .filter(({ direction, type }) => direction === 'out' && REPLACING.includes(type))
      .map((relation) => relation.claim),
  }
}

/** Each standing and speaker once, in the vocabulary's order, then by name. */
export function speakersOf(reports: readonly { standing: Standing; by: string | null }[]): { standing: Standing; by: string | null }[] {
  const once = new Map(reports.map(({ standing, by }) => [`${standing} ${by}`, { standing, by }]))
  return [...once.values()].sort((a, b) => STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing) || text(a.by ?? '', b.by ?? ''))
}

/** The day at which a point stands on a time axis: the end of what it describes. */
export function dayOf(point: Pick<SeriesPoint, 'earliest' | 'latest'>): string | null {
  return point.latest ?? point.earliest
}

/** The height at which a mark sits; null where there is none: a vague word, a range or no number. */
export function levelOf(quantity: Pick<Quantity, 'operator' | 'low' | 'high' | 'best'>): number | null {
  switch (quantity.operator) {
    case 'exactly': return quantity.best ?? quantity.low
    case 'about': return quantity.best
    case 'at_least':
    case 'more_than': return quantity.low
    case 'at_most':
    case 'less_than': return quantity.high
    case 'between':
    case 'vague':
    case 'unknown': return null
    default: throw new RangeError(`Unknown operator "${String(quantity.operator)}"`)
  }
}

/** The lowest and the highest number that a mark reaches; null where it has none. */
export function extentOf(quantity: Pick<Quantity, 'low' | 'high' | 'best'>): [number, number] | null {
  const numbers = [quantity.low, quantity.high, quantity.best].filter((value) => value !== null)
  return numbers.length ? [Math.min(...numbers), Math.max(...numbers)] : null
}

/** Whether an editor or a newer edition has put another claim in this one's place, or it was withdrawn. */
export function isReplaced(point: Pick<SeriesPoint, 'standing' | 'status'>): boolean {
  return point.status === 'retracted' || point.standing.includes('corrected') || point.standing.includes('superseded')
}

const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

type PlacedPoint = Pick<SeriesPoint, 'id' | 'earliest' | 'latest' | 'saidLatest'>

/** Order in time: by the day described, then by when it was said or published, then by id; points without a day come first. */
export function comparePoints(a: PlacedPoint, b: PlacedPoint): number {
  return text(dayOf(a) ?? '', dayOf(b) ?? '') || text(a.saidLatest ?? '', b.saidLatest ?? '') || text(a.id, b.id)
}
