// Owns how like two claims are: what they share, how their figures stand to each other, and whether one may be the other entered twice.
import type { ClaimState } from './claim'
import { dayLag, isSameDay } from './divergence-causes'
import { gapBetween } from './divergence-gap'
import { foldText } from './fold-text'
import { naturalKey } from './natural-key'
import { subjectOf } from './related-claims'

/** What two claims may have in common, in the order in which it is told. */
export const SHARED = ['article', 'metric', 'proposal', 'topic', 'occurrence', 'actor', 'stance', 'claimant', 'voice', 'day', 'days', 'outlet', 'words', 'quote'] as const
export type Shared = (typeof SHARED)[number]

/** How the second figure stands to the first; null where one of the two has no number. */
export type FigureLikeness = 'same' | 'same_number' | 'overlap' | 'apart' | 'other_part'

export type Likeness = {
  /** `same`: all that makes two claims one is equal. `likely`: it may well be the same, or the same told again. `near`: they are about one thing, no more. */
  level: 'same' | 'likely' | 'near'
  shared: readonly Shared[]
  figures: FigureLikeness | null
}

type Pair = (a: Compared, b: Compared) => boolean
/** What is compared; a claim that is still typed has an empty id. */
export type Compared = Omit<ClaimState, 'url' | 'status' | 'revision'>

const equal = (a: string | null | undefined, b: string | null | undefined) => a != null && a !== '' && a === b
const alike = (a: string | null | undefined, b: string | null | undefined) => equal(a && foldText(a), b && foldText(b))

const SHARES: Readonly<Record<Shared, Pair>> = {
  article: (a, b) => equal(a.article.id, b.article.id),
  metric: (a, b) => equal(a.metric?.slug, b.metric?.slug),
  proposal: (a, b) => equal(a.proposal?.slug, b.proposal?.slug),
  topic: (a, b) => equal(a.topic?.slug, b.topic?.slug),
  occurrence: (a, b) => equal(a.occurrence?.slug, b.occurrence?.slug),
  actor: (a, b) => equal(a.actor?.slug, b.actor?.slug),
  stance: (a, b) => equal(a.stance, b.stance),
  claimant: (a, b) => equal(a.claimant?.slug, b.claimant?.slug),
  voice: (a, b) => a.claimant === null && b.claimant === null && isSameSpeaker(a, b),
  day: (a, b) => isSameDay(withStanding(a), withStanding(b)),
  days: (a, b) => !SHARES.day(a, b) && lagOf(a, b) === 0,
  // The article says its outlet.
  outlet: (a, b) => !SHARES.article(a, b) && equal(a.article.outlet?.slug, b.article.outlet?.slug),
  words: (a, b) => alike(a.quantity?.asWritten, b.quantity?.asWritten),
  quote: (a, b) => alike(a.quote?.exact, b.quote?.exact),
}

/**
 * How like two claims of one conflict are; null where they have nothing in common that says so, and of a claim and itself. The order of the
 * two makes no difference.
 */
export function likenessOf(a: Compared, b: Compared): Likeness | null {
  if (a.conflict !== b.conflict || equal(a.id, b.id)) return null
  const shared = SHARED.filter((one) => SHARES[one](a, b))
  const has = (...wanted: Shared[]) => wanted.every((one) => shared.includes(one))
  const isOneText = has('article') && (has('words') || has('quote'))
  if (!sharesSubject(a, b) && !isOneText && !isSame(a, b)) return null
  const figures = figuresOf(a, b)
  return { level: levelOf(a, b, shared, figures), shared, figures }
}

/** Whether both are about one thing: figures about one metric, events about one happening, the others about one proposal, topic or actor. */
export function sharesSubject(a: Compared, b: Compared): boolean {
  if (SHARES.metric(a, b) || SHARES.occurrence(a, b)) return true
  if (a.kind === 'figure' || b.kind === 'figure' || isAtOdds('proposal', a, b) || isAtOdds('topic', a, b)) return false
  return SHARES.proposal(a, b) || SHARES.topic(a, b) || (SHARES.actor(a, b) && a.kind === 'position' && b.kind === 'position')
}

