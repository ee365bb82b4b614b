// Owns an edit that came too late: what was saved meanwhile and by whom, field by field beside what was typed, and the settling of it.
import type { ClaimState, Relation } from '@/lib/domain/claim'
import { claimCells } from '@/lib/domain/claim-cells'
import type { ClaimInput } from '@/lib/domain/claim-input'
import { parsePublicId } from '@/lib/domain/public-id'
import { parseRelation } from '@/lib/domain/relation'
import { followSlugs } from '@/lib/domain/slug-moves'
import { differences, settle, type Cells, type Difference } from '@/lib/domain/three-way'
import { ArticleBook } from './claim-articles'
import { resolveClaim } from './claim-resolve'
import { buildState } from './claim-state'
import { NotFoundError } from './errors'
import { reader } from './reader'
import { loadReferences } from './references'
import { registerSnapshot } from './register-snapshot'
import { rows, sql } from './rows'

/** A save that the late one did not know of. */
export type LaterSave = { number: number; author: string; reason: string | null; recordedAt: string }
/** Plain data for a page. `head` is the revision that a settled edit is to be laid over. */
export type ConflictView = { id: string; head: number; saves: LaterSave[]; differences: Difference[] }

type Row = LaterSave & { payload: string | null }
type Sides = { base: Cells; theirs: Cells; saves: LaterSave[]; head: number; conflict: string }

/** What somebody is shown who changed revision `base` while others saved. Throws NotFoundError. */
export async function readConflict(id: string, base: number, mine: ClaimInput): Promise<ConflictView> {
  const sides = await readSides(id, base)
  return { id, head: sides.head, saves: sides.saves, differences: differences(sides.base, sides.theirs, await cellsOfInput(mine, sides.conflict)) }
}

/**
 * The claim that comes of what others saved since `base` and of `mine`, with the side taken for each field; `open` names the fields for
 * which none was taken. It is to be saved over the revision `onto`, which the person has seen.
 */
export async function settleConflict(id: string, base: number, onto: number, mine: ClaimInput, take: Readonly<Record<string, string | undefined>>): Promise<{ input: ClaimInput; open: string[] }> {
  const sides = await readSides(id, base, onto)
  const { cells, open } = settle(sides.base, sides.theirs, await cellsOfInput(mine, sides.conflict), take)
  return { input: { ...mine, ...withoutArticle(cells) } as ClaimInput, open }
}

// What belongs to the article stays with the article.
function withoutArticle(cells: Cells): Cells {
  return Object.fromEntries(Object.entries(cells).filter(([field]) => !['externalId', 'outlet', 'articleUrl', 'articleHeadline', 'publishedOn', 'publishedOnBasis', 'language'].includes(field)))
}

async function readSides(id: string, base: number, onto: number | null = null): Promise<Sides> {
  const found = await rows<Row>(sql`SELECT r."number", r."author", r."reason", r."recordedAt", r."payload" FROM "Revision" r
    JOIN "Claim" c ON c."id" = r."claimId" WHERE c."publicId" = ${id} AND r."number" >= ${base} AND (${onto} IS NULL OR r."number" <= ${onto}) ORDER BY r."number"`)
  const [first, last] = [found[0], found[found.length - 1]]
  if (!first?.payload || first.number !== base || !last?.payload) throw new NotFoundError(`revision ${base} of claim ${id}`)
  const registers = await registerSnapshot()
  const cellsOf = (payload: string): Cells => claimCells(followSlugs(JSON.parse(payload) as ClaimState, registers.moves))
  const saves = found.slice(1).map(({ number, author, reason, recordedAt }) => ({ number, author, reason, recordedAt }))
  return { base: cellsOf(first.payload), theirs: cellsOf(last.payload), saves, head: last.number, conflict: followSlugs(JSON.parse(last.payload) as ClaimState, registers.moves).conflict }
}

// What was typed is read as it would be saved: an actor's name or alias is that actor, a quantity is completed, a basis nobody gave is unknown.
async function cellsOfInput(input: ClaimInput, conflict: string): Promise<Cells> {
  const references = await loadReferences(reader(), conflict)
  const articles = await ArticleBook.load(reader(), [input], (slug) => references.outlets.find(slug))
  const resolved = resolveClaim(input, references, articles, () => undefined)
  const relations = input.relations.map((text): Relation => {
    const { claim, ...relation } = parseRelation(text)
    return { ...relation, direction: 'out', claim: parsePublicId(claim) ?? claim }
  })
  const mark = { id: '', externalId: null, conflict, status: 'draft' as const, revision: 1, reason: null, recordedAt: '', updatedAt: '' }
  return { ...claimCells(buildState(resolved, mark, relations, resolved.target?.ref ?? null)), articleKey: input.articleKey }
}
