import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ClaimsTable } from '@/components/desk/claims-table'
import { claimColumns, claimRow } from '@/components/desk/claims-cells'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/buttons'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import { may } from '@/lib/auth/person'
import { listDeskChoices } from '@/lib/data/desk-choices'
import { listDeskClaims } from '@/lib/data/desk-claims'
import { DEFAULT_DESK_SORT, deskQuery, DESK_LIMITS, parseDeskFilter } from '@/lib/domain/desk-filter'
import { tidyQuery } from '@/lib/domain/view-address'
import { messages } from '@/lib/messages/messages'
import { deskPath, withQuery } from '@/lib/paths'
import { requirePerson } from '../guard'
import { stepClaims } from './actions'
import { ClaimsFilter } from './claims-filter'

interface PageProps { searchParams: Promise<Record<string, string | string[] | undefined>> }

export const metadata: Metadata = { title: messages.deskClaims.title }

/** Where the address names a default, it is left out; the public pages have other defaults. */
const DEFAULTS = { sort: DEFAULT_DESK_SORT, limit: DESK_LIMITS[0], status: '', view: '' }

export default async function ClaimsPage({ searchParams }: PageProps) {
  const person = await requirePerson('viewer')
  const query = await searchParams
  const path = deskPath(['claims'])
  const tidy = tidyQuery(query, DEFAULTS)
  if (tidy) redirect(withQuery(path, tidy))
  const { filter, problems } = parseDeskFilter(query)
  const [{ claims, next, total }, choices] = await Promise.all([listDeskClaims(filter), listDeskChoices()])
  const words = messages.deskClaims
  const isEditor = may(person, 'editor')
  const allChosen = query.choose === 'all'
  const turn = deskQuery(filter, { cursor: filter.cursor })
  if (!allChosen) turn.set('choose', 'all')
  return (
    <>
      <div className="deskhead">
        <PageHead title={words.title}>{words.lead}</PageHead>
        {isEditor ? <p className="btns"><ButtonLink href={deskPath(['claims', 'new'])} weight="main">{messages.deskHome.newClaim}</ButtonLink></p> : null}
      </div>
      {problems.length > 0 ? <Banner title={words.problems}>{problems.map(({ path: key, message }) => `${key}: ${message}`).join('; ')}</Banner> : null}
      <ClaimsFilter path={path} filter={filter} choices={choices} problems={problems} />
      {claims.length === 0 ? (
        <EmptyState title={[...deskQuery(filter)].length > 0 ? words.nothing : words.none} action={isEditor ? <ButtonLink href={deskPath(['claims', 'new'])}>{messages.deskHome.newClaim}</ButtonLink> : null}>
          {words.nothingHint}
        </EmptyState>
      ) : (
        <>
          <ClaimsTable caption={words.caption} columns={claimColumns(filter)} rows={claims.map(claimRow)} action={isEditor ? stepClaims : null} allChosen={allChosen} turnHref={withQuery(path, turn)} />
          <Pager
            label={words.page} says={words.shown(claims.length, total)}
            first={filter.cursor === null ? undefined : { href: withQuery(path, deskQuery(filter)), label: words.first }}
            next={next === null ? undefined : { href: withQuery(path, deskQuery(filter, { cursor: next })), label: words.next }}
          />
        </>
      )}
    </>
  )
}
