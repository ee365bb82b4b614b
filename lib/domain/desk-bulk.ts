// Owns the steps that the table can take for many claims at once, and how a row of it names a claim as it was seen.
import { parsePublicId } from './public-id'

export const BULK_STEPS = ['submit', 'publish', 'draft', 'retract'] as const
export type BulkStep = (typeof BULK_STEPS)[number]

/** A claim with the number of the newest revision that was on show. */
export type BulkItem = { id: string; head: number }

/** What became of one claim; `why` is the reason of a refusal. */
export type BulkResult = { id: string; statement: string | null; outcome: 'done' | 'stale' | 'refused' | 'failed'; why: string | null }

/** The value of a row's box. */
export const bulkValue = ({ id, head }: BulkItem) => `${id}.${head}`

/** The inverse of `bulkValue`; null for anything else. */
export function parseBulkValue(text: string): BulkItem | null {
  const match = /^([0-9A-Za-z]{8})\.([1-9]\d{0,8})$/.exec(text)
  const id = match && parsePublicId(match[1]!)
  return id ? { id, head: Number(match[2]) } : null
}
