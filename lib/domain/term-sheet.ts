// Owns the term sheet of a proposal: its provisions by topic and phase as each article reports them, and who has taken which stance on it.
import type { Claim } from './claim'
import type { Named, ProposalRecord } from './register-records'

/** A phase of the sheet; `key` is null where reports name none. */
export type SheetPhase = { key: string | null; label: string | null; description: string }
/** One topic; `cells` has the reports of each phase of the sheet, in the sheet's order. */
export type SheetRow = { topic: { slug: string; label: string }; cells: Claim[][] }
export type TermSheet = { phases: SheetPhase[]; rows: SheetRow[] }

/**
 * The sheet of one proposal. Phases are those of the register that have a term or a description, then those that only reports name.
 * @param topics in the order of the rows; topics that are not listed come last
 */
export function buildTermSheet(proposal: ProposalRecord, claims: readonly Claim[], topics: readonly string[]): TermSheet {
  const terms = claims.filter((claim) => claim.kind === 'term' && claim.proposal?.slug === proposal.slug && claim.topic !== null)
  const named = proposal.phases.map(({ key, label, description }): SheetPhase => ({ key, label, description }))
  const others = [...new Set(terms.map(({ phase }) => phase))].filter((key) => !named.some((phase) => phase.key === key))
  const phases = [...named, ...others.map((key): SheetPhase => ({ key, label: key, description: '' }))]
  const slugs = [...new Set(terms.map(({ topic }) => topic!.slug))].sort((a, b) => placeOf(topics, a) - placeOf(topics, b) || (a < b ? -1 : 1))
  const rows = slugs.map((slug) => {
    const own = terms.filter(({ topic }) => topic!.slug === slug)
    return { topic: own[0]!.topic!, cells: phases.map((phase) => own.filter((claim) => claim.phase === phase.key).sort(wholeFirst)) }
  })
  return { phases, rows }
}

const placeOf = (list: readonly string[], slug: string) => (list.includes(slug) ? list.indexOf(slug) : list.length)

/** A total stands before its parts; else the newest report first. */
function wholeFirst(a: Claim, b: Claim): number {
  const isPart = (claim: Claim) => Number(claim.relations.some(({ type, direction }) => type === 'part_of' && direction === 'out'))
  return isPart(a) - isPart(b) || dayOf(b).localeCompare(dayOf(a)) || (a.id < b.id ? -1 : 1)
}

/** One actor's stances on a proposal, newest first; an empty list is "no response on record". */
export type ProposalResponse = { actor: Named; claims: Claim[] }

/** The parties first, whether or not they are on record, then every other actor with a stance, by alphabet. */
export function proposalResponses(proposal: ProposalRecord, claims: readonly Claim[], parties: readonly Named[]): ProposalResponse[] {
  const stances = claims.filter((claim) => claim.kind === 'position' && claim.actor !== null && isOn(claim, proposal.slug))
  const others = stances.map(({ actor }) => actor!).filter(({ slug }) => !parties.some((party) => party.slug === slug))
  const unique = [...new Map(others.map((actor) => [actor.slug, actor])).values()]
  const byName = (a: Named, b: Named) => a.name.localeCompare(b.name, 'en')
  return [...[...parties].sort(byName), ...unique.sort(byName)].map(({ slug, name }) => ({
    actor: { slug, name },
    claims: stances.filter(({ actor }) => actor!.slug === slug).sort((a, b) => dayOf(b).localeCompare(dayOf(a)) || (a.id < b.id ? -1 : 1)),
  }))
}

function isOn({ proposal, target }: Claim, slug: string): boolean {
  return target?.type === 'proposal' ? target.ref === slug : proposal?.slug === slug
}

const dayOf = ({ asOf, article }: Claim) => asOf?.latest ?? asOf?.earliest ?? article.publishedOn?.latest ?? ''
