// Owns the claims that ledgers are made of, and the ledgers themselves; both are kept until the next write.
import type { SourceAxis } from '@/lib/domain/comparison-source'
import { emptyFilter, type ClaimFilter } from '@/lib/domain/filter'
import { buildLedgers, type Ledger } from '@/lib/domain/ledger'
import { identitiesOf } from '@/lib/domain/ledger-identity'
import { cached } from './cache'
import { allClaims } from './claim-queries'
import { listMetrics } from './register-queries'

/** A ledger with the conflict whose register it is an identity of. */
export type ConflictLedger = Ledger & { conflict: string }

/** What of a filter a ledger heeds. Lines are never picked out by metric, day or word, since the sum would then be another one. */
export type LedgerFilter = Pick<ClaimFilter, 'conflict' | 'article' | 'outlet' | 'claimant' | 'asOf' | 'knownOn' | 'recordedBy'>

/** The ledgers of a conflict, or of all: conflict by conflict, each by first report and then by the name of the source. */
export function listLedgers({ conflict, article, outlet, claimant, asOf, knownOn, recordedBy }: LedgerFilter, by: SourceAxis): Promise<ConflictLedger[]> {
  const filter: ClaimFilter = { ...emptyFilter(), conflict, article, outlet, claimant, asOf, knownOn, recordedBy, kind: ['figure'] }
  return cached(`ledgers ${by} ${JSON.stringify(filter)}`, async () => {
    const metrics = await listMetrics(conflict)
    const conflicts = [...new Set(metrics.map((metric) => metric.conflict))]
    const ledgers = await Promise.all(conflicts.map(async (slug) => {
      const own = metrics.filter((metric) => metric.conflict === slug)
      const lines = identitiesOf(own).flatMap((identity) => [...identity.metrics.keys()])
      if (lines.length === 0) return []
      const claims = await allClaims({ ...filter, conflict: slug, metric: lines })
      return buildLedgers(claims, by, own).map((ledger) => ({ ...ledger, conflict: slug }))
    }))
    return ledgers.flat()
  })
}
