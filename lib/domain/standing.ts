// Owns standing: what other claims say of a claim, which is never the same as its editorial status.
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
