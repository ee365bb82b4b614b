import { emptyFilter } from '@/lib/domain/claim-filter'
import { deskQuery, emptyDeskFilter } from '@/lib/domain/desk-filter'
import { filterToSearchParams } from '@/lib/domain/filter'
import type { ClaimsNear, NearSubject } from '@/lib/domain/near-claims'
import { messages } from '@/lib/messages/messages'
import { deskPath, timelinePath } from '@/lib/paths'

/** How many more claims are about the same, with a link to all of them: of a metric or an event on the desk, of a proposal or topic where readers see them. */
export function NearMore({ near: { more, subject } }: { near: ClaimsNear }) {
  if (more === 0 || subject === null) return null
  const t = messages.claimsNear
  const isPublic = !subject.metric && !subject.occurrence
  return <p className="small">{isPublic ? t.moreShown(more) : t.more(more)}. <a href={addressOf(subject)} target="_blank" rel="noopener">{t.see} <span className="vh">{t.beside}</span></a></p>
}

function addressOf({ metric, occurrence, proposal, topic, actor, conflict }: NearSubject): string {
  if (metric) return deskPath(['claims'], deskQuery(emptyDeskFilter(), { metric: [metric], sort: '-asOf' }))
  if (occurrence) return deskPath(['claims'], deskQuery(emptyDeskFilter(), { conflict, kind: ['event'], sort: '-asOf' }))
  const asked = { ...emptyFilter(), proposal: proposal ? [proposal] : [], topic: topic ? [topic] : [], actor: actor ? [actor] : [] }
  return timelinePath(conflict, filterToSearchParams({ ...asked, conflict: null }))
}
