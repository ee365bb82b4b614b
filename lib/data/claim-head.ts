// Owns the head of a claim within a write: opened at the revision that the writer saw, and what an editor would type in today to get a state.
import type { ClaimState } from '@/lib/domain/claim'
import { claimCells } from '@/lib/domain/claim-cells'
import { followSlugs } from '@/lib/domain/slug-moves'
import { BuriedError, ConflictError, NotFoundError } from './errors'
import type { Prisma } from './generated/sqlite/client'
import { Merges } from './merges'
import { loadMoves } from './slug-register'
import type { WriteTransaction } from './writer'

export type HeadRow = Prisma.ClaimGetPayload<{ include: { conflict: true } }>
export type Head = { row: HeadRow; state: ClaimState; hash: string }

/**
 * The claim's row with its newest revision. Throws NotFoundError, BuriedError where the claim has left a tombstone, ConflictError where the
 * head is another than `expectedHead`.
 */
export async function openHead(tx: WriteTransaction, publicId: string, expectedHead: number): Promise<Head> {
  const row = await openRow(tx, publicId, expectedHead)
  const revision = await tx.db.revision.findUniqueOrThrow({ where: { claimId_number: { claimId: row.id, number: row.headRevision } } })
  if (revision.payload === null) throw new NotFoundError(`claim ${publicId}`)
  return { row, state: await readState(tx, revision.payload), hash: revision.hash }
}

/**
 * The claim's row alone, whatever its head is where `expectedHead` is null; throws as `openHead`.
 * @param options.withdrawn take a claim that went with its import too
 */
export async function openRow(tx: WriteTransaction, publicId: string, expectedHead: number | null, { withdrawn = false } = {}): Promise<HeadRow> {
  const row = await tx.db.claim.findUnique({ where: { publicId }, include: { conflict: true } })
  if (!row) throw new NotFoundError(`claim ${publicId}`)
  const stone = await tx.db.tombstone.findUnique({ where: { publicId } })
  if (stone && !(withdrawn && stone.fate === 'withdrawn')) throw new BuriedError(publicId, stone.mergedInto, stone.fate)
  if (expectedHead !== null && row.headRevision !== expectedHead) throw new ConflictError(publicId, row.headRevision)
  return row
}

/** What a revision of a claim saved. Throws a NotFoundError where there is none, or nothing is left of it. */
export async function stateAt(tx: WriteTransaction, { id, publicId }: Pick<HeadRow, 'id' | 'publicId'>, number: number): Promise<ClaimState> {
  const revision = await tx.db.revision.findUnique({ where: { claimId_number: { claimId: id, number } }, select: { payload: true } })
  if (!revision?.payload) throw new NotFoundError(`revision ${number} of claim ${publicId}`)
  return readState(tx, revision.payload)
}

/** What an earlier revision of a claim saved, and its newest one. Throws a NotFoundError where one of them is not there, or was purged. */
export async function bothRevisions(tx: WriteTransaction, { id, publicId, headRevision }: HeadRow, number: number): Promise<[old: ClaimState, head: Pick<Head, 'state' | 'hash'>]> {
  const found = await tx.db.revision.findMany({ where: { claimId: id, number: { in: [number, headRevision] } }, select: { number: true, payload: true, hash: true } })
  const [old, head] = [number, headRevision].map((wanted) => found.find((one) => one.number === wanted))
  if (!old?.payload || !head?.payload) throw new NotFoundError(`revision ${number} of claim ${publicId}`)
  return [await readState(tx, old.payload), { state: JSON.parse(head.payload) as ClaimState, hash: head.hash }]
}

// What is saved anew carries the slugs of today, by which its references are found.
async function readState(tx: WriteTransaction, payload: string): Promise<ClaimState> {
  return followSlugs(JSON.parse(payload) as ClaimState, await loadMoves(tx.db))
}

/**
 * The import fields of a state as it would be typed in today: relations lead to where merged claims are now, and those to purged ones are
 * left out. The article's own columns stay with the article.
 */
export async function inputOf(tx: WriteTransaction, state: ClaimState): Promise<Record<string, unknown>> {
  const stones = await stonesOf(tx, [...state.relations.map(({ claim }) => claim), ...(state.target?.type === 'claim' ? [state.target.ref] : [])])
  const purged = new Set(stones.filter(({ fate }) => fate !== 'merged').map(({ publicId }) => publicId))
  const merges = new Merges(stones.flatMap(({ publicId, mergedInto }) => (mergedInto === null ? [] : [{ publicId, mergedInto, key: null, intoKey: null }])))
  const { target } = state
  const cells = claimCells({
    ...state,
    relations: merges.relations(state.id, state.relations).filter(({ claim }) => !purged.has(claim)),
    target: target?.type === 'claim' ? { ...target, ref: merges.claim(target.ref) } : target,
  })
  const article = await tx.db.article.findUnique({ where: { publicId: state.article.id }, select: { key: true } })
  const { outlet: _, articleUrl: __, articleHeadline: ___, publishedOn: ____, publishedOnBasis: _____, language: ______, ...rest } = cells
  return { ...rest, articleKey: article?.key ?? rest.articleKey, externalId: null }
}

/** Tombstones of these claims, and of those that they were merged into; asked for by name, since an import that was taken back leaves very many others. */
async function stonesOf(tx: WriteTransaction, publicIds: readonly string[]) {
  const found = new Map<string, Awaited<ReturnType<typeof tx.db.tombstone.findMany>>[number]>()
  for (let wanted = [...new Set(publicIds)]; wanted.length > 0;) {
    const stones = await tx.db.tombstone.findMany({ where: { publicId: { in: wanted } } })
    for (const stone of stones) found.set(stone.publicId, stone)
    wanted = stones.flatMap(({ mergedInto }) => (mergedInto === null || found.has(mergedInto) ? [] : [mergedInto]))
  }
  return [...found.values()]
}
