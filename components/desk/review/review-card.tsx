import { AttributionLine } from '@/components/claims/attribution-line'
import { Figure } from '@/components/claims/figure'
import { Passage } from '@/components/claims/passage-link'
import { Quote } from '@/components/claims/quote'
import { RevisionDiff } from '@/components/claims/revision-diff'
import { Stance } from '@/components/claims/stance'
import { labelled } from '@/components/desk/life-parts'
import { Moment } from '@/components/desk/moment'
import { DescriptionList } from '@/components/ui/description-list'
import { filledFields, type FieldChange } from '@/lib/domain/claim-diff'
import type { DeskClaim } from '@/lib/domain/desk-records'
import type { WaitingClaim } from '@/lib/domain/review-filter'
import { messages } from '@/lib/messages/messages'
import { deskPath } from '@/lib/paths'

interface ReviewCardProps { waiting: WaitingClaim; claim: DeskClaim; reason: string | null; changes: readonly FieldChange[] | null; me: string }

/** Who handed a claim in, when, and whom it is assigned to. */
export function WaitingLine({ waiting, me }: { waiting: WaitingClaim; me: string }) {
  const words = messages.review
  const name = (email: string) => (email === me ? words.you : email)
  const { since, handedInBy, author, assignee, isChange } = waiting
  return (
    <p className="meta">
      <b>{isChange ? words.isChange : words.isNew}</b> · {words.handedIn} {name(handedInBy)}, <Moment at={since} />
      {author === handedInBy ? '' : ` · ${words.wrote(name(author))}`} · {assignee === null ? words.unassigned : words.assignedTo(name(assignee))}
    </p>
  )
}

/** All that a reviewer has to see of a claim: what it says, its mark, its words in the article, and what of it readers do not see yet. */
export function ReviewCard({ waiting, claim: { state }, reason, changes }: ReviewCardProps) {
  const words = messages.review
  const claim = { ...state, standing: [] }
  return (
    <div className="stack-3">
      {state.quantity ? <p><Figure quantity={state.quantity} /> {state.metric ? <span className="small">{state.metric.label}</span> : null}</p> : null}
      {state.stance ? <p><Stance stance={state.stance} quantity={state.quantity?.asWritten}>{state.actor?.name}</Stance></p> : null}
      <p className="small"><AttributionLine claim={claim} /></p>
      <Quote claim={claim} />
      <p className="small"><Passage claim={claim} /> · <a href={deskPath(['articles', state.article.id])}>{messages.claimLife.article}</a></p>
      {changes === null ? null : (
        <div className="stack-3">
          <h3 className="small">{words.diff}</h3>
          {reason ? <p className="small">{words.changedBecause(reason)}</p> : null}
          {changes.length > 0 ? <RevisionDiff caption={words.diff} changes={labelled(changes)} /> : <p className="note">{words.same}</p>}
        </div>
      )}
      <details className="choose">
        <summary>{words.everything}</summary>
        <DescriptionList items={filledFields(state).map(({ path, label, value }) => ({ term: messages.claimFields[path] ?? label, details: <bdi>{value}</bdi> }))} />
      </details>
      <p className="inline small">
        <a href={deskPath(['claims', waiting.id])}>{words.open}</a><a href={deskPath(['claims', waiting.id, 'edit'])}>{words.edit}</a><a href={deskPath(['claims', waiting.id, 'history'])}>{words.history}</a>
      </p>
    </div>
  )
}
