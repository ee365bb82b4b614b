import { chipsOf, type FilterNames } from '@/components/timeline/filter-chips'
import { ButtonLink, ButtonRow } from '@/components/ui/buttons'
import { Chips } from '@/components/ui/chips'
import { EmptyState } from '@/components/ui/empty-state'
import { Pager } from '@/components/ui/pager'
import { Section } from '@/components/ui/section'
import { emptyFilter, type ClaimFilter } from '@/lib/domain/filter'
import type { SearchQuery } from '@/lib/domain/search-query'
import { changedQuery } from '@/lib/domain/view-address'
import { messages } from '@/lib/messages/messages'
import { apiPath, searchPath } from '@/lib/paths'
import { FacetLists, offeredFacets, type FacetCount, type FacetName } from './facet-lists'
import { FindList, type Find } from './find-list'

interface SearchResultsProps {
  query: SearchQuery
  filter: ClaimFilter
  finds: readonly Find[]
  total: number
  facets: Readonly<Record<FacetName, readonly FacetCount[]>>
  /** Cursor of the following page, null on the last. */
  next: string | null
  /** Rows before this page. */
  offset: number
  names: FilterNames
}

/** The claims that were found, the ways to narrow them, and the way on. */
export function SearchResults({ query, filter, finds, total, facets, next, offset, names }: SearchResultsProps) {
  const words = messages.search
  const chips = chipsOf(filter, searchPath(), names).filter(({ name }) => name !== messages.filters.fields.q)
  const isOffered = offeredFacets(facets, filter).length > 0
  const hrefOf = (change: Partial<ClaimFilter>) => searchPath(changedQuery(filter, change))
  return (
    <div className="finds">
      <Section id="results" title={words.found(total)} aside={total === 0 ? null : <>{words.byRank}{isOffered ? <span className="finds__jump"> · <a href="#narrow">{words.toNarrow}</a></span> : null}</>}>
        <Chips label={messages.filters.inForce} items={chips} removeWords={messages.filters.removeOne} />
        {total === 0 ? <Nothing filter={filter} /> : <FindList finds={finds} query={query} />}
        {total > 0
          ? (
              <Pager
                label={words.pages}
                says={words.shown(Math.min(offset + 1, total), offset + finds.length, total)}
                first={offset > 0 ? { href: hrefOf({}), label: words.first } : undefined}
                next={next ? { href: hrefOf({ cursor: next }), label: words.next } : undefined}
              />
            )
          : null}
        {total > 0 ? <div className="before-5"><ButtonRow><ButtonLink href={apiPath(['search'], changedQuery(filter, {}))} weight="plain">{words.json}</ButtonLink></ButtonRow></div> : null}
      </Section>
      {isOffered ? <Section id="narrow" title={words.narrow}><FacetLists facets={facets} filter={filter} /></Section> : null}
    </div>
  )
}

function Nothing({ filter }: { filter: ClaimFilter }) {
  const words = messages.search
  const everywhere = searchPath(changedQuery(emptyFilter(), { q: filter.q }))
  const isNarrowed = searchPath(changedQuery(filter, {})) !== everywhere
  const asked = filter.q ?? ''
  return (
    <div className="before-4">
      <EmptyState
        title={isNarrowed ? words.nothingHere(asked) : words.nothing(asked)}
        action={isNarrowed ? <ButtonLink href={everywhere}>{words.everywhere}</ButtonLink> : null}
      >
        {isNarrowed ? words.nothingHereHint : words.nothingHint}
      </EmptyState>
    </div>
  )
}
