// Owns who a column or a line belongs to: the article, the outlet or the claimant of a claim.
import type { Claim, Clock } from './claim'
import { formatClock } from './clock'

export const SOURCE_AXES = ['article', 'outlet', 'claimant'] as const
export type SourceAxis = (typeof SOURCE_AXES)[number]

/** `slug` is unique within one axis; `ownVoice` says that an outlet speaks for itself, because it names no claimant. */
export interface Source {
  slug: string
  name: string
  ownVoice: boolean
}

export interface ColumnSource extends Source {
  /** Set where the column is an article, so that its day and basis can stand below its name. */
  article: { id: string; headline: string | null; publishedOn: Clock | null } | null
}

const UNNAMED = { slug: 'unnamed-outlet', name: 'Outlet not named' }

/**
 * The source of a claim on an axis. An outlet's own voice never shares a slug with an actor of the same name,
 * because an outlet that names no claimant is no origin.
 */
export function sourceOf(claim: Pick<Claim, 'claimant' | 'article'>, by: SourceAxis): ColumnSource {
  const outlet = claim.article.outlet ?? UNNAMED
  if (by === 'claimant') {
    if (claim.claimant) return { slug: claim.claimant.slug, name: claim.claimant.name, ownVoice: false, article: null }
    return { slug: `outlet:${outlet.slug}`, name: outlet.name, ownVoice: true, article: null }
  }
  if (by === 'outlet') return { slug: outlet.slug, name: outlet.name, ownVoice: false, article: null }
  if (by !== 'article') throw new RangeError(`No source axis "${String(by)}"`)
  const { id, headline, publishedOn } = claim.article
  const name = publishedOn?.edtf ? `${outlet.name}, ${formatClock(publishedOn)}` : outlet.name
  return { slug: id, name, ownVoice: false, article: { id, headline, publishedOn } }
}

/** Whether two claims come from one issuer: the same claimant, or the same outlet in its own voice. */
export function isSameIssuer(a: Pick<Claim, 'claimant' | 'article'>, b: Pick<Claim, 'claimant' | 'article'>): boolean {
  return sourceOf(a, 'claimant').slug === sourceOf(b, 'claimant').slug
}
