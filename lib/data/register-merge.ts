// Owns merging one register entry into another: what refers to the first refers to the second, and its address leads there for ever.
import { InvalidError } from './errors'
import { refuseStale } from './register-change'
import { readEntry, titleOf, type Entry, type RegisterName } from './register-entries'
import { REGISTERS, conflictOf, rowOf } from './register-kinds'
import { moveAddress, moveBelow, placeOf, replaceInLists } from './register-move'
import type { WriteTransaction } from './writer'

type Keys = { from: { id: number; slug: string }; into: { id: number; slug: string } }
/** What a merge moved, by the thing's word, as the audit row tells it. */
export type Moved = Record<string, number>

/**
 * Merges the entry `from` into `into` and returns what moved. Saved revisions keep the names that they have; whoever reads them is led on.
 * `seen` is the version of `from` that the editor had before them. Throws NotFoundError, StaleEntryError, and InvalidError where the two
 * cannot be one.
 */
export async function mergeEntries(tx: WriteTransaction, register: RegisterName, slugs: { from: string; into: string }, seen: string): Promise<Moved> {
  const { type, table } = REGISTERS[register]
  const from = await rowOf(tx.db, register, slugs.from)
  const into = await rowOf(tx.db, register, slugs.into)
  if (from.id === into.id) throw new InvalidError([{ path: 'into', message: 'is this entry itself' }])
  await refuseStale(tx, register, from.slug, seen)
  const [before, after] = [(await readEntry(tx.db, register, from.slug))!, (await readEntry(tx.db, register, into.slug))!]
  refuseUnlike(before, after)
  const places = [placeOf(register, from.slug, await conflictOf(tx.db, from)), placeOf(register, into.slug, await conflictOf(tx.db, into))] as const
  const moved = await MOVES[register](tx, { from, into })
  moved.lists = await replaceInLists(tx, register, from.slug, into.slug)
  await joinNames(tx, register, into.id, before, after)
  await table(tx.db).delete({ where: { id: from.id } })
  await moveAddress(tx, ...places)
  tx.audit({ action: 'merged', subjectType: type, subject: from.slug, details: { into: into.slug } })
  // `name` tells the search index that what bears the name has changed.
  tx.audit({ action: 'merge', subjectType: type, subject: into.slug, details: { name: titleOf(after), from: before, moved } })
  return moved
}

/** Figures that count in other units, or things of two conflicts, are not one thing. */
function refuseUnlike(before: Entry, after: Entry): void {
  const differs = (field: string, word: string) => {
    const [left, right] = [before, after].map((one) => (one as Record<string, unknown>)[field])
    return left === right ? [] : [{ path: 'into', message: `has another ${word}: ${String(right)} and not ${String(left)}` }]
  }
  const problems = 'behaviour' in before ? [...differs('conflict', 'conflict'), ...differs('unit', 'unit'), ...differs('behaviour', 'behaviour')]
    : 'phases' in before ? differs('conflict', 'conflict') : []
  if (problems.length > 0) throw new InvalidError(problems)
}

const MOVES: Readonly<Record<RegisterName, (tx: WriteTransaction, keys: Keys) => Promise<Moved>>> = {
  conflicts: async (tx, { from, into }) => {
    const [where, data] = [{ conflictId: from.id }, { conflictId: into.id }]
    await moveBelow(tx, from.id, from.slug, into.slug)
    await tx.db.importRun.updateMany({ where, data })
    return {
      metrics: (await tx.db.metric.updateMany({ where, data })).count, proposals: (await tx.db.proposal.updateMany({ where, data })).count,
      claims: (await tx.db.claim.updateMany({ where, data })).count, occurrences: (await tx.db.occurrence.updateMany({ where, data })).count,
      roles: await moveRoles(tx, where, data),
    }
  },
  metrics: async ({ db }, { from, into }) => ({ claims: (await db.claim.updateMany({ where: { metricId: from.id }, data: { metricId: into.id } })).count }),
  outlets: async ({ db }, { from, into }) => {
    const [where, data] = [{ outletId: from.id }, { outletId: into.id }]
    const actor = await db.outlet.findUniqueOrThrow({ where: { id: from.id }, select: { actorId: true } })
    if (actor.actorId !== null) await db.outlet.updateMany({ where: { id: into.id, actorId: null }, data: { actorId: actor.actorId } })
    return { articles: (await db.article.updateMany({ where, data })).count, claims: (await db.claim.updateMany({ where, data })).count }
  },
  actors: async (tx, { from, into }) => {
    await untangle(tx, from.id, into.id)
    return {
      said: (await tx.db.claim.updateMany({ where: { claimantId: from.id }, data: { claimantId: into.id } })).count,
      about: (await tx.db.claim.updateMany({ where: { actorId: from.id }, data: { actorId: into.id } })).count,
      outlets: (await tx.db.outlet.updateMany({ where: { actorId: from.id }, data: { actorId: into.id } })).count,
      members: (await tx.db.actor.updateMany({ where: { memberOfId: from.id }, data: { memberOfId: into.id } })).count,
      roles: await moveRoles(tx, { actorId: from.id }, { actorId: into.id }),
    }
  },
  proposals: async (tx, { from, into }) => {
    await joinParts(tx, from.id, into.id)
    return {
      claims: (await tx.db.claim.updateMany({ where: { proposalId: from.id }, data: { proposalId: into.id } })).count,
      roles: await moveRoles(tx, { proposalId: from.id }, { proposalId: into.id }),
    }
  },
  topics: async ({ db }, { from, into }) => ({ claims: (await db.claim.updateMany({ where: { topicId: from.id }, data: { topicId: into.id } })).count }),
}

