import { DescriptionList, type Fact } from '@/components/ui/description-list'
import type { Claim } from '@/lib/domain/claim'
import { formatNumber } from '@/lib/domain/quantity-text'
import { messages } from '@/lib/messages/messages'
import { metricPath, proposalPath, revisionsPath } from '@/lib/paths'
import { Day } from './day'
import { figureWords } from './figure-words'
import { keptView } from './kept-view'

/** Standing, status, revision, and every axis of the claim that has a value. */
export function ClaimFacts({ claim, revisions }: { claim: Claim; revisions?: number }) {
  const words = messages.claim
  const fields = messages.claimFields
  const standing = claim.standing.map((one) => messages.standings[one]).join(', ') || words.standingNone
  const items: Fact[] = [
    { term: words.kind, details: messages.kinds[claim.kind].one },
    { term: words.standing, details: standing },
    { term: words.status, details: messages.statuses[claim.status] },
    {
      term: words.revision,
      details: (
        <>
          {revisions ? words.revisionOf(claim.revision, revisions) : claim.revision}
          {' · '}<a href={revisionsPath(claim.id)}>{words.whatChanged}</a>
        </>
      ),
    },
    { term: fields.metric!, details: claim.metric && <a href={metricPath(claim.conflict, claim.metric.slug, keptView())}>{claim.metric.label}</a> },
    { term: words.counts, details: countsOf(claim) },
    { term: fields.asWritten!, details: claim.quantity?.asWritten && <bdi>{claim.quantity.asWritten}</bdi> },
    { term: fields.windowFrom!, details: claim.windowFrom && <Day clock={{ edtf: claim.windowFrom, earliest: claim.windowFrom, latest: claim.windowFrom, basis: 'stated' }} /> },
    { term: words.scope, details: scopeOf(claim) },
    { term: words.basis, details: claim.basis && messages.bases[claim.basis] },
    { term: words.modality, details: claim.modality && messages.modalities[claim.modality] },
    { term: fields.proposal!, details: claim.proposal && <a href={proposalPath(claim.conflict, claim.proposal.slug, keptView())}>{claim.proposal.name}</a> },
    { term: fields.topic!, details: claim.topic?.label },
    { term: fields.phase!, details: claim.phase },
    { term: words.condition, details: claim.condition },
    { term: words.anchor, details: claim.anchor },
    { term: fields.actor!, details: claim.actor?.name },
    { term: fields.stance!, details: claim.stance && messages.stances[claim.stance].says },
    { term: fields.target!, details: claim.target?.label },
    { term: fields.occurrence!, details: claim.occurrence?.label },
    { term: words.participants, details: claim.occurrence?.participants.map((one) => (one.role ? `${one.name} (${one.role})` : one.name)).join(', ') },
    { term: fields.statedOn!, details: claim.statedOn?.edtf && <Day clock={claim.statedOn} /> },
    { term: words.note, details: claim.note },
  ]
  return <DescriptionList items={items} />
}

/** What is counted, and for a vague word how the published table reads it. */
function countsOf(claim: Claim): string | null {
  const { quantity } = claim
  if (!quantity) return null
  const words = messages.attribution
  const unit = quantity.unit ?? claim.metric?.unit ?? ''
  const parts = [
    quantity.per ? words.per(unit, quantity.per) : unit,
    quantity.measure === 'count' ? null : messages.measures[quantity.measure],
    quantity.base ? words.ofBase(quantity.base) : null,
    quantity.operator === 'vague' || figureWords(quantity).words ? boundsOf(quantity.low, quantity.high) : null,
  ]
  return parts.filter(Boolean).join(', ') || null
}

function boundsOf(low: number | null, high: number | null): string | null {
  const words = messages.attribution
  if (low === null && high === null) return null
  if (low === null) return words.readAs(words.atMost(formatNumber(high!)))
  if (high === null) return words.readAs(words.atLeast(formatNumber(low)))
  return words.readAs(low === high ? formatNumber(low) : words.bounds(formatNumber(low), formatNumber(high)))
}

function scopeOf(claim: Claim): string | null {
  return [claim.scope.population, claim.scope.place, claim.scope.text].filter(Boolean).join(', ') || null
}
