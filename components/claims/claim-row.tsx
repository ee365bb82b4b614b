import { sourceMark } from '@/components/charts/source-marks'
import type { Claim } from '@/lib/domain/claim'
import { messages } from '@/lib/messages/messages'
import { claimPath } from '@/lib/paths'
import { ReportLine } from './attribution-line'
import { Day, dayBasis } from './day'
import { Figure } from './figure'
import { keptView } from './kept-view'
import { PassageLink } from './passage-link'
import { InlineQuote } from './quote'
import { Stance } from './stance'
import { Standing } from './standing'

interface ClaimListProps {
  claims: readonly Claim[]
  /** Order of a claim's source among the page's sources (from 0), so that its mark has the colour of the chart; null for ink. */
  orderOf?: (claim: Claim) => number | null
  /** Without the column of figures. */
  plain?: boolean
  /** On the page of their article: a place for each claim, and no words of who reported it and when. */
  ofArticle?: boolean
}

/** Claims one below the other: date, figure or stance, statement, and by whom it was reported. */
export function ClaimList({ claims, orderOf, plain = false, ofArticle = false }: ClaimListProps) {
  return (
    <ol className={plain ? 'claims claims--plain' : 'claims'}>
      {claims.map((claim) => <ClaimRow key={claim.id} claim={claim} order={orderOf?.(claim) ?? null} plain={plain} ofArticle={ofArticle} />)}
    </ol>
  )
}

function ClaimRow({ claim, order, plain, ofArticle }: { claim: Claim; order: number | null; plain: boolean; ofArticle: boolean }) {
  const dated = claim.asOf?.edtf ? claim.asOf : claim.article.publishedOn
  const retracted = claim.status === 'retracted'
  return (
    <li id={ofArticle ? claim.id : undefined} className={retracted ? 'claim--retracted' : undefined}>
      <p className="claim__date"><b><Day clock={dated} /></b>{dayBasis(dated)}</p>
      {plain ? null : <div className="claim__fig"><ClaimMark claim={claim} order={order} /></div>}
      <div>
        <p className="claim__say"><a href={claimPath(claim.id, keptView())}>{claim.statement}</a></p>
        <p className="claim__meta">
          {retracted ? <><b>{messages.statuses.retracted}</b> · </> : null}
          {claim.quote ? <InlineQuote claim={claim} /> : null}
          {ofArticle ? null : <>{claim.quote ? ' · ' : null}<ReportLine claim={claim} stop={false} /></>}
          {claim.standing.length > 0 ? <> · <Standing claim={claim} /></> : null}
          {ofArticle && !claim.article.url ? null : <> · <PassageLink claim={claim} /></>}
        </p>
      </div>
    </li>
  )
}

/** The figure of a claim that has one, the sign of a stance; nothing for the others. */
export function ClaimMark({ claim, order }: { claim: Claim; order: number | null }) {
  const { tone, shape } = order === null ? { tone: 'c0', shape: undefined } : sourceMark(order)
  if (claim.stance) return <Stance stance={claim.stance} quantity={claim.quantity?.asWritten} />
  if (!claim.quantity) return null
  return (
    <Figure
      quantity={claim.quantity}
      tone={tone}
      shape={shape}
      size="cell"
      retracted={claim.status === 'retracted'}
      corrected={claim.standing.includes('corrected')}
    />
  )
}
