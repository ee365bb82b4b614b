// Owns assessments: judgements without a number.
import { assertionModality, claimKindSchema, type ClaimKind } from './claim-kind'

export const assessment: ClaimKind = {
  kind: 'assessment',
  label: 'Assessment',
  plural: 'Assessments',
  ...claimKindSchema('assessment', {
    own: ['actor', 'target', 'condition', 'occurrence', 'occurrenceType'],
    modality: assertionModality(),
    check: () => {},
  }),
  summary: ({ topic, target, proposal, occurrence, statement }) =>
    topic?.label ?? target?.label ?? proposal?.name ?? occurrence?.label ?? statement,
  example: {
    kind: 'assessment', outlet: 'example-daily', articleKey: 'example-1', claimant: 'example-analyst',
    statement: 'An analyst said the talks were not at a halt.', quote: 'not at a halt', topic: 'talks',
  },
}
