import { DataTable } from '@/components/ui/data-table'
import type { Claim } from '@/lib/domain/claim'
import { messages } from '@/lib/messages/messages'
import { actorPath, claimPath } from '@/lib/paths'
import { Reporter } from './attribution-line'
import { Day } from './day'
import { keptView } from './kept-view'
import { speakerName } from './names'
import { Standing } from './standing'

/** Claims as a table: the text twin of every chart, with the words as printed. */
export function ClaimTable({ claims, caption, captionHidden }: { claims: readonly Claim[]; caption: string; captionHidden?: boolean }) {
  const words = messages.timeline.columns
  return (
    <DataTable
      caption={caption}
      captionHidden={captionHidden}
      columns={[
        { key: 'asOf', label: words.asOf, className: 'nowrap' },
        { key: 'said', label: words.said },
        { key: 'figure', label: words.figure, numeric: true },
        { key: 'statement', label: words.statement, className: 'col-wide' },
        { key: 'reportedBy', label: words.reportedBy },
        { key: 'standing', label: words.standing },
      ]}
      rows={claims.map((claim) => ({ key: claim.id, cells: cellsOf(claim) }))}
    />
  )
}

function cellsOf(claim: Claim) {
  return [
    <Day key="asOf" clock={claim.asOf?.edtf ? claim.asOf : claim.article.publishedOn} />,
    claim.claimant ? <a key="said" href={actorPath(claim.claimant.slug, keptView())}>{speakerName(claim)}</a> : speakerName(claim),
    claim.quantity?.asWritten ?? '',
    <a key="statement" href={claimPath(claim.id, keptView())}>{claim.statement}</a>,
    <Reporter key="reportedBy" claim={claim} />,
    claim.status === 'retracted' ? messages.statuses.retracted : <Standing key="standing" claim={claim} />,
  ]
}
