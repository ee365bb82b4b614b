import type { ClaimFilter } from '@/lib/domain/filter'
import { yearOf, yearRange } from '@/lib/domain/search-years'
import { changedQuery } from '@/lib/domain/view-address'
import { messages } from '@/lib/messages/messages'
import { searchPath } from '@/lib/paths'
import { metricTitle } from '@/lib/publish/metric-title'

export type FacetName = keyof typeof messages.search.facets
export interface FacetCount { value: string; name: string; family?: string; claims: number }

interface FacetListsProps { facets: Readonly<Record<FacetName, readonly FacetCount[]>>; filter: ClaimFilter }

const ORDER: readonly FacetName[] = ['conflict', 'kind', 'year', 'metric', 'claimant', 'outlet']
const SHOWN = 6

/** Ways to narrow the results: each choice is a link with the number of claims that it shows; a chosen one takes itself away. */
export function FacetLists({ facets, filter }: FacetListsProps) {
  return offeredFacets(facets, filter).map((facet) => (
    <FacetList key={facet} facet={facet} counts={withChosen(facets[facet], chosenOf(facet, filter))} filter={filter} />
  ))
}

/** The facets that leave a choice, or in which one was made. */
export function offeredFacets(facets: FacetListsProps['facets'], filter: ClaimFilter): FacetName[] {
  return ORDER.filter((facet) => facets[facet].length > 1 || chosenOf(facet, filter).length > 0)
}

function FacetList({ facet, counts, filter }: { facet: FacetName; counts: readonly FacetCount[]; filter: ClaimFilter }) {
  const words = messages.search
  const chosen = chosenOf(facet, filter)
  const row = (count: FacetCount) => <FacetRow key={count.value} facet={facet} count={count} filter={filter} chosen={chosen.includes(count.value)} />
  const first = counts.filter(({ value }, place) => place < SHOWN || chosen.includes(value))
  const rest = counts.filter((count) => !first.includes(count))
  return (
    <section className="facet" aria-labelledby={`facet-${facet}`}>
      <h3 id={`facet-${facet}`}>{words.facets[facet]}</h3>
      <ul className="counted">{first.map(row)}</ul>
      {rest.length > 0 ? <details className="choose"><summary>{words.facetMore(rest.length)}</summary><ul className="counted">{rest.map(row)}</ul></details> : null}
    </section>
  )
}

function FacetRow({ facet, count, filter, chosen }: { facet: FacetName; count: FacetCount; filter: ClaimFilter; chosen: boolean }) {
  return (
    <li>
      <a href={searchPath(changedQuery(filter, toggled(facet, count.value, filter, chosen)))} rel="nofollow" aria-current={chosen ? 'true' : undefined}>
        {nameOf(facet, count)}
        {chosen ? <><span aria-hidden="true"> ×</span><span className="vh">, {messages.search.facetChosen}</span></> : null}
      </a>
      <span>{count.claims.toLocaleString('en')}<span className="vh"> {count.claims === 1 ? messages.search.claim : messages.search.claims}</span></span>
    </li>
  )
}

function nameOf(facet: FacetName, { value, name, family }: FacetCount): string {
  if (facet === 'kind' && value in messages.kinds) return messages.sentences.upperFirst(messages.kinds[value as keyof typeof messages.kinds].many)
  return facet === 'metric' && family !== undefined ? metricTitle({ label: name, family }) : name
}

function chosenOf(facet: FacetName, filter: ClaimFilter): readonly string[] {
  switch (facet) {
    case 'year': return [yearOf(filter) ?? []].flat()
    case 'conflict': return [filter.conflict ?? []].flat()
    default: return filter[facet]
  }
}

/** A chosen value that nothing has under the other choices stays in the list, so that it can be taken away. */
function withChosen(counts: readonly FacetCount[], chosen: readonly string[]): FacetCount[] {
  const absent = chosen.filter((value) => !counts.some((count) => count.value === value))
  return [...counts, ...absent.map((value) => ({ value, name: value, claims: 0 }))]
}

function toggled(facet: FacetName, value: string, filter: ClaimFilter, chosen: boolean): Partial<ClaimFilter> {
  if (facet === 'year') return chosen ? { from: null, to: null } : yearRange(value)
  if (facet === 'conflict') return { conflict: chosen ? null : value }
  const list: readonly string[] = filter[facet]
  return { [facet]: chosen ? list.filter((one) => one !== value) : [...list, value] }
}
