// Owns the table's filter in SQL, for claims whose columns follow their head: those never public, and those whose head is public.
import { DESK_LISTS, type DeskFilter } from '@/lib/domain/desk-filter'
import { recordedBetween, wordsOf } from '@/lib/domain/desk-match'
import { STATUSES, type Status } from '@/lib/domain/vocabulary'
import { claimsLacking } from './desk-gaps'
import type { RegisterSnapshot } from './register-snapshot'
import { type Sql, every, isStanding, raw, rows, sql, within } from './rows'

/** Up to how many revisions of one author the claims are found from the revisions; beyond that each claim is asked who wrote it. */
const FEW = 5_000

/** Statuses of the claims whose columns are asked; none where only newer heads are wanted. */
export function settledStatuses({ status }: Pick<DeskFilter, 'status'>): Status[] {
  return status.length === 0 ? [...STATUSES] : STATUSES.filter((one) => status.includes(one))
}

/** Whether nothing is asked for that few claims share; then lists are read along the indexes of statuses. */
export function isBroadDesk(filter: DeskFilter): boolean {
  return DESK_LISTS.every((key) => filter[key].length === 0) && filter.author === null && filter.missing.length === 0
}

/** Conditions on `c` (Claim), all but the status. */
export async function settledWhere(filter: DeskFilter, registers: RegisterSnapshot): Promise<Sql> {
  const conditions: Sql[] = [raw('(c."publicRevision" IS NULL OR c."publicRevision" = c."headRevision")'), raw(isStanding('c'))]
  const among = (column: string, asked: readonly string[], keys: readonly (string | number)[]) => {
    if (asked.length > 0) conditions.push(within(raw(column), keys))
  }
  if (filter.conflict !== null) conditions.push(sql`+c."conflictId" = ${registers.conflicts.get(filter.conflict)?.id ?? 0}`)
  among('+c."kind"', filter.kind, filter.kind)
  among('c."metricId"', filter.metric, registers.metrics.keys(filter.metric))
  among('c."outletId"', filter.outlet, registers.outlets.keys(filter.outlet))
  among('c."claimantId"', filter.claimant, registers.actors.keys(filter.claimant))
  if (filter.article.length > 0) conditions.push(sql`c."articleId" IN (SELECT "id" FROM "Article" WHERE ${within(raw('"publicId"'), filter.article)})`)
  if (filter.author !== null) conditions.push(await writtenBy(filter.author))
  if (filter.missing.length > 0) conditions.push(sql`c."id" IN (SELECT "value" FROM json_each(${JSON.stringify(await claimsLacking(filter.missing))}))`)
  const { since, before } = recordedBetween(filter)
  if (since !== null) conditions.push(sql`+c."recordedAt" >= ${since}`)
  if (before !== null) conditions.push(sql`+c."recordedAt" < ${before}`)
  for (const word of wordsOf(filter.q)) conditions.push(sql`INSTR(c."searchText", ${word}) > 0`)
  return every(conditions)
}

/** Claims whose first or newest revision this author wrote. */
async function writtenBy(author: string): Promise<Sql> {
  const [{ n } = { n: 0 }] = await rows<{ n: number }>(sql`SELECT COUNT(*) AS "n" FROM (SELECT 1 FROM "Revision" WHERE "author" = ${author} LIMIT ${FEW + 1})`)
  if (n > FEW) return sql`EXISTS (SELECT 1 FROM "Revision" w WHERE w."claimId" = c."id" AND w."number" IN (1, c."headRevision") AND w."author" = ${author})`
  return sql`c."id" IN (SELECT w."claimId" FROM "Revision" w JOIN "Claim" k ON k."id" = w."claimId" WHERE w."author" = ${author} AND w."number" IN (1, k."headRevision"))`
}
