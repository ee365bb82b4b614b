// Owns the count of a comparison: on how many lines sources say the same, can both hold, differ or cannot be compared, and what one alone says.
import type { DisplayFamily, DisplayRow } from './comparison-display'
import type { Divergence } from './divergence'

export const AGREEMENTS = ['same', 'canHold', 'differs', 'notComparable'] as const
export type Agreement = (typeof AGREEMENTS)[number]

/** `lines` are those on which two sources or more speak; `only` has for each column the lines on which it speaks alone. */
export interface AgreementCount { lines: Record<Agreement, number>; only: number[] }

/** What the pairs of a line come to: one pair that differs makes it differ, and it is not comparable only where no pair is. */
export function agreementOf({ divergence }: Pick<DisplayRow, 'divergence'>): Agreement {
  const found = divergence.map(pairOf)
  if (found.includes('differs')) return 'differs'
  if (found.includes('canHold')) return 'canHold'
  return found.includes('same') ? 'same' : 'notComparable'
}

function pairOf({ comparable, gap, reasons }: Divergence): Agreement {
  if (!comparable) return 'notComparable'
  if (reasons.some(({ type }) => type === 'stance' || type === 'account')) return 'differs'
  if (!gap || gap.relation === 'same' || gap.relation === 'same_number') return 'same'
  return gap.size ? 'differs' : 'canHold'
}

/** Counts the lines of a comparison with this many columns. */
export function countAgreement(families: readonly DisplayFamily[], columns: number): AgreementCount {
  const lines = { same: 0, canHold: 0, differs: 0, notComparable: 0 }
  const only = Array.from({ length: columns }, () => 0)
  for (const { shared, single } of families) {
    for (const row of shared) lines[agreementOf(row)] += 1
    for (const { cells, parts } of single) {
      const place = cells.findIndex((cell, column) => cell !== null || parts[column] !== null)
      if (place >= 0) only[place]! += 1
    }
  }
  return { lines, only }
}
