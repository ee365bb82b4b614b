// Owns figures: a number, hedged or not, for a metric.
import { formatQuantity } from '../quantity-text'
import { assertionModality, claimKindSchema, QUANTITY_COLUMNS, requireColumns, type ClaimKind } from './claim-kind'

export const figure: ClaimKind = {
  kind: 'figure',
  label: 'Figure',
  plural: 'Figures',
  ...claimKindSchema('figure', {
    own: ['metric', ...QUANTITY_COLUMNS, 'basis', 'condition', 'occurrence', 'occurrenceType'],
    modality: assertionModality(),
    check: (input, report) => requireColumns(input, ['metric', 'operator'], 'figure', report),
  }),
  summary: ({ metric, quantity, scope }) => {
    const part = [scope.population, scope.place].filter(Boolean).join(', ')
    return `${metric?.label ?? ''}${part ? ` (${part})` : ''}: ${quantity ? formatQuantity(quantity).text : ''}`
  },
  example: {
    kind: 'figure', outlet: 'example-daily', articleKey: 'example-1', publishedOn: '2024-04-14', publishedOnBasis: 'stated',
    claimant: 'example-ministry', statement: 'The example ministry said at least 120 people were hurt.', quote: 'at least 120',
    metric: 'injured-example', operator: 'at_least', low: 120, unit: 'persons', asWritten: 'at least 120', basis: 'reported',
    asOf: '2024-04-13', asOfBasis: 'deduced',
  },
}
