// Owns what the board reads: figures, talks, answers, what is newest and what was corrected, all under the same clocks.
import { listAnswers, listNoted, newestCorrections, readTalks } from '@/lib/data/board-parts'
import { listNewestFigures, type BoardView, type CorrectionNews } from '@/lib/data/board-queries'
import { cached } from '@/lib/data/cache'
import { listClaims } from '@/lib/data/claim-queries'
import { listActors, listMetrics, listProposals } from '@/lib/data/register-queries'
import { buildBoard, type BoardRow } from '@/lib/domain/board'
import type { Claim } from '@/lib/domain/claim'
import { emptyFilter, type ClaimFilter } from '@/lib/domain/filter'
import { buildResponses, type ResponseTable } from '@/lib/domain/responses'
import { orderSources } from '@/lib/domain/source-order'
import type { stateOfTalks } from '@/lib/domain/talks'

const LATEST = 6
const CORRECTIONS = 12

export interface BoardData {
  total: number
  figures: BoardRow[]
  order: ReadonlyMap<string, number>
  talks: ReturnType<typeof stateOfTalks>
  responses: ResponseTable
  latest: Claim[]
  /** The claims behind the other parts of the board that have an editor's note. */
  noted: Claim[]
  /** The newest few; `total` are all. */
  corrections: { list: CorrectionNews[]; total: number }
}

/** Everything on a conflict's board, as of and as known on the view's days; kept until the next write. */
export function readBoard(conflict: string, { asOf, knownOn, recordedBy }: BoardView): Promise<BoardData> {
  const view = { asOf, knownOn, recordedBy }
  return cached(`board page ${conflict} ${JSON.stringify(view)}`, () => build(conflict, view))
}

async function build(conflict: string, view: BoardView): Promise<BoardData> {
  const filter: ClaimFilter = { ...emptyFilter(), ...view, conflict }
  const [metrics, proposals, actors, figures, answers, talks, newest, corrections, noted] = await Promise.all([
    listMetrics(conflict, view), listProposals(conflict, view), listActors(view), listNewestFigures(conflict, view),
    listAnswers(conflict, view), readTalks(conflict, view), listClaims(filter, { limit: LATEST }), newestCorrections(conflict, view, CORRECTIONS),
    listNoted(conflict, view),
  ])
  return {
    total: newest.total, figures: buildBoard(figures, metrics), order: orderSources(figures, 'claimant'), talks,
    responses: buildResponses(answers, proposals, actors, conflict), latest: newest.claims,
    noted: [...noted, ...figures.filter(({ note }) => note !== null)], corrections,
  }
}
