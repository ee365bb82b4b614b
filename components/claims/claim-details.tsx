import { Fragment, type ReactNode } from 'react'
import { DescriptionList, type Fact } from '@/components/ui/description-list'
import { Section } from '@/components/ui/section'
import type { Claim } from '@/lib/domain/claim'
import { messages } from '@/lib/messages/messages'
import { actorPath, claimPath, metricPath, proposalPath, timelinePath } from '@/lib/paths'
import { countsOf } from './counts'
import { Day } from './day'
import { keptView } from './kept-view'
import { Stance } from './stance'

/**
 * Every axis of the claim that has a value, in the order in which its kind is read; links lead to what else is on record there.
 * `phase` is its label. Nothing where the statement says it all.
 */
export function ClaimDetails({ claim, phase = claim.phase }: { claim: Claim; phase?: string | null }) {
  const fields = messages.claimFields
  const words = messages.claim
  const facts: Fact[] = [
    { term: fields.actor!, details: claim.actor && <a href={actorPath(claim.actor.slug, keptView())}>{claim.actor.name}</a> },
    { term: fields.stance!, details: claim.stance && <Stance stance={claim.stance} quantity={claim.quantity?.asWritten}>{whoseWord(claim)}</Stance> },
    { term: fields.target!, details: claim.target && targetOf(claim) },
    { term: fields.proposal!, details: claim.proposal && <a href={proposalPath(claim.conflict, claim.proposal.slug, keptView())}>{claim.proposal.name}</a> },
    { term: fields.topic!, details: claim.topic && <a href={timelinePath(claim.conflict, { topic: claim.topic.slug, view: 'list', ...keptView() })}>{claim.topic.label}</a> },
    { term: fields.phase!, details: phase },
    { term: fields.occurrence!, details: claim.occurrence?.label },
    { term: words.occurrenceType, details: claim.occurrence?.type },
    { term: words.participants, details: claim.occurrence && participantsOf(claim.occurrence.participants) },
    { term: fields.metric!, details: claim.metric && <a href={metricPath(claim.conflict, claim.metric.slug, keptView())}>{claim.metric.label}</a> },
    { term: words.counts, details: countsOf(claim) },
    { term: fields.asWritten!, details: claim.quantity?.asWritten && <bdi lang={claim.article.language ?? undefined}>“{claim.quantity.asWritten}”</bdi> },
    { term: fields.windowFrom!, details: claim.windowFrom && <Day clock={{ edtf: claim.windowFrom, earliest: claim.windowFrom, latest: claim.windowFrom, basis: 'stated' }} /> },
    { term: words.scope, details: [claim.scope.population, claim.scope.place, claim.scope.text].filter(Boolean).join(', ') },
    { term: words.condition, details: claim.condition },
    { term: words.anchor, details: claim.anchor },
    { term: words.note, details: claim.note },
  ]
  if (facts.every(({ details }) => !details)) return null
  return <Section id="details" title={words.details[claim.kind]}><DescriptionList items={facts} /></Section>
}

/** An actor's own word and another's word about it are never the same thing, so the page says which it is. */
function whoseWord({ claimant, actor }: Claim): string {
  const words = messages.claim
  if (!claimant) return words.outletsWord
  return claimant.slug === actor?.slug ? words.ownWord : words.othersWord(claimant.name)
}

function targetOf({ target, conflict, metric }: Claim): ReactNode {
  const { type, ref, label } = target!
  switch (type) {
    case 'actor': return <a href={actorPath(ref, keptView())}>{label}</a>
    case 'claim': return <a href={claimPath(ref, keptView())}>{label}</a>
    case 'metric': return <a href={metricPath(conflict, ref, keptView())}>{label}</a>
    case 'proposal': return <a href={proposalPath(conflict, ref, keptView())}>{label}</a>
    case 'topic': return label
    default: throw new RangeError(`Unknown type of target "${String(type)}" of ${metric?.slug ?? ref}`)
  }
}

function participantsOf(participants: NonNullable<Claim['occurrence']>['participants']): ReactNode {
  if (participants.length === 0) return null
  return participants.map(({ actor, name, role }, index) => (
    <Fragment key={`${actor} ${role}`}>
      {index > 0 ? <br /> : null}
      <a href={actorPath(actor, keptView())}>{name}</a>{role ? messages.claim.participantRole(role) : null}
    </Fragment>
  ))
}
