// Owns the hash chain of a claim's revisions: the payload's text, its hash, and how each revision is tied to the one before.
import { canonicalJson } from '@/lib/domain/canonical-json'
import type { ClaimState } from '@/lib/domain/claim'
import { sha256 } from './hash'

export type RevisionRow = {
  number: number
  status: string
  payload: string
  payloadHash: string
  hash: string
  previousHash: string
  author: string
  reason: string | null
  recordedAt: string
}

/** What the first revision of a claim is tied to. */
export function revisionRoot(publicId: string): string {
  return sha256(publicId)
}

/** The hash of a revision; it needs no payload, so that a purge keeps the chain. */
export function revisionHash(payloadHash: string, previousHash: string): string {
  return sha256(payloadHash + previousHash)
}

/** A state as a revision row, tied to `previousHash` (the hash of the revision before, or `revisionRoot`). */
export function revisionOf(state: ClaimState, author: string, previousHash: string): RevisionRow {
  const payload = canonicalJson(state)
  const payloadHash = sha256(payload)
  return {
    number: state.revision, status: state.status, payload, payloadHash, hash: revisionHash(payloadHash, previousHash), previousHash,
    author, reason: state.reason, recordedAt: state.updatedAt,
  }
}

/** What the audit chain keeps of a revision, so that neither author nor hash can be changed unseen. */
export function revisionDetails({ number, status, hash }: Pick<RevisionRow, 'number' | 'status' | 'hash'>) {
  return { revision: number, status, hash }
}
