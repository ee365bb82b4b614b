import { LedgerList } from '@/components/ledger/ledger-list'
import { Section } from '@/components/ui/section'
import { listLedgers } from '@/lib/data/ledger-queries'
import type { ColumnSource, SourceAxis } from '@/lib/domain/comparison-source'
import { emptyFilter, filterToSearchParams, type ClaimFilter } from '@/lib/domain/filter'
import { messages } from '@/lib/messages/messages'

interface ComparedLedgersProps { conflict: string; columns: readonly ColumnSource[]; by: SourceAxis; filter: ClaimFilter }

/** The ledgers of the sources that stand side by side, where any of them gives what came in; nothing where a filter picks out some of their claims. */
export async function ComparedLedgers({ conflict, columns, by, filter }: ComparedLedgersProps) {
  const { article, outlet, claimant, asOf, knownOn, recordedBy } = filter
  const whole = { ...emptyFilter(), article, outlet, claimant, asOf, knownOn, recordedBy }
  if (String(filterToSearchParams(whole)) !== String(filterToSearchParams({ ...filter, conflict: null, by: null, view: whole.view, sort: whole.sort, cursor: null }))) return null
  const slugs = columns.map(({ slug }) => slug)
  // An outlet's own voice is no claimant that a filter could name, so that by claimant all are read.
  const asked = by === 'claimant' ? whole : { ...whole, [by]: slugs }
  const ledgers = (await listLedgers({ ...asked, conflict }, by)).filter(({ source, verdict }) => verdict !== 'uncomputed' && slugs.includes(source.slug))
  return [...new Set(ledgers.map(({ family }) => family))].map((family) => (
    <Section key={family} id={`ledger-${family}`} title={messages.ledger.names(family, messages.families[family] ?? family).title} aside={messages.ledger.aside[by]}>
      <LedgerList ledgers={ledgers.filter((ledger) => ledger.family === family)} by={by} />
    </Section>
  ))
}