/** Roles that the other has already go; the rest move. */
async function moveRoles({ db }: WriteTransaction, where: { actorId?: number; conflictId?: number; proposalId?: number }, data: typeof where): Promise<number> {
  const keyOf = (role: object) => JSON.stringify({ ...role, id: null, ...data })
  const taken = new Set((await db.actorRole.findMany({ where: data })).map(keyOf))
  const moving = await db.actorRole.findMany({ where })
  for (const role of moving) {
    if (taken.has(keyOf(role))) await db.actorRole.delete({ where: { id: role.id } })
    else await db.actorRole.update({ where: { id: role.id }, data })
    taken.add(keyOf(role))
  }
  return moving.length
}

/** Where the one that stays belongs, at whatever remove, to the one that goes, it takes that one's place instead: nobody belongs to itself. */
async function untangle({ db }: WriteTransaction, from: number, into: number): Promise<void> {
  const above = new Map((await db.actor.findMany({ select: { id: true, memberOfId: true } })).map(({ id, memberOfId }) => [id, memberOfId]))
  const way: number[] = []
  for (let id = above.get(into) ?? null; id !== null && !way.includes(id); id = above.get(id) ?? null) {
    way.push(id)
    if (id !== from) continue
    const parent = above.get(from) ?? null
    await db.actor.update({ where: { id: into }, data: { memberOfId: parent === into ? null : parent } })
  }
}

/** Phases and versions that the other proposal does not have are put behind its own. */
async function joinParts({ db }: WriteTransaction, from: number, into: number): Promise<void> {
  const phases = await db.proposalPhase.findMany({ where: { proposalId: { in: [from, into] } }, orderBy: { position: 'asc' } })
  const versions = await db.proposalVersion.findMany({ where: { proposalId: { in: [from, into] } }, orderBy: { position: 'asc' } })
  const [keys, dated] = [new Set(phases.filter((one) => one.proposalId === into).map(({ key }) => key)), versions.filter((one) => one.proposalId === into)]
  const known = new Set(dated.map(({ label, datedOn }) => `${label} ${datedOn}`))
  const added = phases.filter((one) => one.proposalId === from && !keys.has(one.key))
  const more = versions.filter((one) => one.proposalId === from && !known.has(`${one.label} ${one.datedOn}`))
  await db.proposalPhase.deleteMany({ where: { proposalId: from } })
  await db.proposalVersion.deleteMany({ where: { proposalId: from } })
  const last = (parts: readonly { position: number }[]) => Math.max(-1, ...parts.map(({ position }) => position)) + 1
  const [afterPhases, afterVersions] = [last(phases.filter((one) => one.proposalId === into)), last(dated)]
  await db.proposalPhase.createMany({ data: added.map(({ key, label, description }, number) => ({ proposalId: into, key, label, description, position: afterPhases + number })) })
  await db.proposalVersion.createMany({ data: more.map(({ label, datedOn, note }, number) => ({ proposalId: into, label, datedOn, note, position: afterVersions + number })) })
}

/** Outlets and actors are found by the name of the one that went, and by its other names. */
async function joinNames({ db }: WriteTransaction, register: RegisterName, id: number, before: Entry, after: Entry): Promise<void> {
  if (!('aliases' in before) || !('aliases' in after)) return
  const aliases = JSON.stringify([...new Set([...after.aliases, before.name, ...before.aliases])].filter((name) => name !== after.name))
  if (register === 'outlets') await db.outlet.update({ where: { id }, data: { aliases } })
  else await db.actor.update({ where: { id }, data: { aliases } })
}
