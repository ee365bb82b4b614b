// Owns what may stand behind a gap between two comparable figures: day, window, basis, hedge, rounding, restatement, or nothing known.
import { daysBetween } from './calendar-day'
import type { Claim, Clock } from './claim'
import type { ComparedMetric } from './comparison-metric'
import { isSameIssuer } from './comparison-source'
import { leastGap, roundingOf } from './divergence-gap'
import { reason, type Gap, type Reason, type Side } from './divergence-reason'
import type { Behaviour } from './vocabulary'

/** Days between what two claims describe: 0 where the days overlap, positive where `b` is later, null where one is unknown. */
export function dayLag(a: Claim, b: Claim): number | null {
  const [first, second] = [edges(a.asOf), edges(b.asOf)]
  if (!first || !second) return null
  if (first[1] < second[0] || second[1] < first[0]) return daysBetween(first[1], second[1])
  return 0
}

function edges(clock: Clock | null): [string, string] | null {
  const [from, to] = [clock?.earliest ?? clock?.latest, clock?.latest ?? clock?.earliest]
  return from && to ? [from, to] : null
}

/** Days between the two reports, by when they were said, else published; null where one is unknown. */
export function reportLag(a: Claim, b: Claim): number | null {
  const [first, second] = [saidOn(a), saidOn(b)]
  return first && second ? daysBetween(first, second) : null
}

const saidOn = (claim: Claim) => claim.statedOn?.latest ?? claim.article.publishedOn?.latest ?? null

/** Whether both describe one and the same single day. */
export function isSameDay(a: Claim, b: Claim): boolean {
  const [first, second] = [edges(a.asOf), edges(b.asOf)]
  return first !== null && second !== null && new Set([...first, ...second]).size === 1
}

/** Day: in a count that only grows, a later day accounts for the higher figure; elsewhere, or within a month or a week, it only may. */
export function dateCause(a: Claim, b: Claim, gap: Gap, behaviour: Behaviour): Reason[] {
  const lag = dayLag(a, b)
  if (lag === 0) return gap.size && behaviour !== 'event_total' && !isSameDay(a, b) ? [reason('date', { explains: 'possibly' })] : []
  if (lag === null) return behaviour === 'event_total' ? [] : [reason('date', { explains: 'possibly' })]
  const days = Math.abs(lag)
  if (!gap.size) return [reason('date', { days })]
  if (behaviour !== 'cumulative') return [reason('date', { explains: 'possibly', days })]
  const laterIsHigher = (lag > 0) === (gap.relation === 'a_lower')
  return [laterIsHigher
    ? reason('date', { explains: 'all', days, amount: leastGap(gap), unit: gap.size.unit })
    : reason('date', { days, side: lag > 0 ? 'b' : 'a' })]
}

/** Window: counts that begin on different days; the amount cannot be told, and is none where the shorter of two counts up to one day is the higher. */
export function windowCause(a: Claim, b: Claim, gap: Gap, metric: ComparedMetric | null): Reason[] {
  const [first, second] = [a, b].map((claim) => claim.windowFrom ?? metric?.windowFrom ?? null) as [string | null, string | null]
  if (first === second || !first || !second) return []
  const shorter = first < second ? 'b' : 'a'
  const isHigher = gap.relation === (shorter === 'b' ? 'a_lower' : 'b_lower')
  const explains = metric?.behaviour === 'cumulative' && isSameDay(a, b) && isHigher ? 'nothing' : 'possibly'
  return [reason('window', { explains, days: Math.abs(daysBetween(first, second)), a: first, b: second })]
}

/** Scope in free words: one figure may be of a part; population and place were asked before. */
export function scopeCause(a: Claim, b: Claim): Reason[] {
  const [first, second] = [a, b].map((claim) => claim.scope.text?.trim() || null) as [string | null, string | null]
  return first === second ? [] : [reason('scope', { explains: 'possibly', a: first, b: second })]
}

export function basisCause(a: Claim, b: Claim): Reason[] {
  if (!a.basis || !b.basis || a.basis === b.basis) return []
  return [reason('basis', { explains: 'possibly', a: a.basis, b: b.basis })]
}

/** Hedge: words that allow both figures to hold, or an "about" whose width nobody gave. */
export function hedgeCause(a: Claim, b: Claim, gap: Gap): Reason[] {
  const side = sideOf(a.quantity?.operator !== 'exactly', b.quantity?.operator !== 'exactly')
  if (gap.relation === 'same_number') return [reason('hedge', { explains: 'all', amount: 0, unit: a.quantity?.unit ?? null, side })]
  if (gap.relation === 'overlap') return [reason('hedge', { explains: 'all', side })]
  const soft = sideOf(...([a, b].map((claim) => ['about', 'vague'].includes(claim.quantity?.operator ?? '')) as [boolean, boolean]))
  return gap.size && soft ? [reason('hedge', { side: soft })] : []
}

/** Rounding of unhedged numbers; beside an "about" it is only said, because the two cannot be told apart. */
export function roundingCause(a: Claim, b: Claim, gap: Gap, alreadyExplained: boolean): Reason[] {
  const [first, second] = [a, b].map((claim) => (claim.quantity ? roundingOf(claim.quantity) : 0)) as [number, number]
  const side = sideOf(first > 0, second > 0)
  if (!gap.size || !side) return []
  if (alreadyExplained || gap.approximate) return [reason('rounding', { side })]
  const step = first + second
  const explains = leastGap(gap) <= step ? 'all' : 'part'
  return [reason('rounding', { explains, side, amount: Math.min(step, leastGap(gap)), unit: gap.size.unit })]
}

/** Restatement: one issuer gave another number for the same day later, or an editor recorded that one claim replaces the other. */
export function restatementCause(a: Claim, b: Claim, gap: Gap, behaviour: Behaviour): Reason[] {
  if (!gap.size) return []
  const lag = reportLag(a, b)
  const days = lag === null ? null : Math.abs(lag)
  const explained = { explains: 'all' as const, days, amount: leastGap(gap), unit: gap.size.unit }
  if (isReplacement(a, b) || isReplacement(b, a)) return [reason('restatement', explained)]
  if (!isSameIssuer(a, b) || a.article.id === b.article.id) return []
  const day = dayLag(a, b)
  const fell = behaviour === 'cumulative' && day !== null && day !== 0 && (day > 0) === (gap.relation === 'b_lower')
  const saidAgain = day === 0 && lag !== null && lag !== 0 && a.claimant !== null
  return fell || saidAgain ? [reason('restatement', explained)] : []
}

function isReplacement(newer: Claim, older: Claim): boolean {
  return newer.relations.some((relation) => relation.direction === 'out' && relation.claim === older.id
    && (relation.type === 'corrects' || relation.type === 'supersedes'))
}

function sideOf(a: boolean, b: boolean): Side | null {
  if (a && b) return 'both'
  return a ? 'a' : b ? 'b' : null
}
