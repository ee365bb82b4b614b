// Owns what a quantity may be: an operator with the bounds that go with it, and nothing invented beside them.
// Its rules stand in quantity-rules.ts, how it is written in quantity-text.ts.
import { z } from 'zod'
import { decimal, optionalChoice, optionalText, soundColumns } from './input-fields'
import { completeQuantity, quantityProblems } from './quantity-rules'
import { MEASURES, OPERATORS } from './vocabulary'

/** The columns of a quantity as typed in; a missing operator means that there is no quantity. */
export const quantityColumns = {
  operator: optionalChoice(OPERATORS),
  low: decimal(),
  high: decimal(),
  best: decimal(),
  unit: optionalText(60),
  measure: optionalChoice(MEASURES),
  per: optionalText(80),
  base: optionalText(200),
  asWritten: optionalText(200),
}

/** A quantity on its own, checked and completed. Unknown keys are refused. */
export const quantityInputSchema = z.strictObject(quantityColumns)
  .superRefine((columns, context) => {
    for (const problem of quantityProblems(soundColumns(columns, context.issues))) context.addIssue({ code: 'custom', ...problem })
  }, { when: () => true })
  .transform((columns) => completeQuantity(columns))

export { completeQuantity, quantityHull, quantityProblems, type QuantityColumns, type QuantityProblem } from './quantity-rules'
export { formatNumber, formatQuantity, parseQuantityText, type QuantityText } from './quantity-text'
