// Owns the statement that the workbench suggests for a find, out of what its form is filled in with: attribution first, neutral words.
import type { Claim } from '@/lib/domain/claim'
import type { ClaimInput } from '@/lib/domain/claim-input'
import { draftClaim, type DraftNames } from '@/lib/domain/draft-claim'
import { foldText } from '@/lib/domain/fold-text'
import type { WorkAsk } from '@/lib/domain/work-find'
import { suggestStatement } from './statement-suggestion'

/** The wording of claims of one article with the registers' names; made once for all its finds. */
export function findStatements({ article, actors, metrics, topics, proposals }: WorkAsk): (columns: Partial<ClaimInput>) => string {
  const byMetric = new Map(metrics.map((metric) => [metric.slug, metric]))
  const byName = new Map(actors.flatMap((actor) => [actor.slug, foldText(actor.name), ...actor.aliases.map(foldText)].map((name) => [name, actor] as const)).toReversed())
  const names: DraftNames = {
    actor: (text) => byName.get(text) ?? byName.get(foldText(text)) ?? null,
    metric: (text) => byMetric.get(text) ?? null,
    topic: (text) => topics.find(({ slug }) => slug === text) ?? null,
    proposal: (text) => proposals.find(({ slug }) => slug === text) ?? null,
  }
  const known = { id: article.id, key: article.key, headline: article.headline, url: article.url, language: article.language, outlet: article.outlet }
  // An article speaks of few days; each is read once.
  const days = new Map<string, Claim['asOf']>()
  const dayOf = ({ asOf, asOfBasis }: Partial<ClaimInput>) => {
    const key = `${asOf} ${asOfBasis}`
    if (!days.has(key)) days.set(key, draftClaim({ asOf, asOfBasis }).asOf)
    return days.get(key)!
  }
  return (columns) => suggestStatement({ ...draftClaim({ ...columns, asOf: null, asOfBasis: null }, names, known), asOf: dayOf(columns) }, byMetric.get(columns.metric ?? '') ?? null)
}
