// Owns checking every claim: its chain of revisions against the story of the audit chain, and its columns against what was saved.
import type { ClaimState } from '@/lib/domain/claim'
import { followSlugs, slugMoves, type SlugMoves } from '@/lib/domain/slug-moves'
import { AXES, axesOf, referencesOf } from './claim-axes'
import { SCRUBBED } from './claim-purge'
import { sha256 } from './hash'
import { revisionHash, revisionRoot } from './history'
import type { Snapshot } from './reader'
import { lastNumber, type Story, type ToldEnd, type ToldRevision } from './verify-history-audit'

type RevisionLink = {
  id: number; claimId: number; number: number; status: string; payload: string | null; payloadHash: string; hash: string; previousHash: string
  author: string; reason: string | null; recordedAt: string
}
type ClaimLink = Record<string, unknown> & {
  id: number; publicId: string; status: string; headRevision: number; headStatus: string; publicRevision: number | null
  publicAt: string | null; firstPublicAt: string | null; recordedAt: string; updatedAt: string
}

const CLAIMS = `SELECT c.*, f."slug" AS "conflict", a."publicId" AS "article", a."outletId" AS "articleOutletId", p."slug" AS "claimant", q."slug" AS "actor",
  m."slug" AS "metric", o."slug" AS "proposal", t."slug" AS "topic", e."slug" AS "occurrence"
  FROM "Claim" c JOIN "Conflict" f ON f."id" = c."conflictId" JOIN "Article" a ON a."id" = c."articleId"
  LEFT JOIN "Actor" p ON p."id" = c."claimantId" LEFT JOIN "Actor" q ON q."id" = c."actorId" LEFT JOIN "Metric" m ON m."id" = c."metricId"
  LEFT JOIN "Proposal" o ON o."id" = c."proposalId" LEFT JOIN "Topic" t ON t."id" = c."topicId" LEFT JOIN "Occurrence" e ON e."id" = c."occurrenceId"
  ORDER BY c."id"`

/** References that may be null; a key that leads to no row is no null. */
const KEYS = ['claimant', 'actor', 'metric', 'proposal', 'topic', 'occurrence'] as const

/** Walks every claim; claims and revisions that only the audit chain knows are missing. */
export function verifyClaims(snapshot: Snapshot, { revisions: told, buried }: Story): { count: number; broken: string | null } {
  const moves = slugMoves(snapshot.all(`SELECT "type", "path", "redirectTo" FROM "Address" WHERE "redirectTo" IS NOT NULL`))
  const keys: number[] = []
  let count = 0
  for (const claim of snapshot.each<ClaimLink>(CLAIMS)) {
    const revisions = snapshot.all<RevisionLink>('SELECT * FROM "Revision" WHERE "claimId" = ? ORDER BY "number"', [claim.id])
    const story = told.get(claim.publicId) ?? []
    const end = buried.get(claim.publicId)
    const broken = brokenClaim(claim, revisions, story, end) ?? brokenContent(snapshot, claim, revisions, end, moves)
    if (broken !== null) return { count, broken: `claim ${claim.publicId}${broken}` }
    story.forEach(({ order }, place) => { keys[order] = revisions[place]!.id })
    told.delete(claim.publicId)
    count += revisions.length
  }
  const [total] = snapshot.all<{ n: number }>('SELECT COUNT(*) AS n FROM "Revision"')
  if (total!.n !== count) return { count, broken: `${total!.n - count} revisions belong to no claim` }
  const [lost] = told.keys()
  if (lost !== undefined) return { count, broken: `claim ${lost} is missing` }
  const late = keys.findIndex((key, place) => place > 0 && key <= keys[place - 1]!)
  if (late !== -1) return { count, broken: `revision row ${keys[late]} does not stand in the order in which revisions were saved` }
  if ((keys.at(-1) ?? 0) !== lastNumber(snapshot, 'Revision')) return { count, broken: `the revisions end at row ${keys.at(-1) ?? 0}, but ${lastNumber(snapshot, 'Revision')} were written` }
  return { count, broken: null }
}

function brokenClaim(claim: ClaimLink, revisions: readonly RevisionLink[], told: readonly ToldRevision[], end: ToldEnd | undefined): string | null {
  let previous = revisionRoot(claim.publicId)
  for (const [place, row] of revisions.entries()) {
    const broken = brokenRevision(row, place + 1, previous, told[place], claim.publicId, end?.fate === 'purged')
    if (broken !== null) return `, revision ${row.number}: ${broken}`
    previous = row.hash
  }
  const head = revisions[revisions.length - 1]
  if (told.length !== revisions.length) return `: it had ${told.length} revisions, ${revisions.length} are left`
  if (!head || claim.headRevision !== head.number || claim.headStatus !== head.status) return ': its head is not its newest revision'
  const published = revisions.filter(isPublic)
  const newest = published[published.length - 1]
  if (claim.publicRevision !== (newest?.number ?? null) || claim.publicAt !== (newest?.recordedAt ?? null)) return ': its public revision is not its newest public one'
  if (claim.firstPublicAt !== (published[0]?.recordedAt ?? null) || claim.recordedAt !== revisions[0]!.recordedAt) return ': its instants are not those of its revisions'
  const shown = newest ?? head
  if (claim.status !== shown.status || claim.updatedAt !== shown.recordedAt) return `: its status is not that of revision ${shown.number}`
  return null
}

