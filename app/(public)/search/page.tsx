import type { Metadata } from 'next'
import { ClocksForm } from '@/components/claims/clocks-form'
import { keptView } from '@/components/claims/kept-view'
import { ViewNotes } from '@/components/claims/view-notes'
import { KeySwitch } from '@/components/palette/key-switch'
import { SearchForm } from '@/components/search/search-form'
import { SearchResults } from '@/components/search/search-results'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { ButtonLink } from '@/components/ui/buttons'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { listConflicts } from '@/lib/data/register-queries'
import { parseFilter } from '@/lib/domain/filter'
import { parseSearch } from '@/lib/domain/search-query'
import { changedQuery, keptFields } from '@/lib/domain/view-address'
import { messages } from '@/lib/messages/messages'
import { homePath, searchPath, withQuery } from '@/lib/paths'
import { readFilterNames } from '../[conflict]/filter-names'
import { readView, type Query } from '../view-state'
import { readOffset, readResults } from './read-search'

interface PageProps { searchParams: Promise<Query> }

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const { q } = parseFilter(await searchParams).filter
  const { title, lead, resultsTitle } = messages.search
  return { title: q ? `${resultsTitle(q)} · ${title}` : title, description: lead, alternates: { canonical: searchPath() }, robots: q ? { index: false } : undefined }
}

export default async function SearchPage({ searchParams }: PageProps) {
  const query = await searchParams
  // The results have a cursor of their own, which the lists of claims do not know.
  const { cursor, ...rest } = query
  const { filter, problems, typed, replay } = await readView(searchPath(), Promise.resolve(rest))
  const { offset, problems: cursorProblems } = readOffset({ cursor })
  const parsed = parseSearch(typed.q ?? filter.q ?? '')
  const [conflicts, names] = await Promise.all([listConflicts(replay), readFilterNames(filter)])
  const results = parsed.query && filter.q ? await readResults(parsed.query, filter, offset) : null
  const { search, home, site } = messages
  const others = problems.filter(({ path }) => path !== 'q')
  const error = parsed.fault === null ? problems.find(({ path }) => path === 'q')?.message : parsed.fault === 'empty' ? undefined : search.faults[parsed.fault]
  return (
    <>
      <Breadcrumbs label={site.path} items={[{ label: home.title, href: homePath() }, { label: search.title }]} />
      <PageHead title={search.title}>{search.lead}</PageHead>
      <SearchForm path={searchPath()} filter={filter} conflicts={conflicts} typed={typed.q ?? filter.q ?? ''} error={error} />
      <ViewNotes view={filter} problems={[...others, ...cursorProblems]} present={searchPath(changedQuery(filter, { asOf: null, knownOn: null, recordedBy: null }))} quiet={results === null} />
      {parsed.query && results
        ? <SearchResults query={parsed.query} filter={filter} {...results} offset={offset} names={names} />
        : <Start />}
      <div className="before-6"><ClocksForm action={searchPath()} view={filter} keep={keptFields(filter, ['asOf', 'knownOn'])} /></div>
      <div className="before-4"><KeySwitch words={messages.palette} /></div>
    </>
  )
}

/** Before anything was searched for, or where it cannot be: what to type. */
function Start() {
  const { start, startHint, examples } = messages.search
  return (
    <div className="before-6">
      <EmptyState title={start} action={<p className="btns">{examples.map((q) => <ButtonLink key={q} href={withQuery(searchPath(), { q, ...keptView() })}>{q}</ButtonLink>)}</p>}>
        {startHint}
      </EmptyState>
    </div>
  )
}
