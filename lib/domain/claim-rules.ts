// Owns the rules between columns that hold for every kind of claim.
import { parseVia, ViaError } from './attribution'
import type { ClaimInput } from './claim-columns'
import { parseEdtf } from './edtf'
import { quantityProblems } from './quantity'
import { parseRelation, RelationError } from './relation'
import { parseTarget, TargetError } from './target'

/** Reports a problem at a column. */
export type Report = (column: keyof ClaimInput, message: string) => void

/**
 * Checks what one column alone cannot tell. Columns whose own check has failed are left out and passed over, so that everything that
 * can be said is said at once.
 */
export function checkCommonRules(input: Partial<ClaimInput>, report: Report) {
  if (input.articleKey === null && input.articleUrl === null) report('articleKey', 'is missing: a claim belongs to an article, by its key or its address')
  checkClaimant(input, report)
  checkReferences(input, report)
  for (const column of ['quotePrefix', 'quoteSuffix'] as const) {
    if (input[column] && input.quote === null) report(column, 'must be empty without a quote')
  }
  checkDates(input, report)
  for (const problem of quantityProblems(input)) report(problem.path[0]!, problem.message)
}

// An empty claimant is the outlet's own voice, so nothing may be said about a claimant then.
function checkClaimant(input: Partial<ClaimInput>, report: Report) {
  const told = [
    input.descriptor && 'a descriptor', input.anonymous && 'anonymous', input.coClaimants?.length && 'co-claimants',
  ].filter(Boolean).join(' and ')
  if (input.claimant === null && told !== '') {
    report('claimant', `is missing: ${told} without a claimant (where only a role is known, name a group such as "unnamed officials")`)
  }
}

function checkReferences(input: Partial<ClaimInput>, report: Report) {
  tell('via', () => input.via && parseVia(input.via), report)
  tell('target', () => input.target && parseTarget(input.target), report)
  for (const text of input.relations ?? []) {
    tell('relations', () => {
      const relation = parseRelation(text)
      if (input.externalId && relation.claim === input.externalId) throw new RelationError(`"${text}" relates the claim to itself`)
    }, report)
  }
}

function tell(column: keyof ClaimInput, read: () => unknown, report: Report) {
  try {
    read()
  } catch (error) {
    if (!(error instanceof ViaError || error instanceof TargetError || error instanceof RelationError)) throw error
    report(column, error.message)
  }
}

function checkDates(input: Partial<ClaimInput>, report: Report) {
  for (const date of ['publishedOn', 'asOf', 'statedOn'] as const) {
    const basis = `${date}Basis` as const
    if (input[date] === null && input[basis] && input[basis] !== 'unknown') report(date, `is missing: its basis is "${input[basis]}"`)
  }
  const latest = input.asOf ? parseEdtf(input.asOf).latest : null
  if (latest && input.windowFrom && input.windowFrom > latest) {
    report('windowFrom', `must not be later than the day that the claim describes (${input.asOf})`)
  }
}
