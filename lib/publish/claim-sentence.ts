// Owns the sentence of one claim's card, in its parts: who said it, what the number is of, as of when, and who reported it.
import type { Claim } from '@/lib/domain/claim'
import { formatQuantity, type QuantityText } from '@/lib/domain/quantity-text'
import type { Behaviour } from '@/lib/domain/vocabulary'
import { messages as english, type Messages } from '@/lib/messages/messages'
import { clockWords, datesNote, whenWords } from './clock-words'
import { outletObject, speakerName } from './names'

export interface ClaimSentence {
  /** "The Gaza health ministry said" */
  speaker: string
  /** The number with its hedge; null for claims without one. */
  figure: QuantityText | null
  /** "people had been killed in Gaza since 7 October 2023, as of 14 April 2024"; null where only the statement can say it. */
  follows: string | null
  statement: string
  /** "Reported by The Sun, 21 December 2023." */
  reported: string
  /** "Both dates are deduced, not printed."; null where both are stated. */
  dates: string | null
}

/** What the sentence needs of the metric; the register's entry fits. */
export interface SentenceMetric {
  label: string
  behaviour: Behaviour
  windowFrom: string | null
}

/** The parts of one claim's card, attribution first. Without the metric's entry the statement speaks for itself. */
export function claimSentence(claim: Claim, metric: SentenceMetric | null, messages: Messages = english): ClaimSentence {
  const figure = claim.kind === 'figure' && claim.quantity && claim.quantity.operator !== 'unknown' ? formatQuantity(claim.quantity) : null
  return {
    speaker: speakerLine(claim, messages), figure, follows: figure && metric ? followsFigure(claim, metric, messages) : null,
    statement: claim.statement, reported: reportedLine(claim, messages), dates: datesNote(claim, messages),
  }
}

/** "The Gaza health ministry said", "The Sun said", "An outlet that is not named said". */
export function speakerLine(claim: Claim, messages: Messages = english): string {
  const { sentences } = messages
  const verb = sentences.said[claim.modality ?? 'asserted']
  return sentences.speaks(speakerName(claim, messages), verb)
}

/** The line below a figure in a cell: "The outlet itself, as of 7 October 2023." */
export function attributionLine(claim: Claim, messages: Messages = english): string {
  const speaker = claim.claimant ? speakerLine(claim, messages) : messages.sentences.itself
  return messages.sentences.attribution(speaker, claim.asOf?.edtf ? clockWords(claim.asOf, messages).text : null)
}

/** "Reported by The Sun, 21 December 2023." or, without another speaker, "In its own voice, in a report of 21 December 2023." */
export function reportedLine(claim: Claim, messages: Messages = english): string {
  const { sentences } = messages
  const published = claim.article.publishedOn
  const day = published?.edtf ? clockWords(published, messages).text : null
  const line = claim.claimant
    ? sentences.reportedBy(outletObject(claim.article.outlet, messages), day)
    : sentences.ownVoice(day)
  return day ? line : `${line} ${sentences.undatedReport}`
}

/** What was denied or predicted did not happen, so that "had been" would be wrong. */
const UNSAID = ['denied', 'predicted']

function followsFigure(claim: Claim, metric: SentenceMetric, messages: Messages): string | null {
  const { sentences } = messages
  const quantity = claim.quantity
  // A share, a change or a ratio has words of its own around it, which only the statement has.
  if (!quantity || quantity.measure !== 'count' || quantity.per || UNSAID.includes(claim.modality ?? '')) return null
  const predicate = sentences.predicates[claim.metric?.slug ?? '']
  const known = predicate && (quantity.operator === 'exactly' && quantity.best === 1 ? sentences.singular(predicate) : predicate)
  const population = claim.scope.population
  const counted = (noun: string) => (population ? sentences.population(noun, population) : noun)
  const opening = known
    ? `${counted(known.noun)} ${known.verb}`
    : sentences.plainPredicate(counted(quantity.unit ?? claim.metric?.unit ?? ''), metric.label)
  const joined = quantity.operator === 'vague' ? sentences.afterVague(quantity.asWritten ?? '', opening) : opening
  return joined + whenWords(claim, metric, messages)
}
