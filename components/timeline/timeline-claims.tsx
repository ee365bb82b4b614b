import { ClaimList } from '@/components/claims/claim-row'
import { ClaimTable } from '@/components/claims/claim-table'
import { Pager } from '@/components/ui/pager'
import { Section } from '@/components/ui/section'
import type { Claim } from '@/lib/domain/claim'
import { sourceOf, type Source, type SourceAxis } from '@/lib/domain/comparison-source'
import type { ClaimFilter } from '@/lib/domain/filter'
import { messages } from '@/lib/messages/messages'

interface TimelineClaimsProps {
  page: { claims: readonly Claim[]; next: string | null; total: number }
  filter: ClaimFilter
  by: SourceAxis
  /** Sources in the order of the chart's colours. */
  sources: readonly Source[]
  hrefOf: (change: Partial<ClaimFilter>) => string
}

/** The same claims as a list or a table, page by page. */
export function TimelineClaims({ page: { claims, next, total }, filter, by, sources, hrefOf }: TimelineClaimsProps) {
  const { timeline, filters } = messages
  const order = new Map(sources.map(({ slug }, place) => [slug, place]))
  const orderOf = (claim: Claim) => (claim.quantity ? order.get(sourceOf(claim, by).slug) ?? null : null)
  const title = filter.view === 'chart' ? timeline.sameClaims(total) : timeline.claims
  return (
    <Section id="claims" title={title} aside={filters.sorts[filter.sort]}>
      {filter.view === 'table' ? <ClaimTable claims={claims} caption={timeline.tableCaption} captionHidden /> : <ClaimList claims={claims} orderOf={orderOf} />}
      <Pager
        label={filters.fields.cursor}
        says={filters.shown(claims.length, total)}
        first={filter.cursor ? { href: hrefOf({ cursor: null }), label: filters.first } : undefined}
        next={next ? { href: hrefOf({ cursor: next }), label: filters.next } : undefined}
      />
    </Section>
  )
}