const isPublic = ({ status }: RevisionLink) => status === 'published' || status === 'retracted'

function brokenRevision(row: RevisionLink, number: number, previous: string, told: ToldRevision | undefined, publicId: string, isPurged: boolean): string | null {
  if (row.number !== number) return `revision ${number} is missing`
  if (row.previousHash !== previous) return 'it does not follow the revision before it'
  if (row.hash !== revisionHash(row.payloadHash, row.previousHash)) return 'its hash was changed'
  if (!told || told.revision !== number || told.hash !== row.hash || told.status !== row.status || told.author !== row.author || told.at !== row.recordedAt) {
    return 'the audit chain tells another story of it'
  }
  if (isPurged) return row.payload === null && row.reason === null ? null : 'it was purged, and something of it is there'
  if (row.payload === null) return 'its payload was emptied without a purge'
  if (sha256(row.payload) !== row.payloadHash) return 'its payload was changed'
  const state = JSON.parse(row.payload) as ClaimState
  const agrees = state.id === publicId && state.revision === number && state.status === row.status && state.reason === row.reason && state.updatedAt === row.recordedAt
  return agrees ? null : 'its row is not what its payload says'
}

/** Whether the columns are those of the state that the public sees, or of the head where it sees none; blank where the claim was purged or withdrawn. */
function brokenContent(snapshot: Snapshot, claim: ClaimLink, revisions: readonly RevisionLink[], end: ToldEnd | undefined, moves: SlugMoves): string | null {
  if (end && end.fate !== 'merged') return brokenScrubbing(snapshot, claim, end, moves)
  const state = JSON.parse((revisions.findLast(isPublic) ?? revisions[revisions.length - 1]!).payload!) as ClaimState
  const [axes, followed] = [axesOf(state), followSlugs(state, moves)]
  const wrong = AXES.find((name) => !isSame(claim[name], axes[name]) && !(name === 'naturalKey' && claim[name] === axesOf(followed).naturalKey))
    ?? Object.entries(referencesOf(followed)).find(([name, slug]) => claim[name] !== slug)?.[0]
    ?? KEYS.find((name) => claim[name] === null && claim[`${name}Id`] !== null)
    ?? (claim.outletId !== claim.articleOutletId ? 'outlet' : undefined)
  if (wrong !== undefined) return `: its ${wrong} is not that of revision ${state.revision}`
  return relationText(storedRelations(snapshot, claim.id)) === relationText(state.relations) ? null : `: its relations are not those of revision ${state.revision}`
}

function brokenScrubbing(snapshot: Snapshot, claim: ClaimLink, end: ToldEnd, moves: SlugMoves): string | null {
  const left = Object.entries(SCRUBBED).find(([name, blank]) => claim[name] !== blank)?.[0]
  if (left !== undefined) return `: it was ${end.fate}, and its ${left} is there`
  const wrong = claim.article !== end.article ? 'article' : claim.conflict !== (moves.conflict.get(end.conflict ?? '') ?? end.conflict) ? 'conflict'
    : claim.outletId !== claim.articleOutletId ? 'outlet' : undefined
  if (wrong !== undefined) return `: its ${wrong} is not what it was when it was ${end.fate}`
  return storedRelations(snapshot, claim.id).length === 0 ? null : `: it was ${end.fate}, and its relations are there`
}

type StoredRelation = { type: string; claim: string; split: string | null; exclusive: unknown }

function storedRelations(snapshot: Snapshot, id: number): StoredRelation[] {
  return snapshot.all<StoredRelation>(`
    SELECT r."type", c."publicId" AS "claim", r."split", r."exclusive" FROM "Relation" r JOIN "Claim" c ON c."id" = r."toId" WHERE r."fromId" = ?`, [id])
}

const relationText = (relations: readonly StoredRelation[]) => relations
  .map(({ type, claim, split, exclusive }) => [type, claim, split, exclusive === null ? '' : Number(exclusive)].join('\n')).sort().join('\n\n')

// SQLite reads the last bit of a long decimal in its own way.
function isSame(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === 'number' && typeof b === 'number' && Math.abs(a - b) <= Math.abs(b) * 1e-14)
}
