// Owns the reads of articles and of the sources of a conflict.
import { articlePath } from '@/lib/paths'
import type { Clock } from '@/lib/domain/claim'
import type { ArticleRecord, Replay, SourceRecord } from '@/lib/domain/register-records'
import type { DateBasis } from '@/lib/domain/vocabulary'
import { cached } from './cache'
import { NOW, countClaims, olderClaims, replayConditions } from './claim-counts'
import { listOutlets } from './register-queries'
import { registerSnapshot, type RegisterSnapshot } from './register-snapshot'
import { type Sql, every, isPublic, isStanding, raw, rows, sql, within } from './rows'

export type ArticleRow = {
  id: number; publicId: string; key: string; outletId: number | null; headline: string | null; url: string | null; byline: string | null
  language: string | null; publishedOn: string | null; publishedEarliest: string | null; publishedLatest: string | null; publishedOnBasis: string
  accessedAt: string | null; archiveUrl: string | null; recordedAt: string
}

const NEWEST_FIRST = raw('ORDER BY a."publishedLatest" IS NULL, a."publishedLatest" DESC, a."publicId"')

/** The publication date of an article row; null where nothing at all is known of it. */
export function publicationClock(row: Pick<ArticleRow, 'publishedOn' | 'publishedEarliest' | 'publishedLatest' | 'publishedOnBasis'>): Clock | null {
  if (row.publishedOn === null && row.publishedOnBasis === 'unknown') return null
  return { edtf: row.publishedOn, earliest: row.publishedEarliest, latest: row.publishedLatest, basis: row.publishedOnBasis as DateBasis }
}

/** An article row as pages and API show it. */
export function articleRecord(row: ArticleRow, registers: RegisterSnapshot, claims: number): ArticleRecord {
  const outlet = row.outletId === null ? undefined : registers.outlets.byId.get(row.outletId)
  return {
    id: row.publicId, key: row.key, headline: row.headline, url: articlePath(row.publicId), sourceUrl: row.url,
    outlet: outlet ? { slug: outlet.slug, name: outlet.name } : null, byline: row.byline, language: row.language,
    publishedOn: publicationClock(row), accessedAt: row.accessedAt, archiveUrl: row.archiveUrl, recordedAt: row.recordedAt, counts: { claims },
  }
}

async function articlesWhere(conditions: readonly Sql[], replay: Replay): Promise<ArticleRecord[]> {
  const known = [
    ...(replay.knownOn ? [sql`a."publishedLatest" <= ${replay.knownOn}`] : []), ...(replay.recordedBy ? [sql`a."recordedAt" <= ${replay.recordedBy}`] : []),
  ]
  const [registers, counts, found] = await Promise.all([
    registerSnapshot(), countClaims('article', replay),
    rows<ArticleRow>(sql`SELECT a.* FROM "Article" a WHERE ${every([raw(isStanding('a')), ...conditions, ...known])} ${NEWEST_FIRST}`),
  ])
  return found.map((row) => articleRecord(row, registers, counts.get(row.id) ?? 0))
}

/** Which articles: of these outlets, with public claims in this conflict; slugs that do not exist have none. */
export type ArticleFilter = { conflict?: string | null; outlet?: readonly string[] }

/** Articles, newest publication first, those of unknown date last; only what was printed by `knownOn` and entered by `recordedBy`. */
export async function listArticles({ conflict = null, outlet = [] }: ArticleFilter = {}, replay: Replay = NOW): Promise<ArticleRecord[]> {
  return cached(`articles ${conflict} ${outlet.join()} ${replay.knownOn} ${replay.recordedBy}`, async () => {
    const registers = await registerSnapshot()
    const conditions: Sql[] = []
    if (outlet.length > 0) conditions.push(within(raw('a."outletId"'), registers.outlets.keys(outlet)))
    if (conflict !== null) {
      const claims = every([sql`c."conflictId" = ${registers.conflicts.get(conflict)?.id ?? 0}`, isPublic('c', replay.recordedBy), ...replayConditions(replay)])
      const then = await olderClaims(replay, (state) => registers.conflicts.get(state.conflict)?.id === (registers.conflicts.get(conflict)?.id ?? 0))
      conditions.push(sql`(EXISTS (SELECT 1 FROM "Claim" c WHERE c."articleId" = a."id" AND ${claims}) OR ${within(raw('a."id"'), [...new Set(then.map((one) => one.articleId))])})`)
    }
    return articlesWhere(conditions, replay)
  })
}

/** One article by its public id (canonical upper case); null if absent, or not yet printed or recorded under these clocks. */
export async function getArticle(publicId: string, replay: Replay = NOW): Promise<ArticleRecord | null> {
  return (await articlesWhere([sql`a."publicId" = ${publicId}`], replay))[0] ?? null
}

/** The outlets of a conflict's public claims by name, each with its articles; articles of no known outlet stand last, together. */
export async function listSources(conflict: string, replay: Replay = NOW): Promise<SourceRecord[]> {
  const [articles, outlets] = await Promise.all([listArticles({ conflict }, replay), listOutlets(replay)])
  const sources = [...outlets].sort((a, b) => a.name.localeCompare(b.name, 'en')).map((outlet) => ({ outlet, slug: outlet.slug as string | null }))
  return [...sources, { outlet: null, slug: null }].flatMap(({ outlet, slug }) => {
    const own = articles.filter((article) => (article.outlet?.slug ?? null) === slug)
    const claims = own.reduce((sum, article) => sum + article.counts.claims, 0)
    return own.length > 0 ? [{ outlet, articles: own, counts: { articles: own.length, claims } }] : []
  })
}
