// Owns who is said to say so: the speakers of a sentence as printed, and which of them stands for a number.
import { matchAt, type Words } from './phrases'
import { isHyphen, type Token } from './tokens'

/** A speaker as printed; `at` is the verb or the "according to", `after` whether the speaker may stand for what was told before. */
export type Speaker = { at: number; text: string; after: boolean }

const REACH = 12

/** Speakers of the sentence from token `from` to `to` (exclusive). */
export function readSpeakers(text: string, tokens: readonly Token[], from: number, to: number, words: Words): Speaker[] {
  const found: Speaker[] = []
  const printed = (start: number, end: number) => text.slice(tokens[start]!.start, tokens[end - 1]!.end)
  for (let at = from; at < to; at += 1) {
    const cited = matchAt(words.accordingTo, tokens, at)
    if (cited && cited.to < to) {
      const [start, end] = nameAfter(tokens, cited.to, to, words)
      if (end > start && !isBareSource(tokens, start, end, words)) found.push({ at, text: printed(start, end), after: true })
    } else if (isSaying(tokens, at, to, words)) {
      const span = inverted(tokens, from, at, to, words) ?? speakerBefore(tokens, from, at, words)
      if (span) found.push({ at, text: printed(...span), after: span[0] > at || closes(tokens, at + 1, to, words) })
    }
  }
  return found
}

// "The UN reports 40 dead" says so; "media reports", "neighbouring states" and "claimed 40 lives" do not.
function isSaying(tokens: readonly Token[], at: number, to: number, words: Words): boolean {
  const [verb, next] = [tokens[at]!, tokens[at + 1]]
  if (!words.verbs.has(verb.lower) || words.lexicon.numbers.articles.includes(tokens[at - 1]?.lower ?? '')) return false
  if (words.cues.takers.has(verb.lower) && tokens.slice(at + 1, Math.min(to, at + 8)).some((token) => words.cues.taken.has(token.lower))) return false
  return !words.cues.nounVerbs.has(verb.lower) || (next !== undefined && (next.kind === 'number' || words.cues.saidThat.has(next.lower) || words.lexicon.numbers.units[next.lower] !== undefined))
}

// "according to preliminary data" names nobody.
function isBareSource(tokens: readonly Token[], start: number, end: number, words: Words): boolean {
  return end - start <= 3 && words.cues.sourceNouns.has(tokens[end - 1]!.lower) && !tokens.slice(start, end - 1).some((token) => token.capital)
}

// From "according to" on: up to the end of the phrase, and of "an estimate by X" only X.
function nameAfter(tokens: readonly Token[], at: number, to: number, words: Words): [number, number] {
  let end = at
  while (end < to && end - at < 14 && !/^[,.;:()[\]"“”!?—–]$/.test(tokens[end]!.text) && !(end > at && words.stops.has(tokens[end]!.lower))) end += 1
  for (let by = at; by < Math.min(end - 1, at + 5); by += 1) {
    if (words.cues.sourceNouns.has(tokens[by]!.lower) && words.cues.sourceJoins.has(tokens[by + 1]!.lower) && by + 2 < end) return [by + 2, end]
  }
  return [at, end]
}

// "…", said the minister · …, said Tal Orm of the Red Cross
function inverted(tokens: readonly Token[], from: number, verb: number, to: number, words: Words): [number, number] | null {
  const [before, after] = [tokens[verb - 1], tokens[verb + 1]]
  if (!words.cues.inverters.has(tokens[verb]!.lower) || !before || verb === from || !/^[,"”’']$/.test(before.text) || !after || verb + 1 >= to) return null
  if (!after.capital && !words.cues.the.has(after.lower) && !words.lexicon.numbers.articles.includes(after.lower)) return null
  if (words.lexicon.dates.weekdays[after.lower] !== undefined) return null
  const span = nameAfter(tokens, verb + 1, to, words)
  return span[1] > span[0] ? span : null
}

function speakerBefore(tokens: readonly Token[], floor: number, verb: number, words: Words): [number, number] | null {
  const last = speakerEnd(tokens, floor, verb, words)
  let start = last
  while (start > floor && last - start < REACH) {
    const before = tokens[start - 1]!
    // "11,294 families recorded": no speaker but what is counted.
    if (before.kind === 'number') return null
    if (/^[,;:!?"“”()[\]—–•]$/.test(before.text) || (isHyphen(before) && tokens[start]!.spaced) || words.verbs.has(before.lower)) break
    // "was first announced" has no speaker.
    if (words.cues.beings.has(before.lower)) return null
    if (words.stops.has(before.lower) && !(before.lower === words.lexicon.numbers.and && tokens[start]!.capital && tokens[start - 2]?.capital)) break
    start -= 1
  }
  let end = last
  while (end > start && (words.lexicon.dates.weekdays[tokens[end - 1]!.lower] !== undefined || words.cues.dayLeads.has(tokens[end - 1]!.lower))) end -= 1
  while (end > start && (words.lexicon.dates.weekdays[tokens[start]!.lower] !== undefined || words.cues.dayLeads.has(tokens[start]!.lower))) start += 1
  if (end === start || words.cues.withs.has(tokens[start]!.lower) || (end - start === 1 && words.pronouns.has(tokens[start]!.lower))) return null
  return words.traps.functionWords.has(tokens[end - 1]!.lower) ? null : [start, end]
}

// Where the speaker's name ends before the verb: over "has" and "also", over "(MSF)", over ", an official in Dal,".
function speakerEnd(tokens: readonly Token[], floor: number, verb: number, words: Words): number {
  let end = verb
  while (end > floor && words.cues.saidLeads.has(tokens[end - 1]!.lower)) end -= 1
  const closing = tokens[end - 1]?.text
  const opening = closing === ')' ? '(' : closing === ',' ? ',' : null
  if (opening === null) return end
  for (let at = end - 2; at > Math.max(floor, end - 14); at -= 1) {
    if (tokens[at]!.text !== opening) continue
    const told = opening === '(' || words.lexicon.numbers.articles.includes(tokens[at + 1]!.lower) || words.cues.the.has(tokens[at + 1]!.lower)
    return told && tokens[at - 1]!.kind === 'word' ? at : end
  }
  return end
}

// "…, the ministry said." ends what was told; "…, Dal announced it had answered" tells something of its own.
function closes(tokens: readonly Token[], at: number, to: number, words: Words): boolean {
  const next = tokens[at]
  if (!next || at >= to || next.kind === 'mark') return true
  return words.lexicon.dates.weekdays[next.lower] !== undefined || words.cues.sayTails.has(next.lower)
}

/** The speaker nearest to token `at`; null when the sentence names none that can stand for it. */
export function speakerNear(speakers: readonly Speaker[], at: number): string | null {
  let best: { text: string; far: number } | null = null
  for (const { at: said, text, after } of speakers) {
    if (said > at && !after) continue
    if (!best || Math.abs(said - at) < best.far) best = { text, far: Math.abs(said - at) }
  }
  return best?.text ?? null
}
