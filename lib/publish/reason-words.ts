// Owns one sentence for each reason of a divergence, in the catalogue's words.
import { formatClock, makeClock } from '@/lib/domain/clock'
import type { Quantity } from '@/lib/domain/claim'
import { BARRIERS, type Barrier, type Divergence, type Reason } from '@/lib/domain/divergence-reason'
import { formatNumber, formatQuantity } from '@/lib/domain/quantity'
import type { Messages } from '@/lib/messages/messages'

/** A barrier as it stands after "Not comparable:". */
export function barrierWord(reason: Reason, { divergence }: Messages): string {
  if (!(BARRIERS as readonly string[]).includes(reason.type)) throw new RangeError(`"${reason.type}" is no barrier`)
  return divergence.barriers[reason.type as Barrier]
}

export function barrierSentence({ type, a, b, side }: Reason, messages: Messages): string {
  const { divergence: words } = messages
  switch (type) {
    case 'definition': return words.definition(a, b)
    case 'scope': return words.scope(a, b)
    case 'unit': return words.unit(a, b)
    case 'measure': return words.measure(wordFor(messages.measures, a), wordFor(messages.measures, b))
    case 'modality': return words.modality(a && wordFor(messages.modalities, a), b && wordFor(messages.modalities, b))
    case 'period': return words.period
    case 'proposal': return words.proposal(a, b)
    case 'phase': return words.phase(a, b)
    case 'no_number': return words.noNumber(side === 'both')
    default: throw new RangeError(`"${type}" is no barrier`)
  }
}

/** The sentence for what may stand behind a gap; "" where the headline has said it. */
export function causeSentence(reason: Reason, divergence: Divergence, messages: Messages): string {
  const { divergence: words } = messages
  const { type, a, b, days, side, explains } = reason
  switch (type) {
    case 'sum': return words.sum(divergence.parts.b.length)
    case 'date': return dateSentence(reason, divergence, messages)
    case 'scope': return words.scopeWords(a, b)
    case 'window': return (explains === 'nothing' ? words.shorterIsHigher : words.window)(dayWords(a), dayWords(b))
    case 'basis': return words.basis(wordFor(messages.bases, a), wordFor(messages.bases, b))
    case 'hedge':
      if (divergence.gap?.relation === 'same_number') return words.hedgeOnly
      return divergence.gap?.relation === 'overlap' ? words.overlap : words.hedged(side === 'both')
    case 'rounding': return roundingSentence(reason, divergence, messages)
    case 'restatement': return divergence.sameIssuer ? words.restated(days) : words.replaced
    case 'reports': return words.reports(days ?? 0)
    case 'unexplained': return divergence.gap?.size && isHair(divergence.gap.size) ? words.byHowMuch : words.unexplained(messages.sentences.upperFirst(unexplainedAmount(reason, divergence, messages)))
    case 'stance': return words.stance(stanceWord(messages, a), stanceWord(messages, b))
    case 'account': return words.modality(a && wordFor(messages.modalities, a), b && wordFor(messages.modalities, b))
    case 'no_number': return words.noNumber(side === 'both')
    default: throw new RangeError(`No words for the reason "${type}" (${explains})`)
  }
}

function dateSentence({ explains, days }: Reason, divergence: Divergence, { divergence: words }: Messages): string {
  if (days === null) return words.dayUnknown
  if (explains === 'all') return words.grows(divergence.sameIssuer, days)
  if (explains === 'possibly') return words.mayMove(days)
  return divergence.grows && divergence.gap?.size ? `${words.daysApart(days)} ${words.fell}` : words.daysApart(days)
}

function roundingSentence({ side, explains, amount }: Reason, divergence: Divergence, { divergence: words }: Messages): string {
  const opening = words.round[sideWord(side, divergence)]
  if (explains === 'all') return `${opening}${words.roundAll}.`
  return explains === 'part' && amount !== null ? `${opening}${words.roundPart(formatNumber(amount))}.` : `${opening}.`
}

/** Which of the two is meant: by the day described, else by the day of the report, else by its place. */
function sideWord(side: Reason['side'], { lag }: Divergence): keyof Messages['divergence']['round'] {
  if (side === 'both' || side === null) return 'both'
  const later = lag.asOf || lag.reports || 0
  if (later === 0) return side
  return (side === 'b') === later > 0 ? 'later' : 'earlier'
}

/** "about 10", "at least 500", "10": as exact as the gap that it is the rest of. */
function unexplainedAmount({ amount }: Reason, { gap, reasons }: Divergence, messages: Messages): string {
  if (amount === null || !gap?.size) throw new RangeError('An unexplained rest needs a gap with a size')
  const partly = reasons.some(({ type, explains }) => type === 'rounding' && explains === 'part')
  if (!partly && (gap.size.operator !== 'between' || !amount)) return gapText(gap.size, messages)
  return gapText({ ...gap.size, operator: 'at_least', low: amount, high: null, best: null }, messages)
}

/** Whether two bounds meet in one number that one of them leaves out: they exclude each other by no amount that could be named. */
export function isHair({ operator, low }: Quantity): boolean {
  return operator === 'more_than' && low === 0
}

/** A distance between two numbers in words; that between two shares or percentages is in percentage points. */
export function gapText(size: Quantity, { divergence }: Messages): string {
  const isShare = size.measure === 'share' && (size.unit === null || size.unit === 'share')
  if (!isShare && size.unit !== 'percent') return formatQuantity(size).text
  const times = (value: number | null) => (value === null ? null : Number((value * (isShare ? 100 : 1)).toPrecision(12)))
  const points = { ...size, measure: 'count' as const, unit: null, low: times(size.low), high: times(size.high), best: times(size.best) }
  return divergence.points(formatQuantity(points).text)
}

function dayWords(day: string | null): string {
  return formatClock(makeClock(day, 'stated'))
}

function stanceWord({ stances }: Messages, stance: string | null): string {
  return (stances as Record<string, { says: string }>)[stance ?? '']?.says ?? '?'
}

function wordFor(words: Record<string, string>, key: string | null): string {
  return words[key ?? ''] ?? key ?? '?'
}
