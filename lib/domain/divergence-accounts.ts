// Owns the difference between two accounts that are no figures: terms, positions, events and assessments.
import type { Claim } from './claim'
import { isSameIssuer } from './comparison-source'
import { quantityBarriers } from './divergence-barriers'
import { dayLag, hedgeCause, isSameDay, reportLag } from './divergence-causes'
import { gapBetween, leastGap } from './divergence-gap'
import { reason, type Divergence, type Reason } from './divergence-reason'

/** Sets two accounts beside each other; numbers are subtracted only where both give one in the same unit. */
export function explainAccounts(a: Claim, b: Claim): Divergence {
  const lag = { asOf: dayLag(a, b), reports: reportLag(a, b) }
  const base = { a: a.id, b: b.id, parts: { a: [], b: [] }, sameIssuer: isSameIssuer(a, b), grows: false, lag, sameDay: isSameDay(a, b) }
  const barriers = accountBarriers(a, b)
  if (barriers.length) return { ...base, comparable: false, reasons: barriers, gap: null }
  const reasons = [...stanceCause(a, b), ...modalityCause(a, b), ...dateNote(a, b)]
  if (!a.quantity || !b.quantity || quantityBarriers(a, b).length) {
    return { ...base, comparable: true, reasons: [...reasons, ...oneNumber(a, b)], gap: null }
  }
  const gap = gapBetween(a.quantity, b.quantity)!
  const hedge = hedgeCause(a, b, gap)
  const rest = gap.size ? [reason('unexplained', { amount: leastGap(gap), unit: gap.size.unit })] : []
  return { ...base, comparable: true, reasons: [...reasons, ...hedge, ...rest], gap }
}

function accountBarriers(a: Claim, b: Claim): Reason[] {
  if (a.kind !== b.kind) return [reason('definition', { a: a.kind, b: b.kind })]
  if (a.kind !== 'term') return []
  if (a.proposal?.slug !== b.proposal?.slug) return [reason('proposal', { a: a.proposal?.name ?? null, b: b.proposal?.name ?? null })]
  if (a.topic?.slug !== b.topic?.slug) return [reason('definition', { a: a.topic?.label ?? null, b: b.topic?.label ?? null })]
  return a.phase === b.phase ? [] : [reason('phase', { a: a.phase, b: b.phase })]
}

function stanceCause(a: Claim, b: Claim): Reason[] {
  return a.stance === b.stance ? [] : [reason('stance', { a: a.stance, b: b.stance })]
}

/** How it was said matters only where one account denies what the other asserts, or offers what the other calls agreed. */
function modalityCause(a: Claim, b: Claim): Reason[] {
  return a.modality === b.modality ? [] : [reason('account', { a: a.modality, b: b.modality })]
}

function dateNote(a: Claim, b: Claim): Reason[] {
  const lag = dayLag(a, b)
  return lag ? [reason('date', { days: Math.abs(lag) })] : []
}

function oneNumber(a: Claim, b: Claim): Reason[] {
  if (!a.quantity && !b.quantity) return []
  return [reason('no_number', { side: !a.quantity ? 'a' : !b.quantity ? 'b' : 'both' })]
}
