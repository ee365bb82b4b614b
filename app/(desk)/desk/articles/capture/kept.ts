// Owns what was fetched and not yet saved: kept in memory for a while, for the person who fetched it.
import 'server-only'
import { randomUUID } from 'node:crypto'
import type { FormValues } from '@/components/forms/field-spec'
import type { Capture } from '@/lib/capture/capture-page'

/** A capture with the boxes as they were filled then. `typed` are the boxes that the editor had filled; `outletHint` is what to say of the outlet. */
export type Kept = { person: string; at: number; capture: Capture; values: FormValues; typed: readonly string[]; outletHint: string; article: string | null }

const MOST = 30
const LONGEST = 2 * 60 * 60 * 1000
// Pages and actions are bundled apart; what they share lives on the process.
const shared = globalThis as { ledgerCaptures?: Map<string, Kept> }
const captures = () => (shared.ledgerCaptures ??= new Map<string, Kept>())

/** Keeps a capture and returns the mark by which its person finds it again. */
export function keep(capture: Omit<Kept, 'at'>): string {
  const kept = captures()
  const mark = randomUUID()
  kept.set(mark, { ...capture, at: Date.now() })
  while (kept.size > MOST) kept.delete(kept.keys().next().value as string)
  return mark
}

/** The capture of a mark; null where it is somebody else's, too old or gone. */
export function keptCapture(mark: unknown, person: string): Kept | null {
  const found = typeof mark === 'string' ? captures().get(mark) : undefined
  return found && found.person === person && Date.now() - found.at < LONGEST ? found : null
}
