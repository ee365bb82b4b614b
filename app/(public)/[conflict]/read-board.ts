// Owns what the board reads: figures, talks, answers, what is newest and what was corrected, all under the same clocks.
import { listCorrections, listLatestClaims, listNewestFigures, type BoardView, type CorrectionNews } from '@/lib/data/board-queries'
import { cached } from '@/lib/data/cache'
import { allClaims, listClaims } from '@/lib/data/claim-queries'
import { listActors, listMetrics, listProposals } from '@/lib/data/register-queries'
import { buildBoard, type BoardRow } from '@/lib/domain/board'
import type { Claim } from '@/lib/domain/claim'
import { emptyFilter, type ClaimFilter } from '@/lib/domain/filter'
import { buildResponses, type ResponseTable } from '@/lib/domain/responses'
import { orderSources } from '@/lib/domain/source-order'
import { stateOfTalks, TALKS } from '@/lib/domain/talks'

const LATEST = 6

export interface BoardData {
  total: number
  figures: BoardRow[]
  order: ReadonlyMap<string, number>
  talks: ReturnType<typeof stateOfTalks>
  responses: ResponseTable
  latest: Claim[]
  /** What entered the record last. */
  changed: Claim[]
  /** Where editors' notes are looked for: the claims behind the other parts of the board. */
  noted: Claim[]
  corrections: CorrectionNews[]
}

/** Everything on a conflict's board, as of and as known on the view's days; kept until the next write. */
export function readBoard(conflict: string, { asOf, knownOn, recordedBy }: BoardView): Promise<BoardData> {
  const view = { asOf, knownOn, recordedBy }
  return cached(`board page ${conflict} ${JSON.stringify(view)}`, () => build(conflict, view))
}

async function build(conflict: string, view: BoardView): Promise<BoardData> {
  const filter: ClaimFilter = { ...emptyFilter(), ...view, conflict }
  const [metrics, proposals, actors, figures, accounts, talks, newest, corrections, changed] = await Promise.all([
    listMetrics(conflict, view), listProposals(conflict, view), listActors(view), listNewestFigures(conflict, view),
    allClaims({ ...filter, kind: ['term', 'position'] }), allClaims({ ...filter, topic: [TALKS] }),
    listClaims(filter, { limit: LATEST }), listCorrections(conflict, view), listLatestClaims(conflict, LATEST, view),
  ])
  return {
    total: newest.total, figures: buildBoard(figures, metrics), order: orderSources(figures, 'claimant'), talks: stateOfTalks(talks),
    responses: buildResponses(accounts, proposals, actors, conflict), latest: newest.claims,
    noted: [...new Map([...accounts, ...talks, ...figures].map((claim) => [claim.id, claim])).values()], corrections, changed,
  }
}
