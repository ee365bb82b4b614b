import type { Metadata } from 'next'
import { ConflictCard } from '@/components/board/conflict-card'
import { ClocksForm } from '@/components/claims/clocks-form'
import { ViewNotes } from '@/components/claims/view-notes'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { listLatestClaims } from '@/lib/data/board-queries'
import { listConflicts } from '@/lib/data/register-queries'
import { formatClock, makeClock } from '@/lib/domain/clock'
import { messages } from '@/lib/messages/messages'
import { homePath } from '@/lib/paths'
import { readBoard } from './[conflict]/read-board'
import { headlineRows, spreadsOf } from './[conflict]/spreads'
import { readView, type Query } from './view-state'

const CHANGED = 4

export const metadata: Metadata = { title: messages.home.title, description: messages.site.tagline, alternates: { canonical: homePath() } }

export default async function HomePage({ searchParams }: { searchParams: Promise<Query> }) {
  const { filter, problems, replay } = await readView(homePath(), searchParams)
  const conflicts = await listConflicts(replay)
  const boards = await Promise.all(conflicts.map(async (conflict) => {
    const [board, changed] = await Promise.all([readBoard(conflict.slug, filter), listLatestClaims(conflict.slug, CHANGED, filter)])
    const rows = headlineRows(board.figures)
    return { conflict, board, changed, rows, spreads: spreadsOf(rows) }
  }))
  const { home, board: words, empty } = messages
  const says = filter.asOf ? words.showing(formatClock(makeClock(filter.asOf, 'stated'))) : home.newestOf
  return (
    <>
      <div className="before-5"><PageHead title={home.title}>{home.lead}</PageHead></div>
      <ClocksForm action={homePath()} view={filter} says={says} keep={filter.recordedBy ? [['recordedBy', filter.recordedBy]] : []} />
      <ViewNotes view={filter} problems={problems} present={homePath()} />
      {conflicts.length === 0 ? <div className="before-6"><EmptyState title={empty.noConflicts}>{empty.noClaimsHint}</EmptyState></div> : null}
      {boards.map(({ conflict, board, changed, rows, spreads }) => (
        <ConflictCard
          key={conflict.slug}
          conflict={conflict}
          rows={rows}
          spreads={spreads}
          order={board.order}
          metrics={board.figures.length}
          talks={board.talks}
          changed={changed}
        />
      ))}
    </>
  )
}
