// Owns the words for how far apart two claims are and why: one headline, one short text, never a verdict.
import type { Quantity } from '@/lib/domain/claim'
import type { Divergence, Gap, Reason } from '@/lib/domain/divergence-reason'
import { messages as english, type Messages } from '@/lib/messages/messages'
import { barrierSentence, barrierWord, causeSentence, gapText, isHair } from './reason-words'

export interface DivergenceWords {
  headline: string
  text: string
  /** Headline and text as one line, for the API. */
  words: string
}

/** The words for one explained difference. */
export function divergenceWords(divergence: Divergence, messages: Messages = english): DivergenceWords {
  return divergence.comparable ? comparableWords(divergence, messages) : barrierWords(divergence, messages)
}

/** The words of a row with nothing to set against each other; `partOf` is the label of the total where its parts are compared. */
export function singleSourceWords(messages: Messages = english, partOf: string | null = null): DivergenceWords {
  const { headline, nothing, partOf: inTotal } = messages.divergence
  return partOf === null ? join(headline.oneSource, [nothing]) : join(headline.partOf, [inTotal(partOf)])
}

function join(headline: string, texts: readonly string[]): DivergenceWords {
  const text = texts.filter(Boolean).join(' ')
  return { headline, text, words: text ? `${headline}. ${text}` : `${headline}.` }
}

function barrierWords({ reasons }: Divergence, messages: Messages): DivergenceWords {
  const { headline, noGap } = messages.divergence
  return join(headline.notComparable(reasons.map((reason) => barrierWord(reason, messages))),
    [...reasons.map((reason) => barrierSentence(reason, messages)), noGap])
}

function comparableWords(divergence: Divergence, messages: Messages): DivergenceWords {
  const { gap, reasons } = divergence
  const sameDay = gap?.size && divergence.lag.asOf === 0 && reasons.some(({ type }) => type === 'unexplained')
  const hedge = reasons.find(({ type }) => type === 'hedge')
  const opening = sameDay ? [sameDayWords(divergence.sameDay, hedge?.side ?? null, messages)] : []
  const told = reasons.filter((reason) => !(sameDay && reason.type === 'hedge'))
  return join(headlineOf(divergence, messages), [...opening, ...told.map((reason) => causeSentence(reason, divergence, messages))])
}

function sameDayWords(oneDay: boolean, hedged: Reason['side'], { divergence }: Messages): string {
  return divergence.sameDay(oneDay, hedged === null ? null : hedged === 'both' ? 'both' : 'one')
}

function headlineOf({ gap, reasons }: Divergence, messages: Messages): string {
  const { divergence: { headline }, sentences } = messages
  if (!gap) return reasons.some(({ type }) => type === 'stance' || type === 'account') ? headline.twoAccounts : headline.bothReport
  if (gap.size && isHair(gap.size)) return headline.cannotBothHold
  if (gap.size) return headline.apart(sentences.upperFirst(sizeWords(gap, messages)))
  if (gap.relation === 'overlap') return headline.bothCanHold
  if (gap.relation === 'same_number') return headline.sameNumber
  return reasons.some(({ type }) => type === 'sum') ? headline.sameTotal : headline.sameFigure
}

/** "at least 13,729", "about 10", "7 days": persons go without saying, because the row has named them. */
export function sizeWords(gap: Gap, messages: Messages = english): string {
  if (!gap.size) throw new RangeError(`A gap of the relation "${gap.relation}" has no size`)
  const text = gapText(gap.size, messages)
  return withUnit(gap.approximate && gap.size.operator !== 'about' ? `${text} (approximately)` : text, gap.size)
}

function withUnit(text: string, { unit }: Quantity): string {
  return !unit || unit === 'persons' || unit === 'percent' ? text : `${text} ${unit}`
}
