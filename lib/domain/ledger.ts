// Owns the ledger of a source: whether what it says came in and went out comes to what it says is left. A residual is a question, not a verdict.
import type { Claim } from './claim'
import { sourceOf, type ColumnSource, type SourceAxis } from './comparison-source'
import { addIntervals, ANY_COUNT, negateInterval, overlap, subtractIntervals, type Interval } from './interval'
import type { Amount } from './ledger-amount'
import { COHORTS, identitiesOf, type LedgerIdentity, type LedgerMetric } from './ledger-identity'
import { countable, figureOf, sumAmounts, type LedgerFigure } from './ledger-lines'
import { orderSources } from './source-order'

export interface LedgerLine {
  metric: LedgerMetric
  sign: 'plus' | 'minus'
  /** The lines that it stands for together, where it is not one of them. */
  standsFor: LedgerMetric[]
  /** Null where the source does not give the line. */
  figure: LedgerFigure | null
}

/** The closing figure as printed, or those of its parts that are; `isWhole` says that it counts all that the lines leave. */
export interface StatedFigure extends LedgerFigure {
  metrics: LedgerMetric[]
  isWhole: boolean
}

/**
 * `closes`: both can hold. `left`: apart, but missing lines could cover it. `residual`: apart, and none could. `part`: what is printed counts
 * a part only. `days`: the lines come from reports of other days than the figure. `unstated`: nothing is printed. `uncomputed`: nothing came in.
 */
export type Verdict = 'closes' | 'left' | 'residual' | 'part' | 'days' | 'unstated' | 'uncomputed'

export interface Ledger {
  source: ColumnSource
  family: string
  /** Every line in the order of the sum, those not given too; lines that the printed figure does not count are left out. */
  lines: LedgerLine[]
  computed: Amount | null
  stated: StatedFigure | null
  /** Other closing figures, or parts of the printed one, that the source gives too. */
  beside: StatedFigure[]
  verdict: Verdict
  /** What is computed less what is printed; null without the two. */
  difference: Amount | null
  /** What each metric of the ledger is called, those that it does not show among them. */
  labels: ReadonlyMap<string, string>
}

/** The ledgers of all sources: by first report, then by name, then in the register's order. Sources that speak of none of the lines have none. */
export function buildLedgers(claims: readonly Claim[], by: SourceAxis, metrics: readonly LedgerMetric[]): Ledger[] {
  const identities = identitiesOf(metrics)
  const known = new Set(identities.flatMap((identity) => [...identity.metrics.keys()]))
  const spoken = claims.filter(({ metric }) => metric !== null && known.has(metric.slug))
  const sources = new Map<string, { source: ColumnSource; claims: Claim[] }>()
  for (const claim of spoken) {
    const source = sourceOf(claim, by)
    const held = sources.get(source.slug) ?? { source, claims: [] }
    sources.set(source.slug, held)
    held.claims.push(claim)
  }
  return [...orderSources(spoken, by).keys()].flatMap((slug) => {
    const { source, claims: own } = sources.get(slug)!
    return identities.flatMap((identity) => buildLedger(source, own, identity) ?? [])
  })
}

/** The ledger of one source; null where it gives no line and no closing figure. */
export function buildLedger(source: ColumnSource, claims: readonly Claim[], identity: LedgerIdentity): Ledger | null {
  const own = countable(claims, identity)
  const [stated, ...beside] = statedFigures(own, identity)
  const without = (stated?.isWhole && COHORTS[stated.metrics[0]!.slug]) || []
  const lines = linesOf(own, identity).filter(({ metric }) => !without.includes(metric.slug))
  const given = lines.filter(({ figure }) => figure !== null)
  if (!stated && given.length === 0) return null
  const computed = given.some(({ sign }) => sign === 'plus') ? sumLines(given) : null
  const labels = new Map([...identity.metrics].map(([slug, { label }]) => [slug, label]))
  const base = { labels, source, family: identity.family, lines, computed, stated: stated ?? null, beside }
  if (!computed) return { ...base, verdict: 'uncomputed', difference: null }
  if (!stated) return { ...base, verdict: 'unstated', difference: null }
  const difference = { ...subtractIntervals(computed, stated.amount), approximate: computed.approximate || stated.amount.approximate }
  return { ...base, verdict: verdictOf(lines, computed, stated), difference }
}

