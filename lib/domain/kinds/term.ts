// Owns terms: one provision of a proposal as one article reports it.
import { metricProblems } from '../metric-fit'
import { requiredChoice } from '../input-fields'
import { formatQuantity } from '../quantity-text'
import { TERM_MODALITIES } from '../vocabulary'
import { claimKindSchema, QUANTITY_COLUMNS, requireColumns, type ClaimKind } from './claim-kind'

export const term: ClaimKind = {
  kind: 'term',
  label: 'Term',
  plural: 'Terms',
  ...claimKindSchema('term', {
    own: [...QUANTITY_COLUMNS, 'condition', 'actor', 'target', 'occurrence', 'occurrenceType'],
    modality: requiredChoice(TERM_MODALITIES),
    check: (input, report) => {
      requireColumns(input, ['topic'], 'term', report)
      for (const problem of metricProblems(input, null)) report(problem.path[0]!, problem.message)
    },
  }),
  summary: ({ proposal, topic, phase, quantity, condition }) => [
    [proposal?.name, topic?.label, phase].filter(Boolean).join(', '),
    quantity && formatQuantity(quantity).text,
    condition && `if ${condition}`,
  ].filter(Boolean).join(': '),
  example: {
    kind: 'term', outlet: 'example-daily', articleKey: 'example-1', claimant: 'example-mediator',
    statement: 'The mediator said the draft would pause the fighting for six weeks.', quote: 'pause of six weeks',
    proposal: 'example-draft', topic: 'truce-duration', phase: 'first', modality: 'proposed',
    operator: 'exactly', best: 42, unit: 'days', asWritten: 'six weeks',
  },
}
