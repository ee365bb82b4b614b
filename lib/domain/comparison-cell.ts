// Owns which of several claims stands in a cell: the newest, with the rest kept beside it.
import type { Claim } from './claim'

/** The newest claim of one source on one row; `others` are the rest, newest first, of which there are `othersTotal`. */
export type Cell = Claim & { others: Claim[]; othersTotal: number }

/** How much of a cell is kept: at most so many others; and for how many claims of the cell each given one counts, where not all are given. */
export interface Keep { others: number; weightOf(claim: Claim): number }

const ALL: Keep = { others: Infinity, weightOf: () => 1 }

type Day = string | null | undefined
const descending = (a: Day, b: Day) => ((a ?? '') < (b ?? '') ? 1 : (a ?? '') > (b ?? '') ? -1 : 0)

/**
 * Newest first: by the day described, then by when it was said or published; ties by what was neither replaced nor predicted
 * nor only repeats another claim, then by id.
 * Totals of one event share their day, so that the later report comes first.
 */
export function compareNewest(a: Claim, b: Claim): number {
  return descending(a.asOf?.latest ?? a.asOf?.earliest, b.asOf?.latest ?? b.asOf?.earliest)
    || descending(saidOn(a), saidOn(b))
    || setBack(a) - setBack(b)
    || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

const saidOn = (claim: Claim) => claim.statedOn?.latest ?? claim.article.publishedOn?.latest

function setBack(claim: Claim): number {
  const replaced = claim.standing.includes('corrected') || claim.standing.includes('superseded')
  const repeats = claim.relations.some(({ type, direction }) => type === 'repeats' && direction === 'out')
  return (replaced ? 4 : 0) + (repeats ? 1 : 0) + (claim.modality === 'predicted' || claim.modality === 'denied' ? 2 : 0)
}

/** The cell for the claims of one source on one row; null for none. */
export function cellOf(claims: readonly Claim[], keep: Keep = ALL): Cell | null {
  const [newest, ...others] = [...claims].sort(compareNewest)
  const total = claims.reduce((sum, claim) => sum + keep.weightOf(claim), 0)
  return newest ? { ...newest, others: others.slice(0, keep.others), othersTotal: total - 1 } : null
}
