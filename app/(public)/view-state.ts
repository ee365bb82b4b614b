// Owns how a page reads the view state of its address: empty values and defaults go, unreadable ones are named, and links below keep the view.
import { redirect } from 'next/navigation'
import { keepView } from '@/components/claims/kept-view'
import { withPresentSlugs } from '@/lib/data/claim-queries'
import { parseFilter, type ClaimFilter, type FilterProblem } from '@/lib/domain/filter'
import type { Replay } from '@/lib/domain/register-records'
import { tidyQuery } from '@/lib/domain/view-address'
import { withQuery } from '@/lib/paths'
import { readRecord } from './view-record'

export type Query = Record<string, string | string[] | undefined>

/** `typed` are the values that could not be used, as they were written, so that a form can give them back. */
export type ViewState = { filter: ClaimFilter; problems: FilterProblem[]; replay: Replay; typed: Record<string, string> }

/**
 * Reads the address of the page at `path`. A form without scripts sends its empty fields and defaults too; such an address is answered
 * with a redirect to the one without them, so that a view has one address.
 * @param defaults of this page, beside those that hold everywhere: `{ by: 'claimant' }`
 */
export async function readView(path: string, searchParams: Promise<Query>, defaults: Readonly<Record<string, string>> = {}): Promise<ViewState> {
  const query = await searchParams
  const tidy = tidyQuery(query, defaults)
  if (tidy) redirect(withQuery(path, tidy))
  const { filter: asked, problems } = parseFilter(query)
  // A slug of before a rename or merge means what it leads to today, in every part of the page.
  const filter = await withPresentSlugs(asked)
  keepView(filter, await readRecord(path, filter))
  const typed = Object.fromEntries(problems.flatMap(({ path: key }) => [query[key]].flat().slice(0, 1).map((text) => [key, text ?? ''])))
  return { filter, problems, replay: { knownOn: filter.knownOn, recordedBy: filter.recordedBy }, typed }
}
