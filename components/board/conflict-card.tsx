import { keptView } from '@/components/claims/kept-view'
import type { BoardRow } from '@/lib/domain/board'
import type { Claim } from '@/lib/domain/claim'
import type { ConflictRecord } from '@/lib/domain/register-records'
import { messages } from '@/lib/messages/messages'
import { claimPath, comparePath, conflictPath, sourcesPath, timelinePath } from '@/lib/paths'
import { edtfWords } from './edtf-words'
import { MetricRows, type Spread } from './metric-rows'
import { TalksLead, TalksVoices } from './talks'

interface ConflictCardProps {
  conflict: ConflictRecord
  rows: readonly BoardRow[]
  spreads: ReadonlyMap<string, readonly Spread[]>
  order: ReadonlyMap<string, number>
  /** How many metrics the board has. */
  metrics: number
  talks: { lead: Claim | null; voices: Claim[] }
  changed: readonly Claim[]
}

const VOICES = 3

/** One conflict on the home page: the talks in words, a few figures with their spread, and what entered the record last. */
export function ConflictCard({ conflict, rows, spreads, order, metrics, talks, changed }: ConflictCardProps) {
  const { home, nav, board } = messages
  const { slug, counts } = conflict
  const view = keptView()
  const heading = `${slug}-title`
  const links = [[nav.board, conflictPath(slug, view)], [nav.timeline, timelinePath(slug, view)], [nav.compare, comparePath(slug, view)], [nav.sources, sourcesPath(slug, view)]] as const
  return (
    <section className="section" aria-labelledby={heading}>
      <div className="section__head">
        <h2 id={heading}><a className="plain" href={conflictPath(slug, view)}>{conflict.name}</a></h2>
        <p>{links.map(([label, href], index) => <span key={href}>{index > 0 ? ' · ' : null}<a href={href}>{label}</a></span>)}</p>
      </div>
      <p className="note">{conflict.description} {home.claims(counts.claims)}, {home.articles(counts.articles)}.</p>
      <div className="split before-5">
        <div className="stack-3"><h3 className="label">{home.talks}</h3><TalksLead claim={talks.lead} voices={talks.voices} /></div>
        <div><TalksVoices voices={talks.voices} most={VOICES} /></div>
      </div>
      <div className="before-6 stack-4">
        <h3 className="label ruled">{home.spread}</h3>
        {rows.length === 0 ? <p className="note">{home.noFigures}</p> : <MetricRows rows={rows} spreads={spreads} order={order} most={2} level={4} />}
        {metrics > 0 ? <p className="small"><a href={`${conflictPath(slug, view)}#figures`}>{home.allFigures(metrics)}</a></p> : null}
      </div>
      <div className="before-6 stack-2">
        <h3 className="label ruled">{home.changed}</h3>
        {changed.length === 0 ? <p className="note">{board.noneByThen}</p> : <Changes claims={changed} />}
      </div>
    </section>
  )
}

function Changes({ claims }: { claims: readonly Claim[] }) {
  return (
    <ul className="voices voices--small">
      {claims.map((claim) => (
        <li key={claim.id}>
          <a className="plain" href={claimPath(claim.id, keptView())}>{claim.statement}</a>{' '}
          <span className="quiet">{messages.home.recorded} <time dateTime={claim.updatedAt}>{edtfWords(claim.updatedAt.slice(0, 10))}</time></span>
        </li>
      ))}
    </ul>
  )
}
