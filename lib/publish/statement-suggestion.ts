// Owns the statement that the claim form suggests from what is filled in: who said it first, then the claim in neutral words.
import type { Claim } from '@/lib/domain/claim'
import { formatClock } from '@/lib/domain/clock'
import { formatQuantity } from '@/lib/domain/quantity-text'
import { lookupVagueWord } from '@/lib/domain/vague-words'
import { messages as english, type Messages } from '@/lib/messages/messages'
import { claimSentence, type SentenceMetric } from './claim-sentence'
import { whenWords } from './clock-words'
import { speakerName } from './names'

const LONGEST = 1000

/**
 * One sentence, attribution first, ending in a full stop, never empty and never longer than a statement may be. `metric` is the register's
 * entry of the claim's metric, where it is known.
 */
export function suggestStatement(claim: Claim, metric: SentenceMetric | null = null, messages: Messages = english): string {
  const speaker = speakerName(claim, messages)
  const text = finished(sentenceOf(claim, metric, speaker, messages))
  return text.length <= LONGEST ? text : finished(messages.statements.spoke(speaker.slice(0, LONGEST - 50)))
}

function finished(text: string): string {
  return `${text.replace(/\s+/gu, ' ').trim().replace(/[.\s]+$/u, '')}.`
}

function sentenceOf(claim: Claim, metric: SentenceMetric | null, speaker: string, messages: Messages): string {
  const { statements } = messages
  const isOwnVoice = claim.claimant === null && (claim.modality === null || statements.says[claim.modality] === statements.says.asserted)
  const verb = isOwnVoice ? statements.reported : statements.says[claim.modality ?? 'asserted']
  const that = (rest: string) => statements.that(speaker, verb, rest)
  switch (claim.kind) {
    case 'figure': return that(figureWords(claim, metric, messages))
    case 'term': return that(termWords(claim, messages))
    case 'position': return that(positionWords(claim, messages))
    case 'event': return that(eventWords(claim, messages))
    case 'assessment': return assessmentWords(claim, speaker, messages)
  }
}

function figureWords(given: Claim, metric: SentenceMetric | null, messages: Messages): string {
  const { statements, sentences } = messages
  const claim = withVagueWord(given)
  const label = claim.metric?.label ?? statements.something
  const place = scopeWords(claim, messages)
  const when = metric ? whenWords(claim, metric, messages) : asOfWords(claim, messages)
  if (claim.quantity === null || claim.quantity.operator === 'unknown') return statements.noNumber(label) + place + when
  const known = sentences.predicates[claim.metric?.slug ?? ''] ? claimSentence(claim, metric, messages) : null
  if (known?.figure && known.follows) return `${known.figure.text} ${known.follows}`
  return statements.was(statements.measured[claim.quantity.measure], label, amountWords(claim, messages), claim.modality === 'predicted') + place + when
}

function termWords(claim: Claim, messages: Messages): string {
  const { statements, modalities } = messages
  const topic = statements.called(claim.topic?.label ?? statements.something) + (claim.phase ? statements.phase(claim.phase) : '')
  return [
    claim.proposal && statements.under(inside(claim.proposal.name, messages)), statements.wasMeant(topic, modalities[claim.modality ?? 'proposed']),
    claim.quantity && statements.amount(amountWords(claim, messages)), claim.actor && statements.by(inside(claim.actor.name, messages)),
    ...conditions(claim, messages), asOfWords(claim, messages),
  ].filter(Boolean).join('')
}

function positionWords(claim: Claim, messages: Messages): string {
  const { statements } = messages
  const isOwn = claim.actor !== null && claim.actor.slug === claim.claimant?.slug && claim.coClaimants.length === 0
  const who = isOwn ? statements.it : inside(claim.actor?.name ?? statements.something, messages)
  const object = objectOf(claim, messages) ?? statements.something
  const aim = claim.quantity ? statements.amountFor(amountWords(claim, messages), object) : object
  return [who, ' ', statements.stances[claim.stance ?? 'supports'](aim), ...conditions(claim, messages), asOfWords(claim, messages)].filter(Boolean).join('')
}

function eventWords(claim: Claim, messages: Messages): string {
  const { statements, sentences } = messages
  const names = (claim.occurrence?.participants ?? []).map(({ name, role }) => (role ? statements.role(inside(name, messages), role) : inside(name, messages)))
  return [
    statements.tookPlace(claim.occurrence?.label ?? statements.something, claim.modality === 'predicted'), scopeWords(claim, messages),
    names.length > 0 && statements.with(sentences.and(names)), claim.quantity && statements.withAmount(amountWords(claim, messages)), asOfWords(claim, messages),
  ].filter(Boolean).join('')
}

function assessmentWords(claim: Claim, speaker: string, messages: Messages): string {
  const { statements } = messages
  const object = objectOf(claim, messages)
  if (claim.quote) return object ? statements.quotedOf(speaker, object, claim.quote.exact) : statements.quoted(speaker, claim.quote.exact)
  return object ? statements.assessed(speaker, object) + asOfWords(claim, messages) : statements.assessedOnly(speaker)
}

/** What a claim is aimed at or about, as it is called inside a sentence. */
function objectOf(claim: Claim, messages: Messages): string | null {
  const { statements } = messages
  const { target, proposal, topic, occurrence } = claim
  switch (target?.type) {
    case 'claim': return statements.claim(target.label)
    case 'metric': return statements.figures(target.label)
    case 'topic': return statements.called(target.label)
    case 'actor': case 'proposal': return inside(target.label, messages)
    case undefined:
  }
  if (proposal) return inside(proposal.name, messages)
  const label = topic?.label ?? occurrence?.label
  return label === undefined ? null : statements.called(label)
}

function inside(name: string, { sentences, statements }: Messages): string {
  return name.startsWith('The ') ? name : statements.inside(sentences.subject(name))
}

// "hundreds of prisoners" stands before what is counted as "hundreds".
function withVagueWord(claim: Claim): Claim {
  const { quantity } = claim
  const word = quantity?.operator === 'vague' && quantity.asWritten !== null ? lookupVagueWord(quantity.asWritten)?.word : undefined
  return quantity && word ? { ...claim, quantity: { ...quantity, asWritten: word } } : claim
}

function amountWords(claim: Claim, { statements }: Messages): string {
  const quantity = claim.quantity!
  const unit = quantity.operator === 'vague' || quantity.operator === 'unknown' || quantity.unit === 'percent' || quantity.unit === 'share' ? null : quantity.unit
  const text = [formatQuantity(quantity).text, unit].filter(Boolean).join(' ')
  return text + (quantity.per ? statements.per(quantity.per) : '') + (quantity.base ? statements.of(quantity.base) : '')
}

function scopeWords({ scope }: Claim, { statements }: Messages): string {
  return [scope.population && statements.among(scope.population), scope.place && statements.in(scope.place), scope.text && statements.scope(scope.text)].filter(Boolean).join('')
}

function conditions(claim: Claim, { statements }: Messages) {
  return [claim.condition && statements.condition(claim.condition), claim.anchor && statements.anchor(claim.anchor)]
}

function asOfWords(claim: Claim, { sentences }: Messages): string {
  return claim.asOf?.edtf ? sentences.asOf(formatClock(claim.asOf)) : ''
}
