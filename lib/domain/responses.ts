// Owns who answered which proposal, as reported by whom; that nobody reported anything is not the same as silence.
import type { Claim } from './claim'
import { compareNewest } from './comparison-cell'
import type { ActorRecord, Named, ProposalRecord } from './register-records'
import type { Stance } from './vocabulary'

/** Stances that answer a proposal; the others say what an actor wants or thinks. */
export const ANSWERS: readonly Stance[] = ['proposes', 'accepts', 'accepts_with_reservations', 'accepts_if', 'rejects', 'undecided', 'silent']

export interface ResponseRow {
  /** Null: answers to something that no source identifies. */
  proposal: ProposalRecord | null
  /** Terms as reported, one a topic and phase, in the order of the proposal's phases. */
  terms: Claim[]
  /** Per party: its answers, newest first; empty where no response is on record. */
  responses: Claim[][]
}

export interface ResponseTable { parties: Named[]; rows: ResponseRow[] }

/**
 * Proposals, newest first, by the parties of the conflict. The answer of a member (a cabinet's head, a group's leader) stands with its party.
 * @param claims terms and positions of the conflict
 */
export function buildResponses(
  claims: readonly Claim[], proposals: readonly ProposalRecord[], actors: readonly ActorRecord[], conflict: string,
): ResponseTable {
  const parties = actors.filter((actor) => actor.roles.some((role) => role.role === 'party' && role.conflict === conflict))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
  const partyOf = membership(actors, parties)
  const answers = claims.filter((claim) => claim.kind === 'position' && claim.stance !== null && ANSWERS.includes(claim.stance)).sort(compareNewest)
  const row = (proposal: ProposalRecord | null): ResponseRow => {
    const own = answers.filter((claim) => proposalOf(claim) === (proposal?.slug ?? null))
    return {
      proposal, terms: proposal ? termsOf(claims, proposal) : [],
      responses: parties.map((party) => own.filter((claim) => claim.actor !== null && partyOf(claim.actor.slug) === party.slug)),
    }
  }
  const known = [...proposals].sort((a, b) => (b.offeredOn ?? '').localeCompare(a.offeredOn ?? '') || a.name.localeCompare(b.name, 'en')).map(row)
    .filter(({ proposal, terms, responses }) => terms.length > 0 || responses.some((list) => list.length > 0) || proposal!.counts.claims > 0)
  const open = row(null)
  const rows = open.responses.some((list) => list.length > 0) ? [...known, open] : known
  return { parties: parties.map(({ slug, name }) => ({ slug, name })), rows }
}

function proposalOf(claim: Claim): string | null {
  return claim.target?.type === 'proposal' ? claim.target.ref : claim.proposal?.slug ?? null
}

/** The party that an actor is, or belongs to at whatever remove. */
function membership(actors: readonly ActorRecord[], parties: readonly ActorRecord[]): (slug: string) => string | null {
  const bySlug = new Map(actors.map((actor) => [actor.slug, actor]))
  const isParty = new Set(parties.map(({ slug }) => slug))
  return (slug) => {
    const seen = new Set<string>()
    for (let at: string | undefined = slug; at && !seen.has(at); at = bySlug.get(at)?.memberOf?.slug) {
      if (isParty.has(at)) return at
      seen.add(at)
    }
    return null
  }
}

const narrowness = (claim: Claim) => (claim.quantity === null ? 2 : 0) + (claim.scope.population === null ? 0 : 1)

/** One term a topic and phase: the one with a number before the one without, the whole before a part, then the newest. */
function termsOf(claims: readonly Claim[], proposal: ProposalRecord): Claim[] {
  const phases = proposal.phases.map(({ key }) => key)
  const place = (claim: Claim) => (claim.phase && phases.includes(claim.phase) ? phases.indexOf(claim.phase) : phases.length)
  const terms = claims.filter((claim) => claim.kind === 'term' && claim.proposal?.slug === proposal.slug)
    .sort((a, b) => place(a) - place(b) || narrowness(a) - narrowness(b) || compareNewest(a, b))
  const first = new Map<string, Claim>()
  for (const term of terms) {
    const key = `${term.topic?.slug}:${term.phase}`
    if (!first.has(key)) first.set(key, term)
  }
  return [...first.values()]
}
