// Owns leading addresses and slugs elsewhere: what a rename and a merge of register entries have in common.
import { metricPath, proposalPath } from '@/lib/paths'
import { issueAddresses } from './address-register'
import type { RegisterName } from './register-entries'
import { REGISTERS } from './register-kinds'
import type { WriteTransaction } from './writer'

/** An entry's address: type, present slug, path. */
type Place = { type: string; slug: string; path: string }

/**
 * Leads one address, and all that led to it, to another one, which is issued where it was not. `subject` of all of them becomes the slug
 * that answers now. An address is never forgotten, and no redirect leads to another redirect.
 */
export async function moveAddress(tx: WriteTransaction, from: Place, to: Place): Promise<void> {
  const { db } = tx
  await issueAddresses(tx, [from, to].map(({ type, slug, path }) => ({ type, subject: slug, path })))
  if (from.path !== to.path) {
    await db.address.updateMany({ where: { type: from.type, OR: [{ path: from.path }, { redirectTo: from.path }] }, data: { redirectTo: to.path, subject: to.slug } })
  }
  await db.address.update({ where: { path: to.path }, data: { redirectTo: null, subject: to.slug } })
}

/** Leads the addresses of everything that a conflict holds below the address of another (itself under a new slug, or one that takes it in). */
export async function moveBelow(tx: WriteTransaction, conflictId: number, from: string, to: string): Promise<void> {
  for (const { slug } of await tx.db.metric.findMany({ where: { conflictId }, select: { slug: true } })) {
    await moveAddress(tx, { type: 'metric', slug, path: metricPath(from, slug) }, { type: 'metric', slug, path: metricPath(to, slug) })
  }
  for (const { slug } of await tx.db.proposal.findMany({ where: { conflictId }, select: { slug: true } })) {
    await moveAddress(tx, { type: 'proposal', slug, path: proposalPath(from, slug) }, { type: 'proposal', slug, path: proposalPath(to, slug) })
  }
}

const once = (slugs: readonly string[]) => [...new Set(slugs)]
const parse = (text: string) => JSON.parse(text) as string[]
const swap = (text: string, from: string, to: string) => JSON.stringify(once(parse(text).map((slug) => (slug === from ? to : slug))))
const holds = (from: string) => ({ contains: `"${from}"` })

/** Puts one slug in the place of another in every list that other entries keep of it; returns in how many. An entry never lists itself. */
export async function replaceInLists(tx: WriteTransaction, register: RegisterName, from: string, to: string): Promise<number> {
  const { db } = tx
  let touched = 0
  if (register === 'metrics') {
    for (const { id, slug, sumOf } of await db.metric.findMany({ where: { sumOf: holds(from) } })) {
      await db.metric.update({ where: { id }, data: { sumOf: JSON.stringify(parse(swap(sumOf, from, to)).filter((one) => one !== slug)) } })
      touched += 1
    }
  }
  if (register === 'proposals') {
    for (const { id, slug, follows } of await db.proposal.findMany({ where: { follows: holds(from) } })) {
      await db.proposal.update({ where: { id }, data: { follows: JSON.stringify(parse(swap(follows, from, to)).filter((one) => one !== slug)) } })
      touched += 1
    }
  }
  if (register === 'actors') {
    const named = await db.proposal.findMany({ where: { OR: [{ proposers: holds(from) }, { mediators: holds(from) }, { addressees: holds(from) }] } })
    for (const { id, proposers, mediators, addressees } of named) {
      await db.proposal.update({ where: { id }, data: { proposers: swap(proposers, from, to), mediators: swap(mediators, from, to), addressees: swap(addressees, from, to) } })
    }
    const happened = await db.occurrence.findMany({ where: { participants: holds(from) } })
    for (const { id, participants } of happened) {
      const moved = (JSON.parse(participants) as { actor: string; role: string | null }[]).map((one) => (one.actor === from ? { ...one, actor: to } : one))
      await db.occurrence.update({ where: { id }, data: { participants: JSON.stringify([...new Map(moved.map((one) => [`${one.actor} ${one.role}`, one])).values()]) } })
    }
    touched += named.length + happened.length
  }
  return touched
}

/** The place of an entry in the register of addresses. */
export function placeOf(register: RegisterName, slug: string, conflict: string): Place {
  return { type: REGISTERS[register].type, slug, path: REGISTERS[register].path(slug, conflict) }
}
