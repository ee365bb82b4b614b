// Owns what a person may do with a claim, for forms and the API alike: draft, change, submit, publish, retract. Whether the person is an
// editor at all is asked at the door, by lib/auth.
import { canonicalJson } from '@/lib/domain/canonical-json'
import type { ClaimState } from '@/lib/domain/claim'
import type { ClaimInput } from '@/lib/domain/claim-input'
import { correctClaim, publishClaim, retractClaim, setStatus } from './claim-edit'
import { openRow, stateAt, type HeadRow } from './claim-head'
import { createClaims } from './claim-write'
import { DuplicateError, FourEyesError, InvalidError, WrongStateError } from './errors'
import type { WriteTransaction } from './writer'

type Named = { slug: string; name: string }
/** The claim that was made, and the register entries that had to be made for it. */
export type Drafted = { id: string; outlets: Named[]; actors: Named[] }
/** `expectedHead` is the revision that the person saw; null where they did not say, which takes the newest. */
export type Step = { expectedHead: number | null; reason: string | null }

/**
 * Makes one claim as a draft. Throws an InvalidError with every problem at its column, a DuplicateError where the same claim is there
 * already.
 */
export async function createDraft(tx: WriteTransaction, input: ClaimInput, { conflict }: { conflict: string }): Promise<Drafted> {
  const { created, unchanged, rejected, createdOutlets, createdActors } = await createClaims(tx, [{ row: 1, input }], { conflict, status: 'draft' })
  if (rejected.length > 0) throw new InvalidError(rejected.map(({ path, reason }) => ({ path, message: reason })))
  if (unchanged[0]) throw new DuplicateError('', `The same claim is recorded already: ${unchanged[0].id}.`, unchanged[0].id)
  return { id: created[0]!.id, outlets: createdOutlets, actors: createdActors }
}

/**
 * Lays import fields over the head and saves them as the new head: in review where it was in review, else a draft, so that what the public
 * sees stays until the head is published. Returns the new revision's number. Throws NotFoundError, BuriedError, ConflictError where the head is
 * not `expectedHead`, and InvalidError (a claim that is or was public needs a reason).
 */
export async function changeClaim(tx: WriteTransaction, id: string, expectedHead: number, changes: Partial<Record<keyof ClaimInput, unknown>>, { reason }: Pick<Step, 'reason'>): Promise<number> {
  const row = await openRow(tx, id, expectedHead)
  if ('externalId' in changes) throw new InvalidError([{ path: 'externalId', message: 'cannot be changed: imports find the claim by it' }])
  const state = await stateAt(tx, row, row.headRevision)
  const status = row.headStatus === 'in_review' ? 'in_review' : 'draft'
  return correctClaim(tx, id, row.headRevision, { ...clearedBounds(state, changes), ...changes } as Partial<ClaimInput>, { reason, status })
}

/** Hands a draft in for review. The reason of the change stays where none is given. Throws as `changeClaim`, and WrongStateError. */
export async function submitClaim(tx: WriteTransaction, id: string, { expectedHead, reason }: Step): Promise<number> {
  const row = await openRow(tx, id, expectedHead)
  if (row.headStatus !== 'draft') throw new WrongStateError(`only a draft can be submitted; this claim is ${WORDS[row.headStatus] ?? row.headStatus}`)
  return setStatus(tx, id, row.headRevision, { status: 'in_review', reason: reason ?? (await stateAt(tx, row, row.headRevision)).reason })
}

/**
 * Makes the head public; a reason is needed from the second time on. Throws as `changeClaim`, WrongStateError where it is public already,
 * and FourEyesError where the conflict wants somebody else than the author of what the head says.
 */
export async function publishHead(tx: WriteTransaction, id: string, { expectedHead, reason }: Step): Promise<number> {
  const row = await openRow(tx, id, expectedHead)
  if (row.headStatus === 'published') throw new WrongStateError('this revision is published already')
  if (row.conflict.fourEyes && await contentAuthor(tx, row) === tx.author) throw new FourEyesError()
  return publishClaim(tx, id, row.headRevision, reason)
}

/** Takes a public claim back, with a reason. Throws as `changeClaim`, and WrongStateError where it was never public or is retracted already. */
export async function retract(tx: WriteTransaction, id: string, { expectedHead, reason }: Step): Promise<number> {
  const row = await openRow(tx, id, expectedHead)
  if (row.publicRevision === null) throw new WrongStateError('only a claim that was published can be retracted')
  if (row.status === 'retracted' && row.headStatus === 'retracted') throw new WrongStateError('this claim is retracted already')
  return retractClaim(tx, id, row.headRevision, reason ?? '')
}

const WORDS: Record<string, string> = { in_review: 'in review', published: 'published', retracted: 'retracted' }

/** Who wrote what the head says: the first who ever saved it. Submitting it, changing its status or going back to it makes nobody its author. */
export async function contentAuthor(tx: WriteTransaction, row: HeadRow): Promise<string | null> {
  const revisions = await tx.db.revision.findMany({ where: { claimId: row.id, payload: { not: null } }, orderBy: { number: 'asc' }, select: { author: true, number: true } })
  const said = contentOf(await stateAt(tx, row, row.headRevision))
  for (const { author, number } of revisions) if (contentOf(await stateAt(tx, row, number)) === said) return author
  return null
}

function contentOf(state: ClaimState): string {
  return canonicalJson({ ...state, status: null, revision: null, reason: null, recordedAt: null, updatedAt: null })
}

/**
 * Bounds that a change leaves unsaid and that cannot stay: those of another operator, those that an exact number was completed with, and
 * those that the table gave to a vague word.
 */
function clearedBounds({ quantity }: ClaimState, changes: Partial<Record<keyof ClaimInput, unknown>>): Partial<Record<keyof ClaimInput, null>> {
  const touched = (['low', 'high', 'best'] as const).some((bound) => bound in changes)
  const operator = quantity?.operator
  const stale = ('operator' in changes && changes.operator !== operator) || (operator === 'exactly' && touched) || (operator === 'vague' && (touched || 'asWritten' in changes))
  return stale ? { low: null, high: null, best: null } : {}
}
