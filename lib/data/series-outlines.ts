// Owns the outlines of dated figures, from which a chart chooses its points. What a public revision says never changes, so it is read once and
// kept whatever is written later; who speaks, when it was printed and what others say of it is read anew.
import type { ClaimFilter } from '@/lib/domain/filter'
import type { Source, SourceAxis } from '@/lib/domain/comparison-source'
import type { OutlinePoint } from '@/lib/domain/series-point'
import type { Measure } from '@/lib/domain/vocabulary'
import { cached } from './cache'
import { claimWhere } from './claim-where'
import { connection, type Connection } from './connections'
import { registerSnapshot } from './register-snapshot'
import { type Sql, every, lists, raw, sql, within } from './rows'
import { IS_POINT, marksOf, pointRelations, sourceOfRow } from './series-queries'

type Said = Pick<OutlinePoint, 'id' | 'earliest' | 'latest' | 'low' | 'high' | 'best' | 'windowFrom' | 'scope' | 'quantity'> & { revision: number; statedLatest: string | null }
type SaidRow = [
  id: number, revision: number, publicId: string, earliest: string | null, latest: string | null, low: number | null, high: number | null, best: number | null,
  unit: string | null, measure: Measure, population: string | null, place: string | null, rest: string,
]
const SAID = raw(`c."id", c."publicRevision", c."publicId", c."asOfEarliest", c."asOfLatest", c."low", c."high", c."best", c."unit", c."measure", c."population", c."place",
  json_extract(r."payload", '$.windowFrom', '$.statedOn.latest', '$.quantity.per')`)

/** More are read each time, so that memory stays bounded: some hundred bytes each. */
const MOST_KEPT = 300_000
/** From so many on the filter reads them; fewer are read by their keys. */
const MANY = 1000
const CHUNK = 500
const kept = new WeakMap<Connection, Map<number, Said>>()

/** An outline with the claim's internal key. */
export type Outline = OutlinePoint & { key: number }

/** The outlines of every figure that the filter asks for, in no order. Not for a record of an earlier instant, which stands in revisions. */
export async function readOutlines(filter: ClaimFilter, by: SourceAxis): Promise<Outline[]> {
  const registers = await registerSnapshot()
  const where = every([claimWhere(filter, registers), IS_POINT])
  const from = raw(filter.knownOn ? 'FROM "Claim" c JOIN "Article" a ON a."id" = c."articleId"' : 'FROM "Claim" c')
  const [found, relations, articles] = await Promise.all([
    lists<[id: number, revision: number, metricId: number, claimantId: number | null, articleId: number]>(
      sql`SELECT c."id", c."publicRevision", c."metricId", c."claimantId", c."articleId" ${from} WHERE ${where}`),
    pointRelations(filter.knownOn), articleRows(),
  ])
  const said = await saidBy(found, where)
  const sources = new Map<string, Source>()
  return found.flatMap(([key, , metricId, claimantId, articleId]) => {
    const one = said.get(key)
    const article = articles.get(articleId)
    if (!one || !article) return []
    const name = by === 'article' ? `${articleId}` : by === 'outlet' || claimantId === null ? `o${article.outletId}` : `c${claimantId}`
    const source = sources.get(name) ?? sourceOfRow({ ...article, claimantId }, by, registers)
    sources.set(name, source)
    const { id, earliest, latest, low, high, best, windowFrom, scope, quantity } = one
    const { publishedLatest } = article
    const marks = relations.get(key)
    return [{
      key, id, metric: registers.metrics.byId.get(metricId)?.slug ?? '', source, earliest, latest, low, high, best, windowFrom, scope, quantity, publishedLatest,
      saidLatest: one.statedLatest ?? publishedLatest, ...(marks ? marksOf(marks) : UNMARKED),
    }]
  })
}

const UNMARKED = marksOf([])

async function saidBy(found: readonly [id: number, revision: number, ...rest: unknown[]][], where: Sql): Promise<ReadonlyMap<number, Said>> {
  const open = connection()
  const held = kept.get(open) ?? new Map<number, Said>()
  const missing = found.flatMap(([id, revision]) => (held.get(id)?.revision === revision ? [] : [id]))
  const isKept = held.size + missing.length <= MOST_KEPT
  const said = isKept ? held : new Map(held)
  if (isKept) kept.set(open, held)
  const shared = new Map<string, object>()
  const once = <Thing extends object>(thing: Thing): Thing => {
    const key = JSON.stringify(thing)
    if (!shared.has(key)) shared.set(key, thing)
    return shared.get(key) as Thing
  }
  const read = async (condition: Sql) => {
    for (const [id, revision, publicId, earliest, latest, low, high, best, unit, measure, population, place, rest] of await lists<SaidRow>(sql`
      SELECT ${SAID} FROM "Claim" c JOIN "Article" a ON a."id" = c."articleId" JOIN "Revision" r ON r."claimId" = c."id" AND r."number" = c."publicRevision"
      WHERE r."payload" IS NOT NULL AND ${condition}`)) {
      const [windowFrom, statedLatest, per] = JSON.parse(rest) as (string | null)[] as [string | null, string | null, string | null]
      said.set(id, { id: publicId, revision, earliest, latest, low, high, best, windowFrom, statedLatest, scope: once({ population, place }), quantity: once({ unit, measure, per }) })
    }
  }
  if (missing.length > MANY) await read(where)
  else for (let at = 0; at < missing.length; at += CHUNK) await read(within(raw('c."id"'), missing.slice(at, at + CHUNK)))
  return said
}

type ArticleRow = Omit<Parameters<typeof sourceOfRow>[0], 'claimantId'>

/** Every article by its internal key, with what a source's name is made of; kept until the next write. */
function articleRows(): Promise<ReadonlyMap<number, ArticleRow>> {
  return cached('article rows', async () => {
    type Row = [id: number, article: string, headline: string | null, outletId: number | null, on: string | null, earliest: string | null, latest: string | null, basis: string]
    const found = await lists<Row>(sql`SELECT "id", "publicId", "headline", "outletId", "publishedOn", "publishedEarliest", "publishedLatest", "publishedOnBasis" FROM "Article"`)
    return new Map(found.map(([id, article, headline, outletId, publishedOn, publishedEarliest, publishedLatest, publishedOnBasis]) => (
      [id, { article, headline, outletId, publishedOn, publishedEarliest, publishedLatest, publishedOnBasis }])))
  })
}
