import { ReportLine } from '@/components/claims/attribution-line'
import { Day } from '@/components/claims/day'
import { keptView } from '@/components/claims/kept-view'
import { speakerName } from '@/components/claims/names'
import { Stance } from '@/components/claims/stance'
import { Standing } from '@/components/claims/standing'
import { DataTable } from '@/components/ui/data-table'
import type { Claim } from '@/lib/domain/claim'
import type { ProposalResponse } from '@/lib/domain/term-sheet'
import { messages } from '@/lib/messages/messages'
import { actorPath, claimPath } from '@/lib/paths'

/** Who has taken which stance, with who says so. A party without one is named all the same: nothing on record is not silence. */
export function ResponseList({ responses }: { responses: readonly ProposalResponse[] }) {
  const words = messages.proposals
  return (
    <DataTable
      caption={words.responsesCaption}
      captionHidden
      rowHeaders
      stacked
      columns={[{ key: 'actor', label: words.actor, className: 'col-topic' }, { key: 'stances', label: words.stances }]}
      rows={responses.map(({ actor, claims }) => ({
        key: actor.slug,
        cells: [
          <a key="actor" href={actorPath(actor.slug, keptView())}>{actor.name}</a>,
          claims.length > 0
            ? <ul key="stances" className="terms">{claims.map((claim) => <li key={claim.id}><Response claim={claim} /></li>)}</ul>
            : <span key="stances" className="quiet">{messages.gloss.noResponse}</span>,
        ],
      }))}
    />
  )
}

function Response({ claim }: { claim: Claim }) {
  const own = claim.claimant !== null && claim.claimant.slug === claim.actor?.slug
  return (
    <Stance stance={claim.stance!} quantity={claim.quantity?.asWritten}>
      <a className="plain" href={claimPath(claim.id, keptView())}>{claim.statement}</a><br />
      <Day clock={claim.asOf?.edtf ? claim.asOf : claim.article.publishedOn} />, {toldBy(claim, own)}. <ReportLine claim={claim} />
      {claim.standing.length > 0 ? <> <Standing claim={claim} /></> : null}
    </Stance>
  )
}

/** An actor's own word, or whose word about it. */
function toldBy(claim: Claim, own: boolean): string {
  const { ownWord, othersWord, outletsWord } = messages.claim
  if (!claim.claimant) return outletsWord
  return own ? ownWord : othersWord(speakerName(claim))
}
