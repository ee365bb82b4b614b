// Owns where in its sentence a find's speaker stands: where the detector sees one, or where the sentence begins with somebody who says it.
import type { Find } from '@/lib/detect/find'
import { english } from '@/lib/detect/lexicon/en'
import { prepareLexicon } from '@/lib/detect/phrases'
import type { Span } from '@/lib/domain/quote-text'
import type { WorkActor } from '@/lib/domain/work-find'
import { resolveSpeaker, startsWithActor, type SpeakerBook } from './find-speaker'
import type { FoundText, Place } from './found-text'

/** Verbs by which somebody gives a number that are no verbs of speech alone. */
const GIVES = new Set('told put puts counted counts recorded records reported reports estimated estimates listed documented tallied confirmed claimed believes believed'.split(' '))
/** What may follow "…, Hamas said" where the sentence before it is what was said. */
const CLOSES = /^\s*(?:$|[.,;:!?”"’')\]–—]|(?:on|in|at|late|early|earlier|after|as|during|citing|to|last|this|yesterday|today|while|adding|without|when)\b)/iu

/** Where the speaker of a find stands; null where its sentence names none. */
export function speakerAt(found: FoundText, find: Find, place: Place, book: SpeakerBook): Span | null {
  const { text, tokens } = found
  const [floor, ceiling] = [tokens[place.first]!.start, tokens[place.last - 1]!.end]
  const told = find.claimant === null ? null : nearest(text, find.claimant, floor, ceiling, find.start)
  const whole = told && withHead(text, told, floor)
  const nearer = clauseSpeaker(text, whole && whole.start < find.start ? whole.end : floor, find.start, book)
  if (nearer) return nearer
  if (whole && saysIt(text, whole, find, ceiling)) return whole
  return openingSpeaker(text, floor, find.start, book)
}

/** "…, while the ministry put it at 260": whoever the clause of the find begins with, where that is nearer than the speaker of the sentence. */
function clauseSpeaker(text: string, floor: number, start: number, book: SpeakerBook): Span | null {
  const before = text.slice(floor, start)
  const clause = /^.*(?:\b(?:while|whereas|but)|;) /isu.exec(before)
  if (!clause) return null
  const words = before.slice(clause[0].length).split(' ')
  const verb = words.findIndex((word) => GIVES.has(word.toLowerCase()))
  const subject = words.slice(0, Math.max(0, verb)).join(' ')
  if (subject === '' || verb > 7 || !resolveSpeaker(subject, book)) return null
  const at = floor + clause[0].length
  return { start: at, end: at + subject.length }
}

/** Whose position a sentence tells: the actor named last before the find's verb; null where it is "it" or nobody. */
export function holderOf(found: FoundText, find: Find, { first }: Place, book: SpeakerBook): WorkActor | null {
  const before = found.text.slice(found.tokens[first]!.start, find.start)
  const verb = /\b(?:has |have |had |would |will )?(?:now |also |again )?(?:reject|refus|turn(?:s|ed) down|rul(?:es|ed) out|demand|insist|not )\w*/iu.exec(before)
  if (!verb) return null
  const words = before.slice(0, verb.index).trimEnd().split(/\s+/u)
  for (let from = Math.max(0, words.length - 4); from < words.length; from += 1) {
    const speaker = resolveSpeaker(words.slice(from).join(' '), book)
    if (speaker?.actor && !speaker.anonymous) return speaker.actor
  }
  return null
}

function nearest(text: string, words: string, floor: number, ceiling: number, start: number): Span | null {
  let best: Span | null = null
  for (let at = text.indexOf(words, floor); at >= 0 && at + words.length <= ceiling; at = text.indexOf(words, at + 1)) {
    if (!best || Math.abs(at - start) < Math.abs(best.start - start)) best = { start: at, end: at + words.length }
  }
  return best
}

/** "Lawyers who visit the prisons say": the clause belongs to those whom it is about. */
function withHead(text: string, { start, end }: Span, floor: number): Span {
  const head = /(?:^|[,;:“"] )((?:[\p{L}'’-]+ ){1,5})(?:who|that|which) $/u.exec(text.slice(floor, start))
  return head ? { start: start - (head[0].length - head[0].indexOf(head[1]!)), end } : { start, end }
}

// "With 300 shells, the Front answered that …" does not say the number; "300 shells fell, the Front said on Monday" does.
function saysIt(text: string, who: Span, find: Find, ceiling: number): boolean {
  if (who.start < find.start) return true
  if (/\b(?:according to|per|by|from)\s+(?:the\s+)?$/iu.test(text.slice(Math.max(0, who.start - 20), who.start))) return true
  const [, said = ''] = /^\s*(?:(?:has|have|had|also|later)\s+)?\p{L}+/u.exec(text.slice(who.end, ceiling)) ? [null, text.slice(who.end, ceiling).replace(/^\s*(?:(?:has|have|had|also|later)\s+)?\p{L}+/u, '')] : []
  return CLOSES.test(said)
}

/** A registered actor with whom the sentence begins, before a verb of saying that stands before the find. */
function openingSpeaker(text: string, floor: number, start: number, book: SpeakerBook): Span | null {
  const before = text.slice(floor, Math.min(start, floor + 300))
  const length = startsWithActor(before, book)
  if (length === 0) return null
  const [, verb = ''] = /^(?:, [^,]{1,120},)?(?: (?:has|have|had|also|later|then|now))* (\p{L}+)/u.exec(before.slice(length)) ?? []
  const { verbs } = prepareLexicon(english)
  return verbs.has(verb.toLowerCase()) || GIVES.has(verb.toLowerCase()) ? { start: floor, end: floor + length } : null
}
