import type { ReactNode } from 'react'
import { sourceMark } from '@/components/charts/source-marks'
import { AttributionLine } from '@/components/claims/attribution-line'
import { Figure } from '@/components/claims/figure'
import { groupDigits } from '@/components/claims/figure-words'
import { keptView } from '@/components/claims/kept-view'
import { Standing } from '@/components/claims/standing'
import type { BoardEntry, BoardRow } from '@/lib/domain/board'
import type { Claim } from '@/lib/domain/claim'
import { sourceOf } from '@/lib/domain/comparison-source'
import { messages } from '@/lib/messages/messages'
import { claimPath, metricPath } from '@/lib/paths'
import { metricTitle } from '@/lib/publish/metric-title'
import { metricCounted } from './metric-words'
import { partsQuantity } from './parts'
import { Strip } from './strip'

/** How far apart the figures of a row are, in words. */
export interface Spread { headline: string; text: string; comparable: boolean; between?: string | null }

interface MetricRowsProps {
  rows: readonly BoardRow[]
  /** By the row's key. */
  spreads: ReadonlyMap<string, readonly Spread[]>
  /** Places of the sources, for their colours: by slug on the claimants' axis. */
  order: ReadonlyMap<string, number>
  /** Claimants shown in one row; the rest are counted. */
  most?: number
  /** Level of the rows' headings. */
  level?: 3 | 4
}

/** One metric, one row: the newest figure of each claimant, then how far apart they are. */
export function MetricRows({ rows, spreads, order, most = 6, level = 3 }: MetricRowsProps) {
  return (
    <ol className="metrics">
      {rows.map((row) => (
        <li key={row.key}>
          <MetricName row={row} level={level} />
          <div className="metric__claims">
            {row.entries.slice(0, most).map((entry) => <Entry key={entry.claims[0]!.id} entry={entry} row={row} order={order} />)}
            <More row={row} hidden={row.entries.length - most} />
          </div>
          <SpreadCell row={row} spreads={spreads.get(row.key) ?? []} order={order} />
        </li>
      ))}
    </ol>
  )
}

function MetricName({ row: { metric, population, narrower, entries }, level }: { row: BoardRow; level: 3 | 4 }) {
  const { conflict } = entries[0]!.claims[0]!
  const Heading = level === 3 ? 'h3' : 'h4'
  return (
    <div className="metric__name">
      <Heading><a href={metricPath(conflict, metric.slug, keptView())}>{metricTitle(metric)}</a></Heading>
      <p className="small quiet">{[metricCounted(metric), population].filter(Boolean).join(', ')}</p>
      {narrower.length > 0 ? <p className="small quiet before-2">{messages.board.narrower} <Narrower claims={narrower} /></p> : null}
    </div>
  )
}

function Narrower({ claims }: { claims: readonly Claim[] }) {
  return claims.map((claim, index) => (
    <span key={claim.id}>
      {index > 0 ? '; ' : null}
      <a className="plain" href={claimPath(claim.id, keptView())}>{claim.scope.population}: {printed(claim)}</a>
    </span>
  ))
}

/** The words as printed, a bare number with its thousands set apart, as in the figures beside them. */
const printed = (claim: Claim) => groupDigits(claim.quantity?.asWritten?.trim() ?? '')

const orderOf = (claim: Claim, order: ReadonlyMap<string, number>) => order.get(sourceOf(claim, 'claimant').slug) ?? 0

function Entry({ entry: { role, claims, beside }, row, order }: { entry: BoardEntry; row: BoardRow; order: ReadonlyMap<string, number> }) {
  const [claim] = claims as [Claim]
  const { tone, shape } = sourceMark(orderOf(claim, order))
  const parts = claims.length > 1 ? partsQuantity(claims) : null
  const words = messages.board
  const label: ReactNode = role === 'before' ? words.before : role === 'rival' && claim.metric?.slug !== row.metric.slug ? words.otherMetric(claim.metric!.label) : null
  return (
    <div>
      <Figure quantity={parts ?? claim.quantity!} tone={tone} shape={shape} href={parts ? undefined : claimPath(claim.id, keptView())} />
      {label ? <p className="label">{label}</p> : null}
      {parts ? <PartLinks claims={claims} /> : null}
      <Beside claims={beside} />
      <p className="att"><AttributionLine claim={claim} /></p>
      {claim.standing.length > 0 ? <p><Standing claim={claim} /></p> : null}
    </div>
  )
}

/** What the same report counts beside it, of others. */
export function Beside({ claims }: { claims: readonly Claim[] }) {
  return claims.map((claim) => (
    <p key={claim.id} className="att">
      {messages.board.beside}{' '}
      <a href={claimPath(claim.id, keptView())}>{[printed(claim), claim.scope.text].filter(Boolean).join(' ')}</a>
    </p>
  ))
}

function PartLinks({ claims }: { claims: readonly Claim[] }) {
  return (
    <p className="att">
      {claims.map((claim, index) => (
        <span key={claim.id}>{index > 0 ? ', ' : null}<a href={claimPath(claim.id, keptView())}>{printed(claim)} {claim.metric?.label}</a></span>
      ))}
    </p>
  )
}

function More({ row, hidden }: { row: BoardRow; hidden: number }) {
  if (hidden <= 0) return null
  const conflict = row.entries[0]!.claims[0]!.conflict
  return <p className="small"><a href={metricPath(conflict, row.metric.slug, keptView())}>{messages.board.moreClaimants(hidden)}</a></p>
}

function SpreadCell({ row, spreads, order }: { row: BoardRow; spreads: readonly Spread[]; order: ReadonlyMap<string, number> }) {
  const comparable = spreads.some((spread) => spread.comparable)
  const points = row.entries.filter(({ role, claims }) => role !== 'rival' && claims.length === 1)
    .map(({ claims: [claim] }) => ({ key: claim!.id, quantity: claim!.quantity!, order: orderOf(claim!, order) }))
  return (
    <div className="metric__spread">
      {comparable ? <Strip points={points} /> : null}
      {spreads.map((spread, index) => (
        <p key={index}>
          {spread.between ? <span className="label">{spread.between}</span> : null}
          <b>{spread.headline}</b> {spread.text}
        </p>
      ))}
    </div>
  )
}
