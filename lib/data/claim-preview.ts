// Owns what a claim would be if it were saved now: the card as far as the boxes go, what would be made along the way, and its double.
import { draftClaim } from '@/lib/domain/draft-claim'
import type { Claim } from '@/lib/domain/claim'
import type { ClaimInput } from '@/lib/domain/claim-input'
import { getArticle } from './article-queries'
import { cached } from './cache'
import { createClaims } from './claim-write'
import { InvalidError, type Problem } from './errors'
import { NameBook } from './name-book'
import { registerSnapshot } from './register-snapshot'
import { abandon, write } from './writer'

/** The card, out of columns that nobody has checked yet; names that the registers do not know stand as they were typed. */
export async function previewCard(columns: Partial<Record<keyof ClaimInput, unknown>>, conflict: string, articleId: string): Promise<Claim> {
  const [registers, { actors, outlets }, article] = await Promise.all([registerSnapshot(), nameBooks(), getArticle(articleId)])
  const metricOf = (text: string) => {
    const metric = registers.metrics.get(text)
    return metric ? { slug: metric.slug, label: metric.label, unit: metric.unit, family: metric.family } : null
  }
  const known = article ? { id: article.id, key: article.key, headline: article.headline, url: article.sourceUrl, language: article.language, outlet: article.outlet, publishedOn: article.publishedOn } : {}
  const claim = draftClaim(columns, {
    actor: (text) => actors.find(text), outlet: (text) => outlets.find(text), metric: metricOf,
    proposal: (text) => registers.proposals.get(text) ?? null, topic: (text) => registers.topics.get(text) ?? null,
  }, known)
  return { ...claim, conflict }
}

function nameBooks() {
  return cached('name books', async () => {
    const { actors, outlets, moves } = await registerSnapshot()
    return { actors: new NameBook(actors.all, moves.actor), outlets: new NameBook(outlets.all, moves.outlet) }
  })
}

/** What saving a checked claim would enter into the registers, and the claim that says the same already; stores nothing. */
export function previewSaving(input: ClaimInput, conflict: string, author: string): Promise<{ made: string[]; same: string | null }> {
  return write({ author, origin: 'preview' }, async (tx) => {
    const found = await createClaims(tx, [{ row: 1, input }], { conflict, status: 'draft', checkOnly: true })
    return abandon({ made: [...found.createdActors, ...found.createdOutlets].map(({ name }) => name), same: found.unchanged[0]?.id ?? null })
  }).catch((error: unknown) => {
    if (error instanceof InvalidError) return { made: [], same: null }
    throw error
  }) as Promise<{ made: string[]; same: string | null }>
}

/** Names of metrics, proposals and topics that no register has, so that they are told together with everything else that is wrong. */
export async function unknownNames(columns: Partial<Record<keyof ClaimInput, unknown>>): Promise<Problem[]> {
  const { metrics, proposals, topics } = await registerSnapshot()
  const unknown = (path: 'metric' | 'proposal' | 'topic', find: (text: string) => unknown): Problem[] => {
    const text = columns[path]
    return typeof text !== 'string' || text === '' || find(text) ? [] : [{ path, message: `there is no ${path} "${text}"` }]
  }
  return [...unknown('metric', (text) => metrics.get(text)), ...unknown('proposal', (text) => proposals.get(text)), ...unknown('topic', (text) => topics.get(text))]
}
