// Owns making and changing one register entry: never over another, never over what somebody else saved, and under a new slug where one is given.
import { canonicalJson } from '@/lib/domain/canonical-json'
import { registersSchema } from '@/lib/domain/registers'
import { DuplicateError, InvalidError, NotFoundError, StaleEntryError, type Problem } from './errors'
import { readEntry, titleOf, versionOf, type Entry, type RegisterName } from './register-entries'
import { REGISTERS, conflictOf, rowOf } from './register-kinds'
import { moveAddress, moveBelow, placeOf, replaceInLists } from './register-move'
import { saveRegisters } from './registers-write'
import { formerUse } from './slug-register'
import type { WriteTransaction } from './writer'

/** Makes an entry of an input and returns its slug. Throws InvalidError with every problem, DuplicateError where the slug is or was another's. */
export async function createEntry(tx: WriteTransaction, register: RegisterName, input: unknown): Promise<string> {
  const entry = parseEntry(register, input)
  await refuseTaken(tx, register, entry.slug)
  await refuseCircle(tx, register, entry)
  await saveEntry(tx, register, entry)
  return entry.slug
}

/**
 * Makes an entry what the input says, under another slug where it names one; returns the present slug. `seen` is the version of the entry
 * that the editor had before them. Throws StaleEntryError where it is another one now, else as `createEntry`.
 */
export async function changeEntry(tx: WriteTransaction, register: RegisterName, slug: string, input: unknown, seen: string): Promise<string> {
  const row = await rowOf(tx.db, register, slug)
  const before = (await readEntry(tx.db, register, row.slug))!
  if (versionOf(before) !== seen) throw await staleness(tx, register, row.slug, before)
  const entry = parseEntry(register, input)
  if ('conflict' in before && 'conflict' in entry && entry.conflict !== null && before.conflict !== entry.conflict) {
    throw new InvalidError([{ path: 'conflict', message: `stays ${before.conflict}: its address and its claims belong there` }])
  }
  await refuseCircle(tx, register, entry, row.slug)
  if (entry.slug !== row.slug) await renameSlug(tx, register, row, entry.slug)
  await saveEntry(tx, register, entry)
  return entry.slug
}

/** Throws a StaleEntryError where an entry is not as it was seen. */
export async function refuseStale(tx: WriteTransaction, register: RegisterName, slug: string, seen: string): Promise<void> {
  const entry = await readEntry(tx.db, register, slug)
  if (!entry) throw new NotFoundError(`${REGISTERS[register].one} ${slug}`)
  if (versionOf(entry) !== seen) throw await staleness(tx, register, slug, entry)
}

async function renameSlug(tx: WriteTransaction, register: RegisterName, row: { id: number; slug: string; conflictId?: number }, to: string): Promise<void> {
  await refuseTaken(tx, register, to, row.slug)
  const { table, type } = REGISTERS[register]
  const conflict = await conflictOf(tx.db, row)
  await table(tx.db).update({ where: { id: row.id }, data: { slug: to } })
  await moveAddress(tx, placeOf(register, row.slug, conflict), placeOf(register, to, conflict))
  if (register === 'conflicts') await moveBelow(tx, row.id, row.slug, to)
  const lists = await replaceInLists(tx, register, row.slug, to)
  tx.audit({ action: 'rename', subjectType: type, subject: to, details: { slug: { before: row.slug, after: to }, lists } })
}

/** Checks an input against the register's schema. Throws an InvalidError with every problem at its field. */
export function parseEntry(register: RegisterName, input: unknown): Entry {
  const parsed = REGISTERS[register].schema.safeParse(input)
  if (parsed.success) return parsed.data
  throw new InvalidError(parsed.error.issues.flatMap((issue): Problem[] => (
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ path: [...issue.path, key].join('.'), message: 'is no column' }))
      : [{ path: issue.path.join('.'), message: issue.message }])))
}

async function refuseTaken(tx: WriteTransaction, register: RegisterName, slug: string, own: string | null = null): Promise<void> {
  const { table, type } = REGISTERS[register]
  if (slug === 'new') throw new InvalidError([{ path: 'slug', message: 'is the address of the form for a new entry; choose another' }])
  if (await table(tx.db).findUnique({ where: { slug } })) {
    const there = await readEntry(tx.db, register, slug)
    throw new DuplicateError('slug', `is the slug of "${titleOf(there!)}", which is there already`, slug)
  }
  const former = await formerUse(tx.db, type, slug)
  // An entry may go back to a slug that it had.
  if (former && (own === null || former.now !== own)) throw new DuplicateError('slug', former.words, former.now ?? slug)
}

/** An actor does not belong to itself, by whatever way. */
async function refuseCircle(tx: WriteTransaction, register: RegisterName, entry: Entry, before: string = entry.slug): Promise<void> {
  if (register !== 'actors' || !('memberOf' in entry) || entry.memberOf === null) return
  const actors = await tx.db.actor.findMany({ select: { slug: true, memberOf: { select: { slug: true } } } })
  const above = new Map(actors.map(({ slug, memberOf }) => [slug, memberOf?.slug ?? null]))
  const way: string[] = []
  for (let slug: string | null = entry.memberOf; slug !== null && !way.includes(slug); slug = above.get(slug) ?? null) {
    if (slug === before) throw new InvalidError([{ path: 'memberOf', message: `${entry.memberOf} belongs to this actor itself` }])
    way.push(slug)
  }
}

async function saveEntry(tx: WriteTransaction, register: RegisterName, entry: Entry): Promise<void> {
  try {
    await saveRegisters(tx, registersSchema.parse({ [register]: [entry] }))
  } catch (error) {
    if (!(error instanceof InvalidError)) throw error
    throw new InvalidError(error.problems.map(({ path, message }) => ({ path: path.replace(`${register}.0.`, ''), message })))
  }
}

async function staleness(tx: WriteTransaction, register: RegisterName, slug: string, entry: Entry): Promise<StaleEntryError> {
  const last = await tx.db.audit.findFirst({ where: { subjectType: REGISTERS[register].type, subject: slug }, orderBy: { id: 'desc' } })
  const fields = last === null || last.action === 'create' ? [] : Object.keys(JSON.parse(last.details) as object)
  return new StaleEntryError(canonicalJson(entry), versionOf(entry), last && { author: last.author, at: last.at, action: last.action, fields })
}
