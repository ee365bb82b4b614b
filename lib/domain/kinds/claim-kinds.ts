// Owns the one list of claim kinds; a new kind is a file beside this one and a line here.
import type { Kind } from '../vocabulary'
import { assessment } from './assessment'
import type { ClaimKind } from './claim-kind'
import { event } from './event'
import { figure } from './figure'
import { position } from './position'
import { term } from './term'

export type { ClaimKind } from './claim-kind'

export const CLAIM_KINDS: readonly ClaimKind[] = [figure, term, position, event, assessment]

const BY_KIND = new Map<string, ClaimKind>(CLAIM_KINDS.map((kind) => [kind.kind, kind]))

/** Whether the text names a kind of claim. */
export function isClaimKind(kind: unknown): kind is Kind {
  return typeof kind === 'string' && BY_KIND.has(kind)
}

/** The kind of this name; throws a RangeError with the offending name. */
export function claimKind(kind: string): ClaimKind {
  const found = BY_KIND.get(kind)
  if (!found) throw new RangeError(`"${kind}" is no kind of claim`)
  return found
}
