import { ButtonLink } from '@/components/ui/buttons'
import { EmptyState } from '@/components/ui/empty-state'
import { Pager } from '@/components/ui/pager'
import type { Claim } from '@/lib/domain/claim'
import type { ClaimFilter } from '@/lib/domain/filter'
import { changedQuery } from '@/lib/domain/view-address'
import { messages } from '@/lib/messages/messages'
import { withQuery } from '@/lib/paths'
import { ClaimList } from './claim-row'

interface PagedClaimsProps {
  claims: readonly Claim[]
  total: number
  /** Cursor of the following page, null on the last. */
  next: string | null
  /** The page's own path, and the view state in its address. */
  path: string
  view: ClaimFilter
  /** Said where there is none. */
  none: string
  ofArticle?: boolean
}

/** A part of a long list of claims, how many of how many, and the way on. */
export function PagedClaims({ claims, total, next, path, view, none, ofArticle }: PagedClaimsProps) {
  const words = messages.filters
  if (total === 0) return <EmptyState title={none} action={hasView(view) ? <ButtonLink href={path}>{messages.replay.present}</ButtonLink> : null} />
  return (
    <>
      <ClaimList claims={claims} ofArticle={ofArticle} />
      <Pager
        label={words.fields.cursor}
        says={words.shown(claims.length, total)}
        first={view.cursor ? { href: withQuery(path, changedQuery(view, { cursor: null })), label: words.first } : undefined}
        next={next ? { href: withQuery(path, changedQuery(view, { cursor: next })), label: words.next } : undefined}
      />
    </>
  )
}

const hasView = ({ asOf, knownOn, recordedBy }: ClaimFilter) => Boolean(asOf ?? knownOn ?? recordedBy)
