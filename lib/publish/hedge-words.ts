// Owns the words for a hedge that changed between two reports of one statement: what each printed, and what differs; never blame.
import type { HedgeStep } from '@/lib/domain/hedge-loss'
import type { Report } from '@/lib/domain/origins-report'
import { formatQuantity } from '@/lib/domain/quantity'
import { messages as english, type Messages } from '@/lib/messages/messages'
import { clockWords } from './clock-words'
import { outletObject } from './names'

export interface HedgeWords { headline: string; text: string; words: string }

/** The words of one step: "Printed without the hedge", and who printed what. */
export function hedgeWords(step: HedgeStep, messages: Messages = english): HedgeWords {
  const { hedges } = messages
  const { from, to, route } = step
  const speaker = messages.sentences.subject(speakerOf(from))
  const [before, after] = [printedWords(from, messages), printedWords(to, messages)]
  const differs = differences(step, messages).join(', ')
  const text = route === 'within'
    ? hedges.within(speaker, reporter(to, messages), before, after, differs)
    : hedges.sentence(speaker, reporter(from, messages), before, reporter(to, messages), hedges.route[route], after, differs)
  const headline = headlineOf(step, messages)
  return { headline, text, words: `${headline}. ${text}` }
}

function headlineOf({ operator, modality, words, change }: HedgeStep, { hedges }: Messages): string {
  const isOperatorOnly = operator !== null && modality === null && words === null
  if (isOperatorOnly && change === 'less') return hedges.dropped
  return isOperatorOnly && change === 'more' ? hedges.added : hedges.change[change]
}

/** Both reports have the same claimant, by the words of the first. */
function speakerOf({ claimant }: Report): string {
  if (!claimant) throw new RangeError('A statement without a claimant has no hedge to compare')
  return claimant.anonymous && claimant.descriptor ? claimant.descriptor : claimant.name
}

function reporter({ article }: Report, messages: Messages): string {
  const day = article.publishedOn?.edtf ? clockWords(article.publishedOn, messages).text : null
  return messages.hedges.outlet(outletObject(article.outlet, messages), day)
}

/** The words as printed, in quotation marks, or the number in our own where none are kept. */
function printedWords({ quantity, quote }: Report, { hedges }: Messages): string {
  const printed = quantity?.asWritten ?? quote?.exact
  // Tables of figures print bare digits, which nobody reads easily.
  if (printed && quantity && /^\d{4,}$/.test(printed)) return hedges.printed(formatQuantity(quantity).number)
  return printed ? hedges.printed(printed) : quantity ? formatQuantity(quantity).text : ''
}

function differences({ operator, modality, words }: HedgeStep, { hedges, operators, modalities }: Messages): string[] {
  const found: string[] = []
  if (operator?.change === 'less') found.push(hedges.without(operators[operator.from]))
  if (operator?.change === 'more') found.push(hedges.with(operators[operator.to]))
  if (operator?.change === 'other') found.push(hedges.instead(operators[operator.to], operators[operator.from]))
  for (const word of words?.gone ?? []) found.push(hedges.without(word))
  for (const word of words?.come ?? []) found.push(hedges.with(word))
  if (modality) found.push(hedges.recordedAs(modalities[modality.to ?? 'asserted'], modalities[modality.from ?? 'asserted']))
  return found
}
