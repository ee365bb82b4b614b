// Owns events: claims about one happening, on which rival claims may differ.
import { metricProblems } from '../metric-fit'
import { formatQuantity } from '../quantity-text'
import { assertionModality, claimKindSchema, QUANTITY_COLUMNS, requireColumns, type ClaimKind } from './claim-kind'

export const event: ClaimKind = {
  kind: 'event',
  label: 'Event',
  plural: 'Events',
  ...claimKindSchema('event', {
    own: ['occurrence', 'occurrenceType', 'participants', 'actor', 'target', 'condition', ...QUANTITY_COLUMNS],
    modality: assertionModality(),
    check: (input, report) => {
      requireColumns(input, ['occurrence'], 'event', report)
      for (const problem of metricProblems(input, null)) report(problem.path[0]!, problem.message)
    },
  }),
  summary: ({ occurrence, quantity, scope }) => [
    occurrence?.label, scope.place, quantity && formatQuantity(quantity).text,
  ].filter(Boolean).join(', '),
  example: {
    kind: 'event', outlet: 'example-daily', articleKey: 'example-1', statement: 'Example Daily reported talks in the example town.',
    quote: 'met in the town', occurrence: 'example-talks-april', occurrenceType: 'talks',
    participants: ['example-group:party', 'example-mediator:host'], asOf: '2024-04-13', asOfBasis: 'stated',
  },
}
