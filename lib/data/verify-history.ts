// Owns checking the history of the whole database: both hash chains, and that what is shown follows from what was saved.
import type { ClaimState } from '@/lib/domain/claim'
import { AUDIT_ROOT, auditHash, type AuditRow } from './audit'
import { AXES, axesOf, referencesOf } from './claim-axes'
import { sha256 } from './hash'
import { revisionHash, revisionRoot } from './history'
import { onSnapshot, type Snapshot } from './reader'

export type Verification = { revisions: number; auditRows: number; broken: string | null }

type RevisionLink = {
  id: number; claimId: number; number: number; status: string; payload: string | null; payloadHash: string; hash: string; previousHash: string
  author: string; reason: string | null; recordedAt: string
}
type ClaimLink = Record<string, unknown> & {
  id: number; publicId: string; status: string; headRevision: number; headStatus: string; publicRevision: number | null
  publicAt: string | null; firstPublicAt: string | null; recordedAt: string; updatedAt: string
}
type Told = { revision: number; status: string; hash: string; author: string; at: string }

/** Walks all of it on one snapshot and stops at the first broken link, which `broken` says in one line; null when the history is whole. */
export function verifyHistory(): Promise<Verification> {
  return onSnapshot((snapshot) => {
    const told = new Map<string, Told[]>()
    const audit = verifyAudit(snapshot, told)
    const claims = audit.broken === null ? verifyClaims(snapshot, told) : { count: 0, broken: null }
    return { auditRows: audit.count, revisions: claims.count, broken: audit.broken ?? claims.broken }
  })
}

function verifyAudit(snapshot: Snapshot, told: Map<string, Told[]>): { count: number; broken: string | null } {
  let [head, count, lastId] = [AUDIT_ROOT, 0, 0]
  for (const row of snapshot.each<AuditRow>('SELECT * FROM "Audit" ORDER BY "id"')) {
    const name = `audit row ${row.id} (${row.action} ${row.subjectType} ${row.subject})`
    if (row.id !== lastId + 1) return { count, broken: `${name}: ${row.id - lastId - 1} rows before it are missing` }
    if (row.previousHash !== head) return { count, broken: `${name} does not follow the row before it` }
    if (auditHash(row) !== row.hash) return { count, broken: `${name} was changed` }
    if (row.subjectType === 'claim') noteRevision(row, told)
    ;[head, count, lastId] = [row.hash, count + 1, row.id]
  }
  const settings = new Map(snapshot.all<{ name: string; value: string }>('SELECT * FROM "Setting"').map(({ name, value }) => [name, value]))
  const [wantedHead, wantedCount] = [settings.get('audit_head') ?? AUDIT_ROOT, Number(settings.get('audit_count') ?? 0)]
  if (count !== wantedCount || head !== wantedHead) return { count, broken: `the audit chain ends at row ${lastId}, but it had ${wantedCount} rows` }
  return { count, broken: null }
}

function noteRevision(row: AuditRow, told: Map<string, Told[]>) {
  const details = JSON.parse(row.details) as { revision?: number; status?: string; hash?: string }
  if (details.revision === undefined) return
  const one = { revision: details.revision, status: details.status!, hash: details.hash!, author: row.author, at: row.at }
  const list = told.get(row.subject)
  if (list) list.push(one)
  else told.set(row.subject, [one])
}

const CLAIMS = `SELECT c.*, f."slug" AS "conflict", a."publicId" AS "article", a."outletId" AS "articleOutletId", p."slug" AS "claimant", q."slug" AS "actor",
  m."slug" AS "metric", o."slug" AS "proposal", t."slug" AS "topic", e."slug" AS "occurrence"
  FROM "Claim" c JOIN "Conflict" f ON f."id" = c."conflictId" JOIN "Article" a ON a."id" = c."articleId"
  LEFT JOIN "Actor" p ON p."id" = c."claimantId" LEFT JOIN "Actor" q ON q."id" = c."actorId" LEFT JOIN "Metric" m ON m."id" = c."metricId"
  LEFT JOIN "Proposal" o ON o."id" = c."proposalId" LEFT JOIN "Topic" t ON t."id" = c."topicId" LEFT JOIN "Occurrence" e ON e."id" = c."occurrenceId"
  ORDER BY c."id"`

