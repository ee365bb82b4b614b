// Owns new public ids: random, and never one that a claim, an article, a tombstone or an issued address ever had.
import { randomBytes } from 'node:crypto'
import { formatPublicId } from '@/lib/domain/public-id'
import type { Prisma } from './generated/sqlite/client'

/** `count` new public ids. */
export async function newPublicIds(db: Prisma.TransactionClient, count: number, draw: () => Uint8Array = () => randomBytes(5)): Promise<string[]> {
  const ids = new Set<string>()
  while (ids.size < count) {
    const drawn: string[] = []
    while (drawn.length < count - ids.size) drawn.push(formatPublicId(draw()))
    const list = JSON.stringify(drawn)
    const taken = await db.$queryRaw<{ value: string }[]>`
      SELECT "value" FROM json_each(${list}) WHERE "value" IN (SELECT "publicId" FROM "Claim")
        OR "value" IN (SELECT "publicId" FROM "Article") OR "value" IN (SELECT "publicId" FROM "Tombstone")
        OR '/claims/' || "value" IN (SELECT "path" FROM "Address") OR '/articles/' || "value" IN (SELECT "path" FROM "Address")`
    const gone = new Set(taken.map(({ value }) => value))
    for (const id of drawn) if (!gone.has(id)) ids.add(id)
  }
  return [...ids]
}
