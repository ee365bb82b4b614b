// Owns where a register entry is used, and deleting one that is used nowhere.
import { canonicalJson } from '@/lib/domain/canonical-json'
import type { ClaimState } from '@/lib/domain/claim'
import { followSlugs, formerSlugs, slugMoves, type SlugMoves } from '@/lib/domain/slug-moves'
import { issueAddresses } from './address-register'
import { InvalidError } from './errors'
import type { Prisma } from './generated/sqlite/client'
import { refuseStale } from './register-change'
import { readEntry, type RegisterName } from './register-entries'
import { REGISTERS, conflictOf, rowOf } from './register-kinds'
import { placeOf } from './register-move'
import { loadMoves } from './slug-register'
import type { WriteTransaction } from './writer'

/** One place where an entry is used, as `['claims', 12]`; the words stand in the catalogue. */
export type Use = { what: 'claims' | 'articles' | 'metrics' | 'proposals' | 'occurrences' | 'roles' | 'outlets' | 'members' | 'named' | 'sums' | 'follows'; n: number }
type Database = Prisma.TransactionClient

/** Every place where an entry is used, with how often; empty where it can be deleted. */
export async function usesOf(db: Database, register: RegisterName, { id, slug }: { id: number; slug: string }): Promise<Use[]> {
  const holds = { contains: `"${slug}"` }
  const counts: Partial<Record<Use['what'], number>> = {}
  switch (register) {
    case 'conflicts':
      counts.claims = await db.claim.count({ where: { conflictId: id } })
      counts.metrics = await db.metric.count({ where: { conflictId: id } })
      counts.proposals = await db.proposal.count({ where: { conflictId: id } })
      counts.occurrences = await db.occurrence.count({ where: { conflictId: id } })
      counts.roles = await db.actorRole.count({ where: { conflictId: id } })
      break
    case 'metrics':
      counts.claims = await db.claim.count({ where: { metricId: id } })
      counts.sums = await db.metric.count({ where: { sumOf: holds } })
      break
    case 'outlets':
      counts.articles = await db.article.count({ where: { outletId: id } })
      counts.claims = await db.claim.count({ where: { outletId: id } })
      break
    case 'actors':
      counts.claims = await db.claim.count({ where: { OR: [{ claimantId: id }, { actorId: id }] } })
      counts.members = await db.actor.count({ where: { memberOfId: id } })
      counts.outlets = await db.outlet.count({ where: { actorId: id } })
      counts.proposals = await db.proposal.count({ where: { OR: [{ proposers: holds }, { mediators: holds }, { addressees: holds }] } })
      counts.occurrences = await db.occurrence.count({ where: { participants: holds } })
      break
    case 'proposals':
      counts.claims = await db.claim.count({ where: { proposalId: id } })
      counts.follows = await db.proposal.count({ where: { follows: holds } })
      counts.roles = await db.actorRole.count({ where: { proposalId: id } })
      break
    case 'topics':
      counts.claims = await db.claim.count({ where: { topicId: id } })
      break
    default: throw new RangeError(`Unknown register "${String(register)}"`)
  }
  // Only then: it reads every revision that holds the slug.
  if (!counts.claims) counts.named = await countNamed(db, register, slug)
  return Object.entries(counts).flatMap(([what, n]) => (n > 0 ? [{ what: what as Use['what'], n }] : []))
}

/**
 * Claims of which some revision names the slug, also as co-claimant, in the attribution or as a target, and also by a slug of before: those
 * states answer for ever. Those of a claim that was withdrawn with its import answer nobody.
 */
async function countNamed(db: Database, register: RegisterName, slug: string): Promise<number> {
  const { type } = REGISTERS[register]
  const slugs = [slug, ...formerSlugs(await loadMoves(db), type, slug)]
  const probe = slugMoves(slugs.map((one) => ({ type, path: `/${one}`, redirectTo: '/-' })))
  const found = await db.$queryRawUnsafe<{ claimId: number | bigint; payload: string }[]>(
    `SELECT r."claimId", r."payload" FROM "Revision" r JOIN "Claim" c ON c."id" = r."claimId"
    WHERE c."publicId" NOT IN (SELECT "publicId" FROM "Tombstone" WHERE "fate" = 'withdrawn') AND EXISTS (SELECT 1 FROM json_each(?) s WHERE INSTR(r."payload", '"' || s."value" || '"') > 0)`, JSON.stringify(slugs),
  )
  return new Set(found.filter(({ payload }) => names(payload, probe)).map(({ claimId }) => Number(claimId))).size
}

const names = (payload: string, probe: SlugMoves) => canonicalJson(followSlugs(JSON.parse(payload) as ClaimState, probe)) !== canonicalJson(JSON.parse(payload))

/**
 * Deletes an entry that nothing uses. Its address stays in the register and answers 410: it was here, and nothing will ever take its place.
 * Throws an InvalidError where it is used, StaleEntryError where it is not as the editor saw it.
 */
export async function deleteEntry(tx: WriteTransaction, register: RegisterName, slug: string, seen: string): Promise<void> {
  const row = await rowOf(tx.db, register, slug)
  await refuseStale(tx, register, row.slug, seen)
  const uses = await usesOf(tx.db, register, row)
  if (uses.length > 0) throw new InvalidError([{ path: '', message: `is used: ${uses.map(({ what, n }) => `${n} × ${what}`).join(', ')}` }])
  const { type, table } = REGISTERS[register]
  const { path } = placeOf(register, row.slug, await conflictOf(tx.db, row))
  const entry = await readEntry(tx.db, register, row.slug)
  await tx.db.actorRole.deleteMany({ where: { OR: [...(register === 'actors' ? [{ actorId: row.id }] : []), ...(register === 'proposals' ? [{ proposalId: row.id }] : [])] } })
  if (register === 'proposals') {
    await tx.db.proposalPhase.deleteMany({ where: { proposalId: row.id } })
    await tx.db.proposalVersion.deleteMany({ where: { proposalId: row.id } })
  }
  await table(tx.db).delete({ where: { id: row.id } })
  // A topic has no page, but its slug is spent as well.
  await issueAddresses(tx, [{ path, type, subject: row.slug }])
  tx.audit({ action: 'delete', subjectType: type, subject: row.slug, details: entry })
}
