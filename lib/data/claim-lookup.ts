// Owns finding the claims that a database has already: by external id, by public id, or by what makes two claims the same.
import type { ClaimState } from '@/lib/domain/claim'
import { claimCells } from '@/lib/domain/claim-cells'
import { columnOfField, type ImportField } from '@/lib/domain/import-columns'
import { parsePublicId } from '@/lib/domain/public-id'
import type { Prisma } from './generated/sqlite/client'
import { Merges } from './merges'

export type KnownClaim = { id: number; publicId: string; externalId: string | null; naturalKey: string; conflictId: number }

const CHUNK = 1000

/** Claims by one of their names. */
export class ClaimLookup {
  readonly byName = new Map<string, KnownClaim>()

  #merges: Merges | null = null

  constructor(private readonly db: Prisma.TransactionClient) {}

  /** Where a claim is found today: the one that it was merged into, else itself. Known once names or keys were loaded. */
  standing(publicId: string): string {
    return this.#merges?.claim(publicId) ?? publicId
  }

  async #loadMerges(): Promise<void> {
    if (this.#merges) return
    const stones = await this.db.tombstone.findMany({ where: { fate: 'merged' }, select: { publicId: true, mergedInto: true } })
    this.#merges = new Merges(stones.flatMap(({ publicId, mergedInto }) => (mergedInto === null ? [] : [{ publicId, mergedInto, key: null, intoKey: null }])))
  }

  /** Reads the claims that these names (external ids or public ids, whatever their case) may mean. */
  async loadNames(names: readonly string[]): Promise<void> {
    await this.#loadMerges()
    const wanted = [...new Set(names)].filter((name) => !this.byName.has(name))
    for (let start = 0; start < wanted.length; start += CHUNK) {
      const chunk = wanted.slice(start, start + CHUNK)
      const ids = new Map(chunk.flatMap((name) => { const id = parsePublicId(name); return id === null ? [] : [[id, name] as const] }))
      const found = await this.db.$queryRaw<KnownClaim[]>`
        SELECT "id", "publicId", "externalId", "naturalKey", "conflictId" FROM "Claim"
        WHERE "externalId" IN (SELECT "value" FROM json_each(${JSON.stringify(chunk)}))
        UNION SELECT "id", "publicId", "externalId", "naturalKey", "conflictId" FROM "Claim"
        WHERE "publicId" IN (SELECT "value" FROM json_each(${JSON.stringify([...ids.keys()])}))
          AND "publicId" NOT IN (SELECT "publicId" FROM "Tombstone" WHERE "fate" <> 'merged')`
      for (const row of found.map(plain)) {
        const asId = ids.get(row.publicId)
        if (asId !== undefined && !this.byName.has(asId)) this.byName.set(asId, row)
        this.byName.set(row.publicId, row)
      }
      // An external id is the stronger name.
      for (const row of found.map(plain)) if (row.externalId !== null) this.byName.set(row.externalId, row)
    }
  }

  /** The claims with these natural keys, by key. */
  async withKeys(keys: readonly string[]): Promise<Map<string, KnownClaim>> {
    await this.#loadMerges()
    const byKey = new Map<string, KnownClaim>()
    for (let start = 0; start < keys.length; start += CHUNK) {
      const found = await this.db.$queryRaw<KnownClaim[]>`
        SELECT "id", "publicId", "externalId", "naturalKey", "conflictId" FROM "Claim"
        WHERE "naturalKey" IN (SELECT "value" FROM json_each(${JSON.stringify(keys.slice(start, start + CHUNK))}))`
      for (const row of found.map(plain)) byKey.set(row.naturalKey, row)
    }
    return byKey
  }

  /** The newest states of these claims, by public id. */
  async headStates(claims: readonly KnownClaim[]): Promise<Map<string, ClaimState>> {
    const states = new Map<string, ClaimState>()
    for (let start = 0; start < claims.length; start += CHUNK) {
      const ids = claims.slice(start, start + CHUNK).map(({ id }) => id)
      const rows = await this.db.$queryRaw<{ payload: string | null }[]>`
        SELECT r."payload" FROM "Claim" c JOIN "Revision" r ON r."claimId" = c."id" AND r."number" = c."headRevision"
        WHERE c."id" IN (SELECT "value" FROM json_each(${JSON.stringify(ids)}))`
      for (const { payload } of rows) {
        if (payload === null) continue
        const state = JSON.parse(payload) as ClaimState
        states.set(state.id, state)
      }
    }
    return states
  }
}

const plain = (row: KnownClaim): KnownClaim => ({ ...row, id: Number(row.id), conflictId: Number(row.conflictId) })

// What is the article's is compared with the article, and the id that an export filled in is no difference.
const NOT_COMPARED: readonly ImportField[] = [
  'externalId', 'outlet', 'articleKey', 'articleUrl', 'articleHeadline', 'publishedOn', 'publishedOnBasis', 'language',
]

/** The import columns in which two states of a claim differ. */
export function differingColumns(a: ClaimState, b: ClaimState): string[] {
  const [left, right] = [claimCells(a), claimCells(b)]
  const text = (value: unknown) => JSON.stringify(Array.isArray(value) ? [...value].sort() : value)
  return (Object.keys(left) as ImportField[])
    .filter((field) => !NOT_COMPARED.includes(field) && text(left[field]) !== text(right[field]))
    .map((field) => columnOfField(field))
}
