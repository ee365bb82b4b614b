// Owns things as a write answers with them: read where the write itself reads, so that the answer can be stored together with it.
import type { Claim, ClaimState, Relation } from '@/lib/domain/claim'
import type { ArticleRecord, TopicRecord } from '@/lib/domain/register-records'
import { standingOf } from '@/lib/domain/standing'
import { articleRecord } from './article-queries'
import { NotFoundError } from './errors'
import type { Prisma } from './generated/sqlite/client'
import { actorRecord, conflictRecord, metricRecord, outletRecord, proposalRecord } from './register-shape'
import { readRegisters } from './register-snapshot'

type Database = Prisma.TransactionClient

/** The newest revision of a claim, public or not, as editors see it. Throws a NotFoundError where there is none, or it was merged or purged. */
export async function headClaim(db: Database, publicId: string): Promise<Claim> {
  const row = await db.claim.findUnique({ where: { publicId } })
  const revision = row && await db.revision.findUnique({ where: { claimId_number: { claimId: row.id, number: row.headRevision } } })
  if (!row || !revision?.payload || await db.tombstone.findUnique({ where: { publicId } })) throw new NotFoundError(`claim ${publicId}`)
  const state = JSON.parse(revision.payload) as ClaimState
  const incoming = await db.$queryRaw<{ type: Relation['type'] }[]>`
    SELECT r."type" FROM "Relation" r JOIN "Claim" f ON f."id" = r."fromId"
    WHERE r."toId" = ${row.id} AND f."status" = 'published' AND f."publicId" NOT IN (SELECT "publicId" FROM "Tombstone")`
  const standing = row.publicRevision === null ? [] : standingOf([...incoming, ...state.relations.map(({ type }) => ({ type, direction: 'out' as const }))])
  return { ...state, standing }
}

/** An article by its public id, as the reading API shows it. */
export async function articleAnswer(db: Database, publicId: string): Promise<ArticleRecord> {
  const row = await db.article.findUniqueOrThrow({ where: { publicId } })
  return articleRecord(row, await readRegisters(db), await db.claim.count({ where: { articleId: row.id, publicRevision: { not: null } } }))
}

export type RegisterName = 'conflicts' | 'metrics' | 'outlets' | 'actors' | 'topics' | 'proposals'

/** A register entry that was just made, which nothing speaks of yet, as the reading API shows it. */
export async function registerAnswer(db: Database, register: RegisterName, slug: string): Promise<{ slug: string } & object> {
  const registers = await readRegisters(db)
  const row = <Name extends RegisterName>(name: Name) => registers[name].get(slug)! as (typeof registers)[Name]['all'][number]
  switch (register) {
    case 'conflicts': return conflictRecord(row('conflicts'), { claims: 0, articles: 0, outlets: 0, metrics: 0, proposals: 0 })
    case 'metrics': return metricRecord(row('metrics'), registers.conflicts.byId.get(row('metrics').conflictId)!.slug, 0)
    case 'outlets': return outletRecord(row('outlets'), registers, { articles: 0, claims: 0 })
    case 'actors': return actorRecord(row('actors'), registers, { said: 0, about: 0 })
    case 'topics': return topicRecord(row('topics'))
    case 'proposals': return proposalRecord(row('proposals'), registers, 0)
    default: throw new RangeError(`Unknown register "${String(register)}"`)
  }
}

const topicRecord = ({ slug, label, description }: Omit<TopicRecord, 'name'>): TopicRecord => ({ slug, name: label, label, description })
