import { EmptyState } from '@/components/ui/empty-state'
import { Day } from '@/components/claims/day'
import { keptView } from '@/components/claims/kept-view'
import { Standing } from '@/components/claims/standing'
import type { Claim } from '@/lib/domain/claim'
import { messages } from '@/lib/messages/messages'
import { claimPath } from '@/lib/paths'

export interface Correction { claim: Claim; by: Claim | null }

/** What was corrected, superseded or retracted: the old words stay beside the new ones, with the reason. `corrections` are the newest of `total`. */
export function Corrections({ corrections, total }: { corrections: readonly Correction[]; total: number }) {
  const { empty, board, statuses } = messages
  if (corrections.length === 0) return <EmptyState title={empty.noCorrections}>{empty.noCorrectionsHint}</EmptyState>
  return (
    <>
      <ol className="voices">
        {corrections.map(({ claim, by }) => (
          <li key={claim.id}>
            <p><a className="plain" href={claimPath(claim.id, keptView())}><del>{claim.statement}</del></a></p>
            <p className="att">
              <Day clock={claim.asOf} /> · {claim.status === 'retracted' ? statuses.retracted : <Standing claim={claim} />}
              {claim.status === 'retracted' && claim.reason ? <> · {board.retractedBecause(claim.reason)}</> : null}
            </p>
            {by ? <p><span className="label">{board.now}</span> <a className="plain" href={claimPath(by.id, keptView())}>{by.statement}</a></p> : null}
          </li>
        ))}
      </ol>
      {corrections.length < total ? <p className="note">{board.correctionsShown(corrections.length, total)}</p> : null}
    </>
  )
}
