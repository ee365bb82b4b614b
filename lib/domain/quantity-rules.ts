// Owns the rules of a quantity: which bounds go with which operator, and what completes them. Plain code, so that a browser can hold it too.
import type { Quantity } from './claim'
import { lookupVagueWord } from './vague-words'
import { OPERATORS, type Measure, type Operator } from './vocabulary'

export type QuantityColumns = {
  operator: Operator | null
  low: number | null
  high: number | null
  best: number | null
  unit: string | null
  measure: Measure | null
  per: string | null
  base: string | null
  asWritten: string | null
}

export type QuantityProblem = { path: (keyof QuantityColumns)[]; message: string }

const COLUMNS = ['operator', 'low', 'high', 'best', 'measure', 'per', 'base', 'asWritten'] as const
const BOUNDS = ['low', 'high', 'best'] as const
type Bound = (typeof BOUNDS)[number]

/** Which bounds an operator may have (`may`) and must have (`must`), as the design's Operator row says. */
const OPERATOR_BOUNDS: Record<Operator, { may: readonly Bound[]; must: readonly Bound[] }> = {
  exactly: { may: BOUNDS, must: [] },
  about: { may: ['best'], must: ['best'] },
  at_least: { may: ['low'], must: ['low'] },
  more_than: { may: ['low'], must: ['low'] },
  at_most: { may: ['high'], must: ['high'] },
  less_than: { may: ['high'], must: ['high'] },
  between: { may: ['low', 'high'], must: ['low', 'high'] },
  vague: { may: ['low', 'high'], must: [] },
  unknown: { may: [], must: [] },
}

/**
 * Everything that is wrong with a quantity, each at its column. A column that is left out is unknown and passed over; null is blank.
 * Negative counts are not refused here, since a flow may be negative; see `metricProblems`.
 */
export function quantityProblems(columns: Partial<QuantityColumns>): QuantityProblem[] {
  const problems: QuantityProblem[] = []
  const report = (column: keyof QuantityColumns, message: string) => problems.push({ path: [column], message })
  const given = COLUMNS.filter((key) => columns[key] != null)
  const operator = columns.operator
  if (operator == null) {
    if (operator === null && given.length > 0) {
      report('operator', `is missing: a quantity (${given.join(', ')}) needs one of ${OPERATORS.join(', ')}`)
    }
    return problems
  }
  const rule = OPERATOR_BOUNDS[operator]
  for (const bound of BOUNDS) {
    if (columns[bound] != null && !rule.may.includes(bound)) {
      report(bound, `must be empty: the operator ${operator} has ${boundsText(rule.may)}`)
    }
    if (columns[bound] === null && rule.must.includes(bound)) report(bound, `is missing: the operator ${operator} needs it`)
  }
  const numbers = BOUNDS.map((bound) => columns[bound]).filter(isNumber)
  if (operator === 'exactly' && BOUNDS.every((bound) => columns[bound] === null)) report('low', 'is missing: the operator exactly needs low, high or best')
  if (operator === 'exactly' && new Set(numbers).size > 1) report('high', 'low, high and best must be equal for the operator exactly')
  if (isNumber(columns.low) && isNumber(columns.high) && columns.low > columns.high && operator !== 'exactly') {
    report('high', `must not be less than low (${columns.low})`)
  }
  problems.push(...measureProblems(columns), ...vagueProblems(columns))
  return problems
}

function measureProblems(columns: Partial<QuantityColumns>): QuantityProblem[] {
  if (columns.measure !== 'share') return []
  const most = wholeOf(columns)
  return BOUNDS.flatMap((bound) => {
    const value = columns[bound]
    if (!isNumber(value)) return []
    if (value < 0) return [{ path: [bound], message: 'must not be negative: it is a share' }]
    if (most === null || value <= most) return []
    const advice = most === 1 ? ' of one (for 41 per cent write 0.41, or the unit percent)' : ''
    return [{ path: [bound], message: `must be at most ${most}: it is a share${advice}` }]
  })
}

function vagueProblems({ operator, asWritten, low, high, measure }: Partial<QuantityColumns>): QuantityProblem[] {
  if (operator !== 'vague') return []
  if (asWritten === null) return [{ path: ['asWritten'], message: 'is missing: a vague quantity is known only by its words' }]
  const row = asWritten === undefined ? null : lookupVagueWord(asWritten, measure ?? 'count')
  if (!row || (low == null && high == null) || (low === row.low && high === row.high)) return []
  return [{ path: ['low'], message: `"${row.word}" is read as ${row.low} to ${row.high ?? 'no upper bound'}; leave low and high empty` }]
}

/**
 * The quantity of checked columns, or null without an operator: `exactly` gets low = high = best, a vague word of the table its bounds,
 * the measure `count` where none is given. `defaultUnit` stands in for an empty unit (the metric's).
 */
export function completeQuantity(columns: QuantityColumns, defaultUnit: string | null = null): Quantity | null {
  if (columns.operator === null) return null
  const quantity: Quantity = {
    operator: columns.operator, low: columns.low, high: columns.high, best: columns.best,
    unit: columns.unit ?? (columns.measure === 'share' || columns.measure === 'change' ? null : defaultUnit),
    measure: columns.measure ?? 'count', per: columns.per, base: columns.base, asWritten: columns.asWritten,
  }
  if (quantity.operator === 'exactly') {
    const only = quantity.best ?? quantity.low ?? quantity.high
    return { ...quantity, low: only, high: only, best: only }
  }
  if (quantity.operator === 'vague' && quantity.low === null && quantity.high === null && quantity.asWritten !== null) {
    const row = lookupVagueWord(quantity.asWritten, quantity.measure)
    return row ? { ...quantity, low: row.low, high: row.high } : quantity
  }
  return quantity
}

/**
 * The narrowest pair of numbers that surely holds the quantity, infinite where it is open. Counts and shares begin at 0.
 * `about` stands on its best value alone (its result must be marked approximate); the bounds of `more_than` and `less_than` are themselves outside.
 */
export function quantityHull(quantity: Quantity): { low: number; high: number } {
  const signed = quantity.measure === 'increment' || quantity.measure === 'change'
  const floor = signed || (quantity.high ?? 0) < 0 ? -Infinity : 0
  return { low: quantity.low ?? quantity.best ?? floor, high: quantity.high ?? quantity.best ?? wholeOf(quantity) ?? Infinity }
}

/** The number that a share can reach, null where the quantity has no such end. */
function wholeOf({ measure, unit }: Partial<QuantityColumns>): number | null {
  if (measure !== 'share') return null
  if (unit === 'percent') return 100
  return unit == null || unit === 'share' ? 1 : null
}

function boundsText(bounds: readonly Bound[]): string {
  if (bounds.length === 0) return 'no bounds'
  return bounds.length === 1 ? `${bounds[0]} only` : bounds.join(' and ')
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number'
}
