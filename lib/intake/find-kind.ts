// Owns what kind of claim a find is: what is so, what is only offered or asked for, or what somebody turns down, by the words of its sentence.
import type { Find } from '@/lib/detect/find'
import type { Kind, Stance } from '@/lib/domain/vocabulary'
import { sentenceText, type FoundText, type Place } from './found-text'

export type FindKind = { kind: Kind; modality: string | null; stance: Stance | null }

const FIGURE: FindKind = { kind: 'figure', modality: 'asserted', stance: null }
/** Names of what is not in force. */
const PLAN = String.raw`(?:offers?|proposals?|drafts?|plans?|frameworks?|blueprints?|ideas?|packages?)`
const PACT = String.raw`(?:deals?|agreements?|accords?|arrangements?|exchanges?|swaps?|truces?|ceasefires?|cease-fires?|pauses?)`
const THOUGHT = /\b(?:looking (?:towards|at)|weighing|discuss(?:ing|ed)|considering|talk(?:s|ing) (?:of|about)|mull(?:ing|ed)|floated|exploring|under discussion|on the table)\b/iu
const OPEN = /\b(?:offer|propos|suggest|draft|plan|framework|blueprint|idea|package|would|could|reject|refus|turn|rul|declin|accept|agree|demand|insist|will not|weigh|discuss|consider|talk|mull|float|explor|look|under|on the table|is to|are to|to be)/iu
/** What a pact brought about has happened. */
const PAST = /\b(?:saw|enabled|led to|allowed|brought (?:home|back|about|an)|resulted in|secured|lasted|held|ended|collapsed|expired|freed|returned)\b/iu

const ANY = `(?:${PACT.slice(3, -1)}|${PLAN.slice(3, -1)})`
const NAMED = new RegExp(String.raw`^\W*(?:[\p{L}-]+\W+){0,4}${PLAN}\b`, 'iu')
const ANY_NEAR = new RegExp(String.raw`\b${ANY}\b`, 'iu')
const PLANNED = new RegExp(String.raw`\b${PLAN}\b|\b(?:offered|proposed|suggested) (?:to|that|a|an)\b`, 'iu')

/** The kind of a find, and the modality and stance that its sentence tells. */
export function kindOf(found: FoundText, find: Find, place: Place): FindKind {
  if (find.type === 'date') return { kind: 'event', modality: 'asserted', stance: null }
  const sentence = sentenceText(found, place)
  // Nearly all sentences tell of what is so, and need no closer look.
  if (!OPEN.test(sentence)) return FIGURE
  const { text, tokens } = found
  const before = text.slice(tokens[place.first]!.start, find.start)
  const after = text.slice(find.end, tokens[place.last - 1]!.end)
  const near = after.split(/[,;:.]/)[0]!
  const stance = stanceIn(before, find, near)
  if (stance) return { kind: 'position', modality: 'asserted', stance }
  const isNamed = NAMED.test(near) || (THOUGHT.test(before) && ANY_NEAR.test(near))
  const isPlanned = PLANNED.test(before) && (/\b(?:would|could|to|in (?:return|exchange) for)\b/iu.test(before))
  const isTurnedDown = /\b(?:reject(?:s|ed)|refuse[sd]?|turn(?:s|ed) down|declined|accept(?:s|ed)|agreed to)\s+(?:a|an|the|any|its|their)?\s*$/iu.test(before) && find.type === 'duration'
  const would = /\b(?:would|could)\b(?!\s+have\b)/iu.exec(before)
  // "would" behind which the number stands, in a sentence about a pact that is still talked about.
  const isConditional = would !== null && !/\b(?:said|says|warned|added) (?:that )?(?:it|he|she|they|\S+) would\b.*\bif\b/iu.test(sentence)
    && (find.subject === 'hostages' || find.subject === 'prisoners' || find.subject === 'truce' || find.type !== 'quantity' || ANY_NEAR.test(sentence))
  const isToCome = /^\W*(?:[\p{L}-]+\W+){0,3}(?:would|could|is to|are to|to be (?:offered|agreed)|under discussion)\b/iu.test(after)
  if (!isNamed && !isToCome && (PAST.test(near) || PAST.test(before))) return FIGURE
  if (!(isNamed || isPlanned || isTurnedDown || isConditional || (isToCome && find.type === 'duration'))) return FIGURE
  return { kind: 'term', modality: modalityOf(sentence), stance: null }
}

/** Who turns down every pact below a bound, or asks for one, takes a position: "refuses any truce of less than 14 days". */
function stanceIn(before: string, find: Find, near: string): Stance | null {
  if (find.type !== 'duration' && !(find.type === 'quantity' && /^\W*(?:hostages|captives|prisoners|detainees)/iu.test(near))) return null
  const isBound = find.operator !== 'exactly' && find.operator !== 'about' && find.operator !== 'vague'
  if (!isBound) return null
  if (/\b(?:reject(?:s|ed|ing)?|refus(?:es?|ed|ing)|turn(?:s|ed) down|rul(?:es|ed) out|will not (?:accept|look at))\b[^.;]*\b(?:any|a|every|all)\b[^.;]*$/iu.test(before)) return 'rejects'
  return /\b(?:demand(?:s|ed|ing)?|insist(?:s|ed|ing)?)\b[^.;,]*$/iu.test(before) ? 'demands' : null
}

function modalityOf(sentence: string): string {
  if (/\b(?:agreed|signed|accepted)\b/iu.test(sentence) && !/\b(?:if|would|yet|draft)\b/iu.test(sentence)) return 'agreed'
  if (THOUGHT.test(sentence)) return 'discussed'
  if (/\boffer(?:s|ed|ing)?\b/iu.test(sentence)) return 'offered'
  return /\bdemand(?:s|ed|ing)?\b/iu.test(sentence) ? 'demanded' : 'proposed'
}
