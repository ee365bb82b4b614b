import { Fill } from '@/components/ui/fill'
import type { Claim } from '@/lib/domain/claim'
import type { RelatedClaim, RelatedGroup, RelatedGroupName } from '@/lib/domain/related-claims'
import { messages } from '@/lib/messages/messages'
import { claimPath } from '@/lib/paths'
import { ReportLine, Speaker } from './attribution-line'
import { Day } from './day'
import { Figure } from './figure'
import { keptView } from './kept-view'
import { Standing } from './standing'

interface RelatedClaimsProps {
  claim: Claim
  groups: readonly RelatedGroup[]
  /** How far apart two figures are, in words; null where there is nothing to set against each other. */
  apart: (other: Claim) => string | null
}

/** What others say, group by group: each with its own heading, so that a dispute of a source never reads as a dispute of a figure. */
export function RelatedClaims({ claim, groups, apart }: RelatedClaimsProps) {
  return (
    <div className="stack-5">
      {groups.map(({ name, items }) => (
        <div key={name}>
          <h3 className="label">{headingOf(name, claim)}</h3>
          <ul className="voices">
            {items.map((item) => <RelatedItem key={item.claim.id} item={item} group={name} apart={apart(item.claim)} />)}
          </ul>
        </div>
      ))}
    </div>
  )
}

function headingOf(name: RelatedGroupName, { kind, claimant }: Claim): string {
  const words = messages.claim
  if (name === 'same' && claimant === null) return words.sameSpeaker
  if (name !== 'others') return words.related[name]
  const headings = {
    figure: words.related.others, event: words.otherAccounts, term: words.otherReports, position: words.otherPositions, assessment: words.sameTopic,
  }
  return headings[kind]
}

function RelatedItem({ item: { claim, relation }, group, apart }: { item: RelatedClaim; group: RelatedGroupName; apart: string | null }) {
  const isNumber = claim.kind === 'figure' && claim.quantity && claim.quantity.operator !== 'unknown' && !group.endsWith('isputes')
  const address = claimPath(claim.id, keptView())
  return (
    <li>
      {isNumber
        ? <div><Figure quantity={claim.quantity!} size="cell" href={address} after={scopeWords(claim)} retracted={claim.status === 'retracted'} /></div>
        : <p><a className="voices__say" href={address}>{claim.statement}</a></p>}
      <p className="att">
        <RelatedAttribution claim={claim} />
        {relationWords(relation) ? <> {relationWords(relation)}</> : null}
        {claim.standing.length > 0 ? <> <Standing claim={claim} /></> : null}
        {apart ? <><br />{apart}</> : null}
      </p>
    </li>
  )
}

/** "**Israel** said, as of …. Reported by …"; the statement of a claim without a figure has said who speaks already. */
function RelatedAttribution({ claim }: { claim: Claim }) {
  const { said, saidUndated } = messages.attribution
  const parts = { who: <b><Speaker claim={claim} /></b>, day: <Day clock={claim.asOf} /> }
  return <><Fill text={claim.asOf?.edtf ? said : saidUndated} parts={parts} /> <ReportLine claim={claim} /></>
}

function scopeWords({ scope, quantity }: Claim): string | undefined {
  return [scope.population, scope.text, quantity?.base ? messages.attribution.ofBase(quantity.base) : null].filter(Boolean).join(', ') || undefined
}

/** The name of a split, and for what puts something right which of the two it is. */
function relationWords(relation: RelatedClaim['relation']): string | null {
  if (!relation) return null
  if (relation.type === 'part_of') {
    const parts = [relation.split ? messages.claim.split(relation.split) : null, relation.exclusive === false ? messages.claim.overlapping : messages.claim.exclusive]
    return `${messages.sentences.upperFirst(parts.filter(Boolean).join('; '))}.`
  }
  const words = relation.direction === 'in' ? messages.relationsSeen.in : messages.relationsSeen.out
  return words[relation.type]
}
