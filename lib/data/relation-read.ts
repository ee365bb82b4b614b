// Owns which relations of a claim a reader sees: those whose other end was public by recordedBy and printed by knownOn.
import type { ClaimState, Relation } from '@/lib/domain/claim'
import type { Replay } from '@/lib/domain/register-records'
import type { Status } from '@/lib/domain/vocabulary'
import { mergesBy, withoutDoubles, type Merges } from './merges'
import { olderStates, type OlderState } from './older-states'
import { registerSnapshot, type RegisterSnapshot } from './register-snapshot'
import { type Sql, every, isPublic, raw, rows, sql, within } from './rows'

/** A relation with the status that the other claim has under the clocks; only published ones give standing. */
export type SeenRelation = Relation & { otherStatus: Status }
type Incoming = { to: number; recordedAt: string; relation: SeenRelation }
type Key = { id: number; state: ClaimState }
type Other = { status: Status; by: Relation['by'] }
type SpeakerColumns = { slug: string | null; name: string | null }
type IncomingRow = SpeakerColumns & { toId: number; claim: string; type: Relation['type']; split: string | null; exclusive: unknown; status: Status; recordedAt: string }

// Who speaks in a claim: its claimant, else its outlet.
const SPEAKER = raw('COALESCE(s."slug", o."slug") AS slug, COALESCE(s."name", o."name") AS name')
const SPEAKERS = raw('LEFT JOIN "Actor" s ON s."id" = f."claimantId" LEFT JOIN "Outlet" o ON o."id" = f."outletId"')

/** Relations of each of these claims, by internal key: its own in their order, then what other claims say of it. */
export async function readRelations(given: readonly Key[], replay: Replay): Promise<Map<number, SeenRelation[]>> {
  const merges = await mergesBy(replay.recordedBy)
  const led = <Row extends { state: ClaimState }>(row: Row): Row => (merges.any ? { ...row, state: { ...row.state, relations: merges.relations(row.state.id, row.state.relations) } } : row)
  const claims = given.map(led)
  const older = replay.recordedBy ? await olderStates(replay.recordedBy) : new Map<number, OlderState>()
  const seen = [...older.values()].map(led).filter((one) => !replay.knownOn || (one.publishedLatest !== null && one.publishedLatest <= replay.knownOn))
  const registers = await registerSnapshot()
  const [others, incoming] = await Promise.all([readOthers(claims, seen, replay, registers), readIncoming(claims, replay, merges)])
  const found = new Map<number, SeenRelation[]>()
  const keyOf = new Map(claims.map(({ id, state }) => [state.id, id]))
  const add = (key: number, relation: SeenRelation) => found.set(key, [...(found.get(key) ?? []), relation])
  for (const { id, state } of claims) {
    for (const relation of state.relations) {
      const other = others.get(relation.claim)
      if (other) add(id, { ...relation, otherStatus: other.status, by: other.by })
    }
  }
  const present = incoming.map((row): Incoming => {
    const exclusive = row.exclusive === null ? null : Boolean(row.exclusive)
    return { to: row.toId, recordedAt: row.recordedAt, relation: { type: row.type, direction: 'in', claim: row.claim, split: row.split, exclusive, otherStatus: row.status, by: speakerOf(row) } }
  })
  const then = seen.flatMap(({ state }) => state.relations.flatMap((relation): Incoming[] => {
    const to = keyOf.get(relation.claim)
    return to === undefined ? [] : [{ to, recordedAt: state.recordedAt, relation: { ...relation, direction: 'in', claim: state.id, otherStatus: state.status, by: speakerIn(state, registers) } }]
  }))
  for (const { to, relation } of [...present, ...then].sort(compareIncoming)) add(to, relation)
  if (merges.any) for (const [key, relations] of found) found.set(key, withoutDoubles(relations))
  return found
}

// In the order in which the claims were first recorded, which no later correction changes.
function compareIncoming(a: Incoming, b: Incoming): number {
  const [left, right] = [a, b].map(({ recordedAt, relation: { claim, type, split } }) => `${recordedAt} ${claim} ${type} ${split ?? ''}`)
  return left! < right! ? -1 : Number(left! > right!)
}

/** Status and speaker of the claims that these point at, by public id; what the clocks hide is absent. */
async function readOthers(claims: readonly Key[], seen: readonly OlderState[], replay: Replay, registers: RegisterSnapshot): Promise<Map<string, Other>> {
  const ids = [...new Set(claims.flatMap(({ state }) => state.relations.map((relation) => relation.claim)))]
  if (ids.length === 0) return new Map()
  const present = await rows<SpeakerColumns & { claim: string; status: Status }>(sql`
    SELECT f."publicId" AS claim, f."status", ${SPEAKER} FROM "Claim" f JOIN "Article" a ON a."id" = f."articleId" ${SPEAKERS}
    WHERE ${every([within(raw('f."publicId"'), ids), ...clocks(replay)])}`)
  const then = seen.filter(({ state }) => ids.includes(state.id))
  return new Map([
    ...present.map((row): [string, Other] => [row.claim, { status: row.status, by: speakerOf(row) }]),
    ...then.map(({ state }): [string, Other] => [state.id, { status: state.status, by: speakerIn(state, registers) }]),
  ])
}

function speakerOf({ slug, name }: SpeakerColumns): Relation['by'] {
  return slug !== null && name !== null ? { slug, name } : null
}

// Under the name of today: the state may be older than a rename or a merge.
function speakerIn({ claimant, article }: ClaimState, registers: RegisterSnapshot): Relation['by'] {
  const speaker = claimant ?? article.outlet
  if (!speaker) return null
  const { slug, name } = (claimant ? registers.actors : registers.outlets).get(speaker.slug) ?? speaker
  return { slug, name }
}

async function readIncoming(claims: readonly Key[], replay: Replay, merges: Merges): Promise<IncomingRow[]> {
  if (claims.length === 0) return []
  const asked = new Map(claims.map(({ id, state }) => [id, state.id]))
  const merged = new Map([...merges.keys()].filter(([, into]) => asked.has(into)))
  const where = every([within(raw('r."toId"'), [...asked.keys(), ...merged.keys()]), ...clocks(replay)])
  const found = await rows<IncomingRow>(sql`
    SELECT r."toId", f."publicId" AS claim, r."type", r."split", r."exclusive", f."status", f."recordedAt", ${SPEAKER} FROM "Relation" r
    JOIN "Claim" f ON f."id" = r."fromId" JOIN "Article" a ON a."id" = f."articleId" ${SPEAKERS} WHERE ${where}`)
  // What spoke of a merged claim speaks of the one that it was merged into, save that one itself.
  return found.map((row) => ({ ...row, toId: merged.get(row.toId) ?? row.toId })).filter(({ claim, toId }) => claim !== asked.get(toId))
}

// Public under both clocks. Claims that changed since recordedBy are read from their older states instead.
function clocks({ knownOn, recordedBy }: Replay): Sql[] {
  return [
    isPublic('f', recordedBy),
    ...(knownOn ? [sql`a."publishedLatest" <= ${knownOn}`] : []),
    ...(recordedBy ? [sql`f."publicAt" <= ${recordedBy}`] : []),
  ]
}
