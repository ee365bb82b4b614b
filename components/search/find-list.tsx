import { ReportLine } from '@/components/claims/attribution-line'
import { ClaimMark } from '@/components/claims/claim-row'
import { Day, dayBasis } from '@/components/claims/day'
import { keptView } from '@/components/claims/kept-view'
import { PassageLink } from '@/components/claims/passage-link'
import { Standing } from '@/components/claims/standing'
import type { Claim } from '@/lib/domain/claim'
import { markedPieces, type Snippet } from '@/lib/domain/search-match'
import type { SearchQuery } from '@/lib/domain/search-query'
import { messages } from '@/lib/messages/messages'
import { claimPath } from '@/lib/paths'
import { MarkedText } from './marked-text'

export interface Find { claim: Claim; snippets: readonly Snippet[] }

/** What was found, as claim rows, the best first; every place that was found is marked. */
export function FindList({ finds, query }: { finds: readonly Find[]; query: SearchQuery }) {
  return <ol className="claims">{finds.map((find) => <FindRow key={find.claim.id} {...find} query={query} />)}</ol>
}

function FindRow({ claim, snippets, query }: Find & { query: SearchQuery }) {
  const dated = claim.asOf?.edtf ? claim.asOf : claim.article.publishedOn
  const retracted = claim.status === 'retracted'
  const elsewhere = snippets.filter(({ field }) => field === 'headline' || field === 'names')
  return (
    <li className={retracted ? 'claim--retracted' : undefined}>
      <p className="claim__date"><b><Day clock={dated} /></b>{dayBasis(dated)}</p>
      <div className="claim__fig"><ClaimMark claim={claim} order={null} /></div>
      <div>
        <p className="claim__say"><a href={claimPath(claim.id, keptView())}><MarkedText pieces={markedPieces(claim.statement, query)} /></a></p>
        <p className="claim__meta">
          {retracted ? <><b>{messages.statuses.retracted}</b> · </> : null}
          {claim.quote
            ? <><bdi className="q" lang={claim.article.language ?? undefined}>“<MarkedText pieces={markedPieces(claim.quote.exact, query)} />”</bdi> · </>
            : null}
          <ReportLine claim={claim} stop={false} />
          {claim.standing.length > 0 ? <> · <Standing claim={claim} /></> : null}
          {' · '}<PassageLink claim={claim} />
        </p>
        {elsewhere.map((snippet) => <Elsewhere key={snippet.field} snippet={snippet} claim={claim} />)}
      </div>
    </li>
  )
}

/** Found in a text that the row does not show by itself. */
function Elsewhere({ snippet: { field, pieces }, claim }: { snippet: Snippet; claim: Claim }) {
  return (
    <p className="claim__meta">
      {messages.search.fields[field as 'headline' | 'names']}: <bdi lang={field === 'headline' ? claim.article.language ?? undefined : undefined}><MarkedText pieces={pieces} /></bdi>
    </p>
  )
}
