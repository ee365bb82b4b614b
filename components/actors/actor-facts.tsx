import { Fragment } from 'react'
import { keptView } from '@/components/claims/kept-view'
import { DescriptionList } from '@/components/ui/description-list'
import { formatClock, makeClock } from '@/lib/domain/clock'
import type { ActorRecord, ActorRoleRecord, Named } from '@/lib/domain/register-records'
import { messages } from '@/lib/messages/messages'
import { actorPath, conflictPath, outletPath, proposalPath } from '@/lib/paths'

interface ActorFactsProps {
  actor: ActorRecord
  /** Names of conflicts and proposals, by slug, for the roles. */
  places: Readonly<Record<string, string>>
  /** The outlet that this actor is as well, if any. */
  outlet: Named | null
}

/** What the register knows of an actor: what it is, to what it belongs, and its roles with their dates. */
export function ActorFacts({ actor, places, outlet }: ActorFactsProps) {
  const words = messages.actor
  return (
    <DescriptionList
      items={[
        { term: words.kind, details: messages.actorKinds[actor.kind] },
        { term: words.roles, details: actor.roles.length > 0 ? <Roles roles={actor.roles} places={places} /> : <span className="quiet">{words.rolesNone}</span> },
        { term: words.memberOf, details: actor.memberOf && <a href={actorPath(actor.memberOf.slug, keptView())}>{actor.memberOf.name}</a> },
        { term: words.members, details: actor.members.length > 0 ? <Members members={actor.members} /> : null },
        { term: words.aliases, details: actor.aliases.join(', ') },
        { term: words.outletEntry, details: outlet && <a href={outletPath(outlet.slug, keptView())}>{outlet.name}</a> },
      ]}
    />
  )
}

function Roles({ roles, places }: { roles: readonly ActorRoleRecord[]; places: ActorFactsProps['places'] }) {
  const words = messages.actor
  const day = (text: string | null) => text && formatClock(makeClock(text, 'stated'))
  return roles.map(({ role, conflict, proposal, from, to }) => {
    const where = proposal ?? conflict
    const address = proposal ? proposalPath(conflict, proposal, keptView()) : conflictPath(conflict, keptView())
    return (
      <p key={`${role} ${where} ${from}`}>
        {messages.sentences.upperFirst(messages.roles[role])}, <a href={address}>{places[where] ?? where}</a>
        <span className="quiet">{words.roleDates(day(from), day(to))}</span>
      </p>
    )
  })
}

function Members({ members }: { members: readonly Named[] }) {
  return members.map(({ slug, name }, index) => (
    <Fragment key={slug}>{index > 0 ? <br /> : null}<a href={actorPath(slug, keptView())}>{name}</a></Fragment>
  ))
}
