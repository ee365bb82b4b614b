// Owns what the register of addresses knows of slugs: which were changed or merged, and which no other thing may ever take.
import { lastSegment, SLUG_TYPES, slugMoves, type SlugMoves, type SlugType } from '@/lib/domain/slug-moves'
import type { Prisma } from './generated/sqlite/client'

/** Every slug of before with the one that stands for it now. */
export async function loadMoves(db: Prisma.TransactionClient): Promise<SlugMoves> {
  return slugMoves(await db.address.findMany({ where: { type: { in: [...SLUG_TYPES] }, redirectTo: { not: null } }, select: { path: true, type: true, redirectTo: true } }))
}

/**
 * Why a slug that no entry has now can still not be given to a thing, in words that follow the slug; null where it never was anybody's.
 * Topics without a page are known once their slug was freed.
 */
export async function formerUse(db: Prisma.TransactionClient, type: SlugType, slug: string): Promise<{ now: string | null; words: string } | null> {
  const issued = await db.address.findMany({ where: { type, path: { endsWith: `/${slug}` } }, select: { redirectTo: true } })
  if (issued.length === 0 || (await withdrawnSlugs(db, type)).has(slug)) return null
  const now = slugMoves(issued.map(({ redirectTo }) => ({ type, path: `/${slug}`, redirectTo })))[type].get(slug) ?? null
  const words = now === null ? 'was the slug of an entry that was deleted, and a slug is never used again' : `is a former slug of ${now}, whose old address must keep leading there`
  return { now, words }
}

/** Every slug that an actor or outlet ever had in an address, and that no new one may take. */
export async function issuedSlugs(db: Prisma.TransactionClient): Promise<{ actor: Set<string>; outlet: Set<string> }> {
  const rows = await db.address.findMany({ where: { type: { in: ['actor', 'outlet'] } }, select: { path: true, type: true } })
  const of = async (wanted: 'actor' | 'outlet') => {
    const free = await withdrawnSlugs(db, wanted)
    return new Set(rows.flatMap(({ path, type }) => (type === wanted && !free.has(lastSegment(path)) ? [lastSegment(path)] : [])))
  }
  return { actor: await of('actor'), outlet: await of('outlet') }
}

/**
 * Slugs of entries that an import had made and that went with it, and that nobody has had since: nothing was ever said of them that still
 * stands, so the next import of the same file may make them again under the same address.
 */
export async function withdrawnSlugs(db: Prisma.TransactionClient, type: string): Promise<Set<string>> {
  const found = await db.$queryRaw<{ subject: string }[]>`
    SELECT a."subject" FROM "Audit" a WHERE a."subjectType" = ${type} AND a."action" = 'withdraw'
    AND NOT EXISTS (SELECT 1 FROM "Audit" b WHERE b."subjectType" = a."subjectType" AND b."subject" = a."subject" AND b."id" > a."id")`
  return new Set(found.map(({ subject }) => subject))
}
