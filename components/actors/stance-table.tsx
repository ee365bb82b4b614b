import { Fragment } from 'react'
import { Reporter } from '@/components/claims/attribution-line'
import { Day } from '@/components/claims/day'
import { keptView } from '@/components/claims/kept-view'
import { speakerName } from '@/components/claims/names'
import { Stance } from '@/components/claims/stance'
import { DataTable } from '@/components/ui/data-table'
import type { Claim } from '@/lib/domain/claim'
import type { StanceQuestion } from '@/lib/domain/stance-history'
import { messages } from '@/lib/messages/messages'
import { actorPath, claimPath, metricPath, proposalPath, timelinePath } from '@/lib/paths'

/** The stances of an actor, question by question, newest first, each with who says so. */
export function StanceTable({ questions }: { questions: readonly StanceQuestion[] }) {
  const words = messages.actor
  return (
    <DataTable
      caption={words.stancesCaption}
      captionHidden
      stacked
      columns={[
        { key: 'aim', label: words.columns.aim, className: 'col-aim' },
        { key: 'stance', label: words.columns.stance },
        { key: 'asOf', label: words.columns.asOf, className: 'col-day' },
        { key: 'who', label: words.columns.who, className: 'col-aim' },
      ]}
      rows={questions.flatMap((question) => question.claims.map((claim, index) => ({
        key: claim.id,
        cells: [
          index === 0 ? <b key="aim"><a href={addressOf(question, claim)}>{question.label}</a></b> : <span key="aim" className="quiet">{question.label}</span>,
          <Fragment key="stance">
            <Stance stance={claim.stance!} quantity={claim.quantity?.asWritten} />
            <a className="plain small" href={claimPath(claim.id, keptView())}>{claim.statement}</a>
          </Fragment>,
          <Day key="asOf" clock={claim.asOf?.edtf ? claim.asOf : claim.article.publishedOn} />,
          <WhoSaysSo key="who" claim={claim} />,
        ],
      })))}
    />
  )
}

/** An actor's own word, or another's about it. */
function WhoSaysSo({ claim }: { claim: Claim }) {
  const words = messages.actor
  if (!claim.claimant) return <><Reporter claim={claim} />, {words.ownVoice}</>
  const own = claim.claimant.slug === claim.actor?.slug
  return <>{own ? <b>{words.ownWord}</b> : speakerName(claim)}<br /><span className="quiet"><Reporter claim={claim} /></span></>
}

function addressOf({ type, ref }: StanceQuestion, claim: Claim): string {
  const view = keptView()
  switch (type) {
    case 'proposal': return proposalPath(claim.conflict, ref, view)
    case 'actor': return actorPath(ref, view)
    case 'metric': return metricPath(claim.conflict, ref, view)
    case 'claim': return claimPath(ref, view)
    case 'topic': return timelinePath(claim.conflict, { topic: ref, view: 'list', ...view })
    case 'occurrence': return timelinePath(claim.conflict, { kind: 'event', view: 'list', ...view })
    default: throw new RangeError(`Unknown type of question "${String(type satisfies never)}"`)
  }
}
