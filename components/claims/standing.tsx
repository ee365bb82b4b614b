import type { Claim } from '@/lib/domain/claim'
import { standingReports } from '@/lib/domain/standing'
import { messages } from '@/lib/messages/messages'
import { claimPath } from '@/lib/paths'
import { keptView } from './kept-view'

/** What other claims have done to this one and who speaks in them: † disputed by Israel. Each leads to that claim; nothing where there is nothing. */
export function Standing({ claim }: { claim: Claim }) {
  const reports = standingReports(claim)
  if (reports.length === 0) return claim.standing.length === 0 ? null : <span className="standing">{claim.standing.map((one) => messages.standings[one]).join(', ')}</span>
  return (
    <span className="standing">
      {reports.map(({ standing, claim: other, by }, index) => (
        <span key={`${standing} ${other}`}>
          {index > 0 ? ', ' : null}
          <a href={claimPath(other, keptView())}>{by ? messages.standingsBy[standing](by.name) : messages.standings[standing]}</a>
        </span>
      ))}
    </span>
  )
}
