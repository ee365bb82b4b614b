import type { Metadata } from 'next'
import { ClocksForm } from '@/components/claims/clocks-form'
import { keptView } from '@/components/claims/kept-view'
import { ViewNotes } from '@/components/claims/view-notes'
import { LedgerList, LedgerRest } from '@/components/ledger/ledger-list'
import { FilterChips } from '@/components/timeline/filter-chips'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { ButtonLink, ButtonRow } from '@/components/ui/buttons'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { Views } from '@/components/ui/views'
import { listLedgers } from '@/lib/data/ledger-queries'
import { SOURCE_AXES, type SourceAxis } from '@/lib/domain/comparison-source'
import { emptyFilter, type ClaimFilter } from '@/lib/domain/filter'
import { changedQuery, keptFields } from '@/lib/domain/view-address'
import { messages } from '@/lib/messages/messages'
import { apiPath, conflictPath, homePath, ledgerPath } from '@/lib/paths'
import { readFilterNames } from '../filter-names'
import { readConflict } from '../read-conflict'
import { readView, type Query } from '../../view-state'

interface PageProps { params: Promise<{ conflict: string }>; searchParams: Promise<Query> }

const DEFAULT_AXIS: SourceAxis = 'article'
/** More full ledgers than this are only shown when a reader has chosen them; of the others there is a list. */
const MOST_LEDGERS = 12
const MOST_LISTED = 100

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { name, slug } = await readConflict((await params).conflict, ledgerPath)
  return { title: `${messages.ledger.title} · ${name}`, description: messages.ledger.lead, alternates: { canonical: ledgerPath(slug) } }
}

export default async function LedgerPage({ params, searchParams }: PageProps) {
  const { conflict: slug } = await params
  const { filter: asked, problems, replay } = await readView(ledgerPath(slug), searchParams, { by: DEFAULT_AXIS })
  const filter = heeded(asked)
  const conflict = await readConflict(slug, (present) => ledgerPath(present, changedQuery(filter, {})), replay)
  const path = ledgerPath(conflict.slug)
  const by = filter.by ?? DEFAULT_AXIS
  const { ledger: words, home, site, nav } = messages
  const addressWith = (change: Partial<ClaimFilter>) => ledgerPath(conflict.slug, changedQuery(filter, change))
  return (
    <>
      <Breadcrumbs
        label={site.path}
        items={[{ label: home.title, href: homePath() }, { label: conflict.name, href: conflictPath(conflict.slug, keptView()) }, { label: nav.ledger }]}
      />
      <PageHead title={words.title}>{words.lead}</PageHead>
      <ClocksForm action={path} view={filter} keep={keptFields(filter, ['asOf', 'knownOn'])} />
      <ViewNotes view={filter} problems={problems} present={addressWith({ asOf: null, knownOn: null, recordedBy: null })} articles={conflict.counts.articles} />
      <div className="underfilters">
        <p className="note">{words.methodWords}</p>
        <Views label={words.byLabel} items={SOURCE_AXES.map((axis) => ({ label: messages.compare.by[axis], href: addressWith({ by: axis === DEFAULT_AXIS ? null : axis }), current: axis === by }))} />
      </div>
      <FilterChips filter={filter} path={path} names={await readFilterNames(filter)} />
      <Body conflict={conflict.slug} by={by} filter={filter} />
    </>
  )
}

/** A ledger is made of all lines of a source; keys that would pick out some of them are passed over. */
function heeded({ article, outlet, claimant, asOf, knownOn, recordedBy, by }: ClaimFilter): ClaimFilter {
  return { ...emptyFilter(), article, outlet, claimant, asOf, knownOn, recordedBy, by }
}

async function Body({ conflict, by, filter }: { conflict: string; by: SourceAxis; filter: ClaimFilter }) {
  const { ledger: words, empty } = messages
  const all = await listLedgers({ ...filter, conflict }, by)
  if (all.length === 0) {
    return <div className="before-6"><EmptyState title={words.empty} action={<ButtonLink href={ledgerPath(conflict)}>{empty.clear}</ButtonLink>}>{words.emptyHint}</EmptyState></div>
  }
  const isChosen = filter[by].length > 0
  const computed = isChosen ? all : all.filter(({ verdict }) => verdict !== 'uncomputed')
  const shown = isChosen ? computed : computed.slice(-MOST_LEDGERS)
  const families = [...new Set(all.map(({ family }) => family))]
  const query = changedQuery(filter, {})
  query.set('conflict', conflict)
  return (
    <>
      <p className="note before-4">{words.shown(shown.length, computed.length)}</p>
      {families.map((family) => {
        const own = shown.filter((ledger) => ledger.family === family)
        if (own.length === 0) return null
        return (
          <section key={family} className="before-5" aria-labelledby={`ledger-${family}`}>
            <h2 id={`ledger-${family}`} className="ledgers__title">{words.names(family, messages.families[family] ?? family).title}</h2>
            <LedgerList ledgers={own} by={by} />
          </section>
        )
      })}
      <LedgerRest conflict={conflict} by={by} most={MOST_LISTED} ledgers={computed.slice(0, computed.length - shown.length).reverse()} summary={words.older(computed.length - shown.length)} />
      {isChosen ? null : <LedgerRest conflict={conflict} by={by} most={MOST_LISTED} ledgers={all.filter(({ verdict }) => verdict === 'uncomputed').reverse()} summary={words.single(all.length - computed.length)} />}
      <div className="before-6">
        <ButtonRow>
          <ButtonLink href={apiPath(['ledger'], query)}>{words.json}</ButtonLink>
        </ButtonRow>
      </div>
    </>
  )
}
