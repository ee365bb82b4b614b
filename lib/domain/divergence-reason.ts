// Owns the shape of an explained difference: whether two claims can be compared, how far apart they are, and why.
import type { Quantity } from './claim'

/** Why two claims cannot be set against each other at all. */
export const BARRIERS = ['definition', 'unit', 'measure', 'scope', 'modality', 'period', 'proposal', 'phase', 'no_number'] as const
/** What may stand behind a gap between two claims that can be compared. */
export const CAUSES = [
  'sum', 'date', 'window', 'scope', 'basis', 'hedge', 'rounding', 'restatement', 'reports', 'stance', 'account', 'unexplained',
] as const

export type Barrier = (typeof BARRIERS)[number]
export type Cause = (typeof CAUSES)[number]
export type Side = 'a' | 'b' | 'both'

/**
 * One reason. `explains`: `all` of the gap, a `part` of it, `possibly` (an amount cannot be told), or `nothing` (only worth saying).
 * `amount` is in the unit of the gap; `days` lie between the two days (or windows, or reports); `a` and `b` hold what differs.
 */
export interface Reason {
  type: Barrier | Cause
  explains: 'all' | 'part' | 'possibly' | 'nothing'
  amount: number | null
  unit: string | null
  days: number | null
  side: Side | null
  a: string | null
  b: string | null
}

/**
 * How far apart two quantities are. `size` is null where they are the same or their bounds overlap.
 * `approximate` says that an "about" went into it, which has no bounds of its own.
 */
export interface Gap {
  relation: 'same' | 'same_number' | 'overlap' | 'a_lower' | 'b_lower'
  size: Quantity | null
  approximate: boolean
}

/** `a` and `b` are ids of claims; where a side is a sum, `parts` lists the claims that it is made of. */
export interface Divergence {
  a: string
  b: string
  parts: { a: string[]; b: string[] }
  comparable: boolean
  reasons: Reason[]
  gap: Gap | null
  sameIssuer: boolean
  /** Whether the metric is a count that only grows. */
  grows: boolean
  /** Days from what `a` describes to what `b` describes, and from report to report; 0 where they overlap, null where unknown. */
  lag: { asOf: number | null; reports: number | null }
  /** Whether both describe one and the same single day. */
  sameDay: boolean
}

/** A reason with everything that was not given set to "nothing to say". */
export function reason(type: Reason['type'], given: Partial<Omit<Reason, 'type'>> = {}): Reason {
  return { type, explains: 'nothing', amount: null, unit: null, days: null, side: null, a: null, b: null, ...given }
}
