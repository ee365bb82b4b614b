import type { Claim } from '@/lib/domain/claim'
import { messages } from '@/lib/messages/messages'
import { claimPath } from '@/lib/paths'
import { keptView } from './kept-view'

/** What other claims have done to this one: † disputed, contradicted, corrected, superseded; nothing where there is nothing. */
export function Standing({ claim, by }: { claim: Claim; by?: readonly string[] }) {
  if (claim.standing.length === 0) return null
  const words = claim.standing.map((standing) => messages.standings[standing]).join(', ')
  const others = claim.relations.filter((relation) => relation.direction === 'in' || relation.type === 'contradicts')
    .filter((relation) => ['disputes', 'contradicts', 'corrects', 'supersedes'].includes(relation.type))
  const first = others[0]
  const text = by?.length ? `${words} (${by.join(', ')})` : words
  return <span className="standing">{first ? <a href={claimPath(first.claim, keptView())}>{text}</a> : text}</span>
}
