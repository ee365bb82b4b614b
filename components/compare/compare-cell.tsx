import { sourceMark } from '@/components/charts/source-marks'
import { AttributionLine } from '@/components/claims/attribution-line'
import { Figure } from '@/components/claims/figure'
import { keptView } from '@/components/claims/kept-view'
import { PassageLink } from '@/components/claims/passage-link'
import { Stance } from '@/components/claims/stance'
import { Standing } from '@/components/claims/standing'
import { partsQuantity } from '@/components/board/parts'
import type { Claim } from '@/lib/domain/claim'
import type { Cell } from '@/lib/domain/comparison'
import type { ColumnSource, SourceAxis } from '@/lib/domain/comparison-source'
import { messages } from '@/lib/messages/messages'
import { claimPath } from '@/lib/paths'

interface CompareCellProps {
  column: ColumnSource
  by: SourceAxis
  cell: Cell | null
  parts: Cell[] | null
  /** What this cell counts, where its neighbours count something else. */
  caption: string | null
  /** Place of the claim's speaker, for the colour of its mark. */
  order: number
  /** With many columns an empty cell is a dash to the eye; the words stay for those who listen. */
  short?: boolean
}

/** What one source says on one line; on a phone it names the source. */
export function CompareCell({ column, by, cell, parts, caption, order, short = false }: CompareCellProps) {
  const words = messages.compare
  if (!cell && !parts) {
    return (
      <div className="cell cell--empty">
        <p className="cell__col">{column.name}</p>
        <p className="cell--none">{short ? <><span aria-hidden="true">–</span><span className="vh">{words.notHere[by]}</span></> : words.notHere[by]}</p>
      </div>
    )
  }
  const claims = cell ? [cell] : parts!
  const [claim] = claims as [Cell]
  return (
    <div className="cell">
      <p className="cell__col">{column.name}</p>
      <CellBody claims={claims} order={order} />
      {caption ? <p className="label">{caption}</p> : null}
      <p className="att">
        <AttributionLine claim={claim} report={by === 'claimant'} />{' '}
        {claim.standing.length > 0 ? <><Standing claim={claim} /> </> : null}
        <PassageLink claim={claim} />
      </p>
      <Others claims={claims.flatMap(({ others }) => others)} total={claims.reduce((sum, { othersTotal }) => sum + othersTotal, 0)} />
    </div>
  )
}

function CellBody({ claims, order }: { claims: readonly Claim[]; order: number }) {
  const [claim] = claims as [Claim]
  const href = claimPath(claim.id, keptView())
  const quantity = claims.length > 1 ? partsQuantity(claims) : claim.quantity
  if (claim.stance) return <><Stance stance={claim.stance} quantity={claim.quantity?.asWritten} /><p className="cell__say"><a href={href}>{claim.statement}</a></p></>
  if (!quantity || quantity.operator === 'unknown') return <p className="cell__say"><a href={href}>{claim.statement}</a></p>
  const { tone, shape } = sourceMark(order)
  if (claims.length === 1) return <Figure quantity={quantity} tone={tone} shape={shape} size="cell" href={href} />
  return (
    <>
      <Figure quantity={quantity} tone={tone} shape={shape} size="cell" />
      <p className="att">
        {claims.map((part, index) => (
          <span key={part.id}>{index > 0 ? ', ' : null}<a href={claimPath(part.id, keptView())}>{part.quantity?.asWritten} {part.metric?.label}</a></span>
        ))}
      </p>
    </>
  )
}

/** The rest of a source's claims on this line: folded away, and there without script. */
function Others({ claims, total }: { claims: readonly Claim[]; total: number }) {
  if (total === 0) return null
  return (
    <details className="more">
      <summary>{messages.compare.others(total)}</summary>
      <ul>{claims.slice(0, 12).map((claim) => <li key={claim.id}><a className="plain" href={claimPath(claim.id, keptView())}>{claim.statement}</a></li>)}</ul>
    </details>
  )
}
