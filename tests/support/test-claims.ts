// Owns made-up claims for tests, checked by the same schema as real ones.
import { parseClaimInput, type ClaimInput } from '@/lib/domain/claim-input'

/** A figure of the bundled conflict, with these columns changed. */
export function figure(values: Partial<Record<keyof ClaimInput, unknown>> = {}): ClaimInput {
  const parsed = parseClaimInput({
    kind: 'figure', outlet: 'afp', articleKey: 'one', publishedOn: '2024-04-14', publishedOnBasis: 'stated', claimant: 'gaza-health-ministry',
    statement: 'The ministry said at least 10 people were killed.', quote: 'at least 10', metric: 'killed-gaza', operator: 'at_least', low: 10,
    asWritten: 'at least 10', asOf: '2024-04-14', asOfBasis: 'stated', basis: 'reported', ...values,
  })
  if (!parsed.success) throw new Error(JSON.stringify(parsed.problems))
  return parsed.data
}
