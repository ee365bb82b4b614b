// Owns checking the history of the whole database: both hash chains, what was merged and purged, and that what is shown follows from what was saved.
import { onSnapshot } from './reader'
import { verifyAudit, type Story } from './verify-history-audit'
import { verifyBuried } from './verify-history-buried'
import { verifyClaims } from './verify-history-claims'

export type Verification = { revisions: number; auditRows: number; broken: string | null }

/** Walks all of it on one snapshot and stops at the first broken link, which `broken` says in one line; null when the history is whole. */
export function verifyHistory(): Promise<Verification> {
  return onSnapshot((snapshot) => {
    const story: Story = { revisions: new Map(), buried: new Map(), order: 0 }
    const audit = verifyAudit(snapshot, story)
    if (audit.broken !== null) return { auditRows: audit.count, revisions: 0, broken: audit.broken }
    const claims = verifyClaims(snapshot, story)
    return { auditRows: audit.count, revisions: claims.count, broken: claims.broken ?? verifyBuried(snapshot, story) }
  })
}