function verifyClaims(snapshot: Snapshot, told: Map<string, Told[]>): { count: number; broken: string | null } {
  let count = 0
  for (const claim of snapshot.each<ClaimLink>(CLAIMS)) {
    const revisions = snapshot.all<RevisionLink>('SELECT * FROM "Revision" WHERE "claimId" = ? ORDER BY "number"', [claim.id])
    const broken = brokenClaim(snapshot, claim, revisions, told.get(claim.publicId) ?? [])
    if (broken !== null) return { count, broken: `claim ${claim.publicId}${broken}` }
    told.delete(claim.publicId)
    count += revisions.length
  }
  const [total] = snapshot.all<{ n: number }>('SELECT COUNT(*) AS n FROM "Revision"')
  if (total!.n !== count) return { count, broken: `${total!.n - count} revisions belong to no claim` }
  const buried = new Set(snapshot.all<{ publicId: string }>('SELECT "publicId" FROM "Tombstone"').map(({ publicId }) => publicId))
  const lost = [...told.keys()].find((publicId) => !buried.has(publicId))
  return { count, broken: lost === undefined ? null : `claim ${lost} is missing, and there is no tombstone for it` }
}

function brokenClaim(snapshot: Snapshot, claim: ClaimLink, revisions: readonly RevisionLink[], told: readonly Told[]): string | null {
  let previous = revisionRoot(claim.publicId)
  for (const [place, row] of revisions.entries()) {
    const broken = brokenRevision(row, place + 1, previous, told[place], claim.publicId)
    if (broken !== null) return `, revision ${row.number}: ${broken}`
    previous = row.hash
  }
  const head = revisions[revisions.length - 1]
  if (told.length !== revisions.length) return `: it had ${told.length} revisions, ${revisions.length} are left`
  if (!head || claim.headRevision !== head.number || claim.headStatus !== head.status) return ': its head is not its newest revision'
  const published = revisions.filter(({ status }) => status === 'published' || status === 'retracted')
  const newest = published[published.length - 1]
  if (claim.publicRevision !== (newest?.number ?? null) || claim.publicAt !== (newest?.recordedAt ?? null)) return ': its public revision is not its newest public one'
  if (claim.firstPublicAt !== (published[0]?.recordedAt ?? null) || claim.recordedAt !== revisions[0]!.recordedAt) return ': its instants are not those of its revisions'
  const shown = newest ?? head
  if (claim.status !== shown.status || claim.updatedAt !== shown.recordedAt) return `: its status is not that of revision ${shown.number}`
  return shown.payload === null ? null : brokenAxes(snapshot, claim, JSON.parse(shown.payload) as ClaimState)
}

function brokenRevision(row: RevisionLink, number: number, previous: string, told: Told | undefined, publicId: string): string | null {
  if (row.number !== number) return `revision ${number} is missing`
  if (row.previousHash !== previous) return 'it does not follow the revision before it'
  if (row.hash !== revisionHash(row.payloadHash, row.previousHash)) return 'its hash was changed'
  if (!told || told.revision !== number || told.hash !== row.hash || told.status !== row.status || told.author !== row.author || told.at !== row.recordedAt) {
    return 'the audit chain tells another story of it'
  }
  if (row.payload === null) return null
  if (sha256(row.payload) !== row.payloadHash) return 'its payload was changed'
  const state = JSON.parse(row.payload) as ClaimState
  const agrees = state.id === publicId && state.revision === number && state.status === row.status && state.reason === row.reason && state.updatedAt === row.recordedAt
  return agrees ? null : 'its row is not what its payload says'
}

function brokenAxes(snapshot: Snapshot, claim: ClaimLink, state: ClaimState): string | null {
  const axes = axesOf(state)
  const wrong = AXES.find((name) => !isSame(claim[name], axes[name]))
    ?? Object.entries(referencesOf(state)).find(([name, slug]) => claim[name] !== slug)?.[0]
    ?? (claim.outletId !== claim.articleOutletId ? 'outlet' : undefined)
  if (wrong !== undefined) return `: its ${wrong} is not that of revision ${state.revision}`
  const relations = snapshot.all<{ type: string; claim: string; split: string | null; exclusive: number | null }>(`
    SELECT r."type", c."publicId" AS "claim", r."split", r."exclusive" FROM "Relation" r JOIN "Claim" c ON c."id" = r."toId" WHERE r."fromId" = ?`, [claim.id])
  const text = (one: { type: string; claim: string; split: string | null; exclusive: unknown }) => [one.type, one.claim, one.split, one.exclusive === null ? '' : Number(one.exclusive)].join('\n')
  const [stored, saved] = [relations.map(text).sort(), state.relations.map(text).sort()]
  return stored.join('\n\n') === saved.join('\n\n') ? null : `: its relations are not those of revision ${state.revision}`
}

// SQLite reads the last bit of a long decimal in its own way.
function isSame(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === 'number' && typeof b === 'number' && Math.abs(a - b) <= Math.abs(b) * 1e-14)
}
