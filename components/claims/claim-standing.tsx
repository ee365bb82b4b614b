import { DescriptionList } from '@/components/ui/description-list'
import type { Claim } from '@/lib/domain/claim'
import { messages } from '@/lib/messages/messages'
import { methodologyPath, revisionsPath } from '@/lib/paths'
import { Day } from './day'
import { instantWords } from './revision-history'
import { Standing } from './standing'

interface ClaimStandingProps {
  claim: Claim
  /** Number of the newest public revision. */
  newest: number
  /** A single revision has a status and no standing: what others say later is no part of it. */
  pinned?: boolean
}

/** Standing, status and revision; and how it was said and on what it rests. */
export function ClaimStanding({ claim, newest, pinned = false }: ClaimStandingProps) {
  const words = messages.claim
  const standing = claim.standing.length > 0 ? <Standing claim={claim} /> : words.standingNone
  return (
    <DescriptionList
      items={[
        { term: words.standing, details: pinned ? null : standing },
        { term: words.status, details: messages.statuses[claim.status] },
        { term: words.revision, details: <>{words.revisionOf(claim.revision, newest)} · <a href={revisionsPath(claim.id)}>{words.whatChanged}</a></> },
        { term: words.modality, details: claim.modality && messages.modalities[claim.modality] },
        { term: words.basis, details: claim.basis && <a className="basis" href={methodologyPath('bases')}>{messages.bases[claim.basis]}</a> },
        { term: messages.claimFields.statedOn!, details: claim.statedOn?.edtf && <Day clock={claim.statedOn} /> },
        { term: messages.revisions.at, details: <time dateTime={claim.updatedAt}>{instantWords(claim.updatedAt)}</time> },
      ]}
    />
  )
}
