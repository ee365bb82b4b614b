// Owns standing: what other claims say of a claim, which is never the same as its editorial status.
import type { Relation } from './claim'
import { STANDINGS, type RelationType, type Standing } from './vocabulary'

const STANDING_OF: Partial<Record<RelationType, Standing>> = {
  disputes: 'disputed',
  contradicts: 'contradicted',
  corrects: 'corrected',
  supersedes: 'superseded',
}

/**
 * The standing of a claim from the relations that touch it, each once, in the vocabulary's order; an empty list where nothing is said.
 * Relations without a direction count as incoming. A contradiction marks both sides, every other relation only the one it points at.
 */
export function standingOf(relations: readonly { type: RelationType; direction?: 'in' | 'out' }[]): Standing[] {
  const found = relations
    .filter(({ type, direction }) => direction !== 'out' || type === 'contradicts')
    .map(({ type }) => STANDING_OF[type])
  return STANDINGS.filter((standing) => found.includes(standing))
}

export type StandingReport = { standing: Standing; claim: string; by: { slug: string; name: string } | null }

/**
 * Which claims give a claim its standing, and who speaks in each, in the vocabulary's order of standings.
 * @param claim its `standing` decides: a relation of a claim that no longer counts gives no report
 */
export function standingReports(claim: { standing: readonly Standing[]; relations: readonly Relation[] }): StandingReport[] {
  const reports = claim.relations.flatMap((relation): StandingReport[] => {
    const [standing] = standingOf([relation])
    return standing && claim.standing.includes(standing) ? [{ standing, claim: relation.claim, by: relation.by ?? null }] : []
  })
  return reports.toSorted((a, b) => STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing))
}
