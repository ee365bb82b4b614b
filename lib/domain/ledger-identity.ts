// Owns which metrics make up a ledger, read off the register: a family with signed lines and a closing figure is one, whatever it counts.
import type { LedgerSign } from './vocabulary'

/** What a ledger needs to know of a metric; any metric of the register fits. */
export interface LedgerMetric {
  slug: string
  label: string
  unit: string
  family: string
  population: string | null
  place: string | null
  ledger: LedgerSign | null
  sumOf: readonly string[]
}

export interface LedgerIdentity {
  family: string
  /** Signed lines in the order of the sum: what comes in, then what goes out. */
  lines: LedgerMetric[]
  /** Metrics that stand for several lines of one sign together, such as the living and the dead handed over. */
  joints: LedgerMetric[]
  /** Figures that the lines should come to, those that count everybody first. */
  closings: LedgerMetric[]
  /** Figures that count a part of the closing. */
  closingParts: LedgerMetric[]
  /** All of these and the parts that lines are the sum of, by slug; other metrics of the family have no place in the sum. */
  metrics: ReadonlyMap<string, LedgerMetric>
}

/** Lines that a closing figure does not count, because it is about one cohort only. Another ledger's cohorts are another row. */
export const COHORTS: Readonly<Record<string, readonly string[]>> = {
  'hostages-remaining-oct7': ['hostages-held-before'],
}

/** The ledgers that a conflict's metrics allow, in the register's order. */
export function identitiesOf(metrics: readonly LedgerMetric[]): LedgerIdentity[] {
  return [...new Set(metrics.map(({ family }) => family))].flatMap((family) => {
    const members = metrics.filter((metric) => metric.family === family)
    const signed = (sign: LedgerSign) => members.filter(({ ledger }) => ledger === sign)
    const lines = [...signed('plus'), ...signed('minus')]
    if (signed('plus').length === 0 || signed('closing').length === 0) return []
    const signOf = new Map(lines.map(({ slug, ledger }) => [slug, ledger]))
    const summed = new Set(members.flatMap(({ sumOf }) => sumOf))
    const isJoint = ({ ledger, sumOf }: LedgerMetric) => (
      ledger === null && sumOf.length > 1 && signOf.has(sumOf[0]!) && sumOf.every((slug) => signOf.get(slug) === signOf.get(sumOf[0]!)))
    return [{
      family, lines,
      joints: members.filter(isJoint),
      closings: signed('closing').sort((a, b) => Number(a.slug in COHORTS) - Number(b.slug in COHORTS)),
      closingParts: signed('part').filter(({ slug }) => !summed.has(slug)),
      metrics: new Map(members.filter((metric) => metric.ledger !== null || isJoint(metric)).map((metric) => [metric.slug, metric])),
    }]
  })
}
