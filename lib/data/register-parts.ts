// Owns what hangs on register entries: phases and versions of proposals, roles of actors.
import { canonicalJson } from '@/lib/domain/canonical-json'
import type { ActorRegister, ProposalRegister } from '@/lib/domain/registers'
import { noteSaved, type Saved } from './register-save'
import type { WriteTransaction } from './writer'

type Ids = Map<string, number>

/** Makes phases and versions of these proposals what the file says; they have no addresses, so they may also go. */
export async function saveProposalParts(tx: WriteTransaction, proposals: readonly ProposalRegister[], ids: Ids, saved: Saved): Promise<void> {
  for (const { slug, phases, versions } of proposals) {
    const proposalId = ids.get(slug)!
    const wanted = {
      phases: phases.map((one, position) => ({ key: one.key, position, label: one.label, description: one.description ?? '' })),
      versions: versions.map((one, position) => ({ position, label: one.label, datedOn: one.datedOn, note: one.note ?? '' })),
    }
    const select = { position: true, label: true } as const
    const present = {
      phases: await tx.db.proposalPhase.findMany({ where: { proposalId }, orderBy: { position: 'asc' }, select: { ...select, key: true, description: true } }),
      versions: await tx.db.proposalVersion.findMany({ where: { proposalId }, orderBy: { position: 'asc' }, select: { ...select, datedOn: true, note: true } }),
    }
    if (canonicalJson(wanted) === canonicalJson(present)) continue
    await tx.db.proposalPhase.deleteMany({ where: { proposalId } })
    await tx.db.proposalVersion.deleteMany({ where: { proposalId } })
    await tx.db.proposalPhase.createMany({ data: wanted.phases.map((one) => ({ ...one, proposalId })) })
    await tx.db.proposalVersion.createMany({ data: wanted.versions.map((one) => ({ ...one, proposalId })) })
    tx.audit({ action: 'change', subjectType: 'proposal', subject: slug, details: wanted })
    noteSaved(saved, 'changed', `proposal ${slug}`)
  }
}

/** Makes the roles of these actors what the file says. */
export async function saveRoles(
  tx: WriteTransaction,
  actors: readonly ActorRegister[],
  ids: { actors: Ids; conflicts: Ids; proposals: Ids },
  saved: Saved,
): Promise<void> {
  for (const { slug, roles } of actors) {
    const actorId = ids.actors.get(slug)!
    const wanted = roles.map(({ conflict, proposal, role, from, to }) => ({
      conflictId: ids.conflicts.get(conflict)!, proposalId: proposal === null ? null : ids.proposals.get(proposal)!, role, fromDay: from, toDay: to,
    }))
    const present = await tx.db.actorRole.findMany({
      where: { actorId }, orderBy: { id: 'asc' }, select: { conflictId: true, proposalId: true, role: true, fromDay: true, toDay: true },
    })
    if (canonicalJson(wanted) === canonicalJson(present)) continue
    await tx.db.actorRole.deleteMany({ where: { actorId } })
    await tx.db.actorRole.createMany({ data: wanted.map((one) => ({ ...one, actorId })) })
    tx.audit({ action: 'change', subjectType: 'actor', subject: slug, details: { roles } })
    noteSaved(saved, 'changed', `actor ${slug}`)
  }
}
