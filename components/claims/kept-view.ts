// Owns the view of the past that a page is in while it is rendered, so that every link below it stays in that view.
import { cache } from 'react'
import type { ClaimFilter } from '@/lib/domain/filter'

export type PastView = Pick<ClaimFilter, 'asOf' | 'knownOn' | 'recordedBy'>

// One holder a request; outside of a server render each call has an empty one of its own.
const held = cache((): { view: Partial<PastView> } => ({ view: {} }))

/** Called by a page before it renders its parts. */
export function keepView({ asOf, knownOn, recordedBy }: PastView): void {
  held().view = { asOf, knownOn, recordedBy }
}

/** The query that a link to another page with claims carries on; empty in the present. */
export function keptView(): Record<string, string | null | undefined> {
  return { ...held().view }
}

/** Whether the page shows the past. */
export function isPast({ asOf, knownOn, recordedBy }: PastView): boolean {
  return Boolean(asOf ?? knownOn ?? recordedBy)
}