/** Whether both name one, and not the same. */
const isAtOdds = (one: 'proposal' | 'topic', a: Compared, b: Compared) => a[one] !== null && b[one] !== null && !SHARES[one](a, b)

function levelOf(a: Compared, b: Compared, shared: readonly Shared[], figures: FigureLikeness | null): Likeness['level'] {
  if (isSame(a, b)) return 'same'
  const has = (one: Shared) => shared.includes(one)
  const isText = has('quote') || alike(a.statement, b.statement)
  const isAgreed = figures === 'same' || figures === 'same_number' || figures === 'overlap'
  if (a.kind !== b.kind || figures === 'apart' || figures === 'other_part' || !meets(a, b, has('article'))) return 'near'
  // The figure was typed first: what it counts is not said yet.
  if (a.kind === 'figure' && (a.metric === null) !== (b.metric === null)) return has('article') && has('words') && figures === 'same' ? 'likely' : 'near'
  if (!equal(subjectOf(withStanding(a)), subjectOf(withStanding(b))) || (a.stance ?? null) !== (b.stance ?? null)) return 'near'
  if (a.kind === 'assessment') return isText && isSameSpeaker(a, b) ? 'likely' : 'near'
  if (isSameSpeaker(a, b)) return a.kind !== 'figure' || isAgreed ? 'likely' : 'near'
  return has('article') && figures === 'same' ? 'likely' : 'near'
}

const isSame: Pair = (a, b) => naturalKey(stateOf(a)).join('\n') === naturalKey(stateOf(b)).join('\n')

/** Whether both may describe one day; of a day that nobody gave only the article can tell. */
function meets(a: Compared, b: Compared, isOneArticle: boolean): boolean {
  const lag = lagOf(a, b)
  return lag === null ? isOneArticle : lag === 0
}

// An outlet that nobody named is no speaker that two claims could share.
function isSameSpeaker(a: Compared, b: Compared): boolean {
  if (a.claimant || b.claimant) return SHARES.claimant(a, b)
  return a.article.outlet || b.article.outlet ? equal(a.article.outlet?.slug, b.article.outlet?.slug) : SHARES.article(a, b)
}

function figuresOf(a: Compared, b: Compared): FigureLikeness | null {
  if (!a.quantity || !b.quantity) return null
  if (partOf(a) !== partOf(b) || isOtherUnit(a.quantity.unit, b.quantity.unit)) return 'other_part'
  const gap = gapBetween(a.quantity, b.quantity)
  if (!gap) return null
  return gap.relation === 'a_lower' || gap.relation === 'b_lower' ? 'apart' : gap.relation
}

/** Which part is counted, and how: a figure of children is no double of one of all. */
function partOf({ scope, quantity }: Compared): string {
  return [scope.population, scope.place, scope.text, quantity?.measure, quantity?.per, quantity?.base].map((part) => foldText(part ?? '')).join('\n')
}

// A metric that is not chosen yet gives no unit.
const isOtherUnit = (a: string | null, b: string | null) => a !== null && b !== null && !alike(a, b)

/** Days from what the first describes to what the second does, 0 where they overlap; null where one is not known. */
export function lagOf(a: Compared, b: Compared): number | null {
  return dayLag(withStanding(a), withStanding(b))
}

const stateOf = (claim: Compared): ClaimState => ({ ...claim, url: '', status: 'draft', revision: 0 })
const withStanding = (claim: Compared) => ({ ...stateOf(claim), standing: [] })

const LEVELS = ['same', 'likely', 'near'] as const
const WEIGHTS: Readonly<Partial<Record<Shared, number>>> = { article: 4, words: 3, quote: 3, claimant: 3, voice: 3, day: 3, days: 1, outlet: 1, stance: 1, actor: 1 }
const FIGURES: Readonly<Record<FigureLikeness, number>> = { same: 3, same_number: 2, overlap: 1, apart: 0, other_part: 0 }

/** The order in which what is like a claim is shown: the likest first. It is no measure that anybody sees. */
export function compareLikeness(a: Likeness, b: Likeness): number {
  const weight = ({ shared, figures }: Likeness) => shared.reduce((sum, one) => sum + (WEIGHTS[one] ?? 0), figures === null ? 0 : FIGURES[figures])
  return LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || weight(b) - weight(a)
}