/** A metric's lines are replaced by one that stands for several of them, where the source gives that one. */
function linesOf(claims: readonly Claim[], identity: LedgerIdentity): LedgerLine[] {
  const covered = new Map<string, LedgerLine>()
  for (const metric of identity.joints) {
    const standsFor = identity.lines.filter(({ slug }) => metric.sumOf.includes(slug))
    const figure = claims.some((claim) => claim.metric!.slug === metric.slug) && !standsFor.some(({ slug }) => covered.has(slug))
      ? figureOf({ ...metric, sumOf: [] }, claims, identity) : null
    if (!figure) continue
    const line: LedgerLine = { metric, sign: signOf(standsFor[0]!), standsFor, figure }
    for (const { slug } of standsFor) covered.set(slug, line)
  }
  const plain = identity.lines.map((metric) => covered.get(metric.slug) ?? { metric, sign: signOf(metric), standsFor: [], figure: figureOf(metric, claims, identity) })
  return [...new Set(plain)]
}

const signOf = ({ ledger }: LedgerMetric) => (ledger === 'plus' ? 'plus' as const : 'minus' as const)

function sumLines(lines: readonly LedgerLine[]): Amount {
  return sumAmounts(lines.map(({ sign, figure }) => (sign === 'plus' ? figure!.amount : { ...negateInterval(figure!.amount), approximate: figure!.amount.approximate })))
}

/** The figure that the lines are set against, then the others: whole ones first, all parts of a whole together as one. */
function statedFigures(claims: readonly Claim[], identity: LedgerIdentity): StatedFigure[] {
  const printed = (metrics: readonly LedgerMetric[], isWhole: boolean): StatedFigure[] => metrics.flatMap((metric) => {
    const figure = figureOf(metric, claims, identity)
    return figure ? [{ ...figure, metrics: [metric], isWhole }] : []
  })
  const wholes = printed(identity.closings, true)
  const parts = printed(identity.closingParts, false)
  if (wholes.length > 0 || parts.length < 2 || parts.length < identity.closingParts.length) return [...wholes, ...parts]
  const sum: StatedFigure = {
    amount: sumAmounts(parts.map(({ amount }) => amount)), claims: parts.flatMap((part) => part.claims),
    partsMissing: parts.flatMap((part) => part.partsMissing), metrics: parts.flatMap((part) => part.metrics), isWhole: true,
  }
  return [sum, ...parts]
}

function verdictOf(lines: readonly LedgerLine[], computed: Amount, stated: StatedFigure): Verdict {
  if (!stated.isWhole) return 'part'
  if (overlap(computed, stated.amount)) return 'closes'
  if (overlap(withMissing(lines, computed), stated.amount)) return 'left'
  return isOfOtherDays(lines, stated) ? 'days' : 'residual'
}

/** What is computed, as wide as the lines that are not given, or given in part, could make it. */
export function withMissing(lines: readonly LedgerLine[], computed: Interval): Interval {
  return lines.filter(({ figure }) => figure === null || figure.partsMissing.length > 0)
    .reduce((sum, { sign }) => (sign === 'plus' ? addIntervals(sum, ANY_COUNT) : subtractIntervals(sum, ANY_COUNT)), computed)
}

/** Whether something that goes out was counted in another report, up to another day, than the figure that it is set against. */
function isOfOtherDays(lines: readonly LedgerLine[], { claims: [closing] }: StatedFigure): boolean {
  return lines.some(({ sign, figure }) => sign === 'minus' && figure?.claims.some((claim) => (
    claim.article.id !== closing!.article.id && claim.asOf?.latest !== closing!.asOf?.latest)))
}

/** Slugs of the lines that the source does not give. */
export function missingLines({ lines }: Pick<Ledger, 'lines'>): LedgerMetric[] {
  return lines.filter(({ figure }) => figure === null).map(({ metric }) => metric)
}
