// Owns what the search page reads: the page of results, the facets, and the conflicts to choose from.
import { searchFacets } from '@/lib/data/search-facets'
import { searchClaims } from '@/lib/data/search-queries'
import { decodeSearchCursor, encodeSearchCursor } from '@/lib/domain/search-cursor'
import type { ClaimFilter, FilterProblem } from '@/lib/domain/filter'
import type { SearchQuery } from '@/lib/domain/search-query'
import { messages } from '@/lib/messages/messages'
import type { Query } from '../view-state'

const PAGE = 25

/** Rows before this page; a cursor that cannot be read is reported, and the results begin at their start. */
export function readOffset({ cursor }: Query): { offset: number; problems: FilterProblem[] } {
  const text = [cursor].flat()[0]
  const offset = text ? decodeSearchCursor(text) : 0
  return { offset: offset ?? 0, problems: offset === null ? [{ path: 'cursor', message: messages.search.badCursor }] : [] }
}

/** One page of results with its facets; `next` is the cursor of the following page. */
export async function readResults(query: SearchQuery, filter: ClaimFilter, offset: number) {
  const [{ finds, total }, facets] = await Promise.all([searchClaims(query, filter, { limit: PAGE, offset }), searchFacets(query, filter)])
  const shown = offset + finds.length
  return { finds, total, facets, next: finds.length > 0 && shown < total ? encodeSearchCursor(shown) : null }
}
