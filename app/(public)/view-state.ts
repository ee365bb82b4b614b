// Owns how a page reads the view state of its address: empty values go, unreadable ones are named, and links below keep the view.
import { redirect } from 'next/navigation'
import { keepView } from '@/components/claims/kept-view'
import { parseFilter, type ClaimFilter, type FilterProblem } from '@/lib/domain/filter'
import type { Replay } from '@/lib/domain/register-records'
import { withQuery } from '@/lib/paths'

export type Query = Record<string, string | string[] | undefined>

export type ViewState = { filter: ClaimFilter; problems: FilterProblem[]; replay: Replay }

/**
 * Reads the address of the page at `path`. A form without scripts sends its empty fields too; such an address is answered with
 * a redirect to the one without them, so that a view has one address.
 */
export async function readView(path: string, searchParams: Promise<Query>): Promise<ViewState> {
  const query = await searchParams
  if (hasEmptyValue(query)) redirect(withQuery(path, query))
  const { filter, problems } = parseFilter(query)
  keepView(filter)
  return { filter, problems, replay: { knownOn: filter.knownOn, recordedBy: filter.recordedBy } }
}

function hasEmptyValue(query: Query): boolean {
  return Object.values(query).some((value) => (Array.isArray(value) ? value.includes('') : value === ''))
}
