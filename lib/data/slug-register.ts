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
  if (issued.length === 0) return null
  const now = slugMoves(issued.map(({ redirectTo }) => ({ type, path: `/${slug}`, redirectTo })))[type].get(slug) ?? null
  const words = now === null ? 'was the slug of an entry that was deleted, and a slug is never used again' : `is a former slug of ${now}, whose old address must keep leading there`
  return { now, words }
}

/** Every slug that an actor or outlet ever had in an address. */
export async function issuedSlugs(db: Prisma.TransactionClient): Promise<{ actor: Set<string>; outlet: Set<string> }> {
  const rows = await db.address.findMany({ where: { type: { in: ['actor', 'outlet'] } }, select: { path: true, type: true } })
  const of = (wanted: string) => new Set(rows.flatMap(({ path, type }) => (type === wanted ? [lastSegment(path)] : [])))
  return { actor: of('actor'), outlet: of('outlet') }
}
