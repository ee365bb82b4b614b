// Owns positions: an actor's stance, told by the actor or by somebody else about it.
import { metricProblems } from '../metric-fit'
import { formatQuantity } from '../quantity-text'
import type { ClaimInput } from '../claim-columns'
import type { Report } from '../claim-rules'
import { assertionModality, claimKindSchema, QUANTITY_COLUMNS, requireColumns, type ClaimKind } from './claim-kind'

const AIMS = ['target', 'proposal', 'topic', 'occurrence'] as const

function checkPosition(input: Partial<ClaimInput>, report: Report) {
  requireColumns(input, ['actor', 'stance'], 'position', report)
  if (AIMS.every((column) => input[column] === null)) {
    report('target', 'is missing: a position is on something; give a target, a proposal, a topic or an occurrence')
  }
  if (input.stance === 'accepts_if' && input.condition === null) report('condition', 'is missing: the stance accepts_if needs it')
  for (const problem of metricProblems(input, null)) report(problem.path[0]!, problem.message)
}

export const position: ClaimKind = {
  kind: 'position',
  label: 'Position',
  plural: 'Positions',
  ...claimKindSchema('position', {
    own: ['actor', 'stance', 'target', 'condition', ...QUANTITY_COLUMNS, 'occurrence', 'occurrenceType'],
    modality: assertionModality(),
    check: checkPosition,
  }),
  summary: ({ actor, stance, target, proposal, topic, occurrence, quantity, condition }) => [
    actor?.name, stance?.replace(/_if$/, '').replaceAll('_', ' '), target?.label ?? proposal?.name ?? topic?.label ?? occurrence?.label,
    quantity && `(${formatQuantity(quantity).text})`, condition && `if ${condition}`,
  ].filter(Boolean).join(' '),
  example: {
    kind: 'position', outlet: 'example-daily', articleKey: 'example-1', claimant: 'example-mediator',
    statement: 'The mediator said the example group turned the draft down.', quote: 'turned it down',
    actor: 'example-group', stance: 'rejects', proposal: 'example-draft',
  },
}
