// Owns the view of the past that a page is in while it is rendered, so that every link below it stays in that view.
import { cache } from 'react'
import type { ClaimFilter } from '@/lib/domain/filter'

export type PastView = Pick<ClaimFilter, 'asOf' | 'knownOn' | 'recordedBy'>

/** What the slider and the reference need to know of the page and of the record that it is read from. */
export type KeptRecord = {
  /** What the page is called in a reference. */
  subject: string
  /** The page's own address and its whole view as a query. */
  path: string
  query: string
  /** `https://…` of this site. */
  origin: string
  /** The days on which articles on record were published, packed. */
  days: string
  /** Pins the present record. */
  pin: { dataRevision: number; recordedBy: string }
}

// One holder a request; outside of a server render each call has an empty one of its own.
const held = cache((): { view: Partial<PastView>; record: KeptRecord | null } => ({ view: {}, record: null }))

/** Called by a page before it renders its parts. */
export function keepView({ asOf, knownOn, recordedBy }: PastView, record: KeptRecord | null = null): void {
  const holder = held()
  holder.view = { asOf, knownOn, recordedBy }
  holder.record = record
}

/** The query that a link to another page with claims carries on; empty in the present. */
export function keptView(): Record<string, string | null | undefined> {
  return { ...held().view }
}

/** What the page's view is read from; null where no page has said so. */
export function keptRecord(): KeptRecord | null {
  return held().record
}

/** Whether the page being rendered shows the past: what the registers keep without a date, such as a proposal's status, is then left unsaid. */
export function showsPast(): boolean {
  return Object.values(keptView()).some(Boolean)
}

/** Whether the page shows the past. */
export function isPast({ asOf, knownOn, recordedBy }: PastView): boolean {
  return Boolean(asOf ?? knownOn ?? recordedBy)
}
