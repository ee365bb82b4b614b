// Owns the words that show an editor how a quantity was read: "at least · low 33,729 · persons".
import type { QuantityColumns } from '@/lib/domain/quantity-rules'
import { formatNumber } from '@/lib/domain/quantity-text'
import { messages as english, type Messages } from '@/lib/messages/messages'

/** The parts of a reading, the operator first; bounds that are the same stand once, a measure only where it is not the usual count. */
export function describeReading(quantity: QuantityColumns, messages: Messages = english): string {
  const { quantityReading: words } = messages
  const { operator, low, high, best, measure, unit, per, base } = quantity
  const bounds = operator === 'exactly'
    ? [best ?? low ?? high].map((value) => value !== null && formatNumber(value))
    : [low !== null && words.low(formatNumber(low)), high !== null && words.high(formatNumber(high)), best !== null && words.best(formatNumber(best))]
  const open = operator === 'vague' && low === null && high === null && words.noBounds
  return [
    operator && messages.operators[operator], ...bounds, open, unit,
    measure !== null && measure !== 'count' && words.measure(messages.measures[measure]), per && words.per(per), base && words.base(base),
  ].filter(Boolean).join(' · ')
}
