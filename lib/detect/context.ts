// Owns what the words around a number suggest: its subject, a metric, who says so and for which day.
import type { DateSpan } from './printed-dates'
import { readSpeakers, speakerNear, type Speaker } from './claimants'
import type { Words } from './phrases'
import type { Token } from './tokens'

/** A sentence: its tokens from `from` to `to` (exclusive); `has` knows whether lower-case words with single spaces stand in it. */
export type Sentence = { from: number; to: number; has: (phrase: string) => boolean; dates: DateSpan[]; speakers: Speaker[] }

const NEAR = 9

/** Sentences of a text with the dates and speakers in them. */
export function readSentences(text: string, tokens: readonly Token[], dates: readonly DateSpan[], words: Words): Sentence[] {
  const sentences: Sentence[] = []
  for (let from = 0; from < tokens.length;) {
    let to = from + 1
    while (to < tokens.length && tokens[to]!.sentence === tokens[from]!.sentence) to += 1
    const phrase = ` ${tokens.slice(from, to).map((token) => token.lower).join(' ')} `
    const known = new Map<string, boolean>()
    const has = (part: string) => {
      if (!known.has(part)) known.set(part, phrase.includes(` ${part} `))
      return known.get(part)!
    }
    sentences.push({ from, to, has, dates: [], speakers: readSpeakers(text, tokens, from, to, words) })
    from = to
  }
  for (const date of dates) sentences[tokens[date.from]!.sentence]?.dates.push(date)
  return sentences
}

/** The speaker nearest to token `at`; null when the sentence names none. */
export function claimantNear(sentence: Sentence, at: number): string | null {
  return speakerNear(sentence.speakers, at)
}

/** EDTF of the date nearest to token `at` in its sentence, else the day of publication. */
export function dayNear(sentence: Sentence, at: number, published: string | null): string | null {
  let best: { edtf: string; far: number } | null = null
  for (const { from, edtf } of sentence.dates) if (edtf && (!best || Math.abs(from - at) < best.far)) best = { edtf, far: Math.abs(from - at) }
  return best?.edtf ?? published
}

/** Cues of a kind by how far they stand from the tokens `from` to `to`, nearest first; what follows counts as a little nearer. */
function cuesNear<T>(tokens: readonly Token[], from: number, to: number, sentence: Sentence, lookup: (word: string, at: number) => T | undefined): { cue: T; far: number }[] {
  const found: { cue: T; far: number }[] = []
  for (let at = Math.max(sentence.from, from - NEAR); at < Math.min(sentence.to, to + NEAR); at += 1) {
    const cue = at >= from && at < to ? undefined : lookup(tokens[at]!.lower, at)
    if (cue === undefined) continue
    const between = at < from ? tokens.slice(at + 1, from) : tokens.slice(to, at)
    const breaks = between.filter((token) => /^[,;:]$/.test(token.text)).length
    found.push({ cue, far: (at < from ? from - at + 0.5 : at - to) + 3 * breaks })
  }
  return found.toSorted((a, b) => a.far - b.far)
}

// "a halt to the fighting" speaks of a truce.
function subjectAt(tokens: readonly Token[], at: number, word: string, words: Words): string | undefined {
  const subject = words.subjects.get(word)
  return subject === 'war' && tokens.slice(Math.max(0, at - 3), at).some((token) => words.subjects.get(token.lower) === 'truce') ? 'truce' : subject
}

/** The subject that the nearest words suggest, and the metric of the first rule that fits; both null when unsure. */
export function suggestMetric(tokens: readonly Token[], from: number, to: number, sentence: Sentence, noun: number, isDuration: boolean, gated: boolean, words: Words): { subject: string | null; metric: string | null } {
  const timed = (subject: string | undefined) => (subject === 'truce' || subject === 'war' ? isDuration : !isDuration) ? subject : undefined
  const subject = cuesNear(tokens, from, to, sentence, (word, at) => timed(subjectAt(tokens, at, word, words)))[0]?.cue ?? null
  if (subject === null || !gated) return { subject, metric: null }
  const actions = cuesNear(tokens, from, to, sentence, (word) => words.actions.get(word)).flatMap(({ cue }) => cue)
  const has = (phrases: readonly string[]) => phrases.some(sentence.has)
  const rules = words.lexicon.metrics.rules.filter((rule) => rule.subjects.includes(subject) && (!rule.near || has(rule.near)) && !(rule.without && has(rule.without)) && !rule.except?.includes(tokens[noun]?.lower ?? ''))
  // "still alive" is alive before it is still held.
  for (const action of [...actions.filter((one) => !words.lexicon.metrics.weak.includes(one)), ...actions.filter((one) => words.lexicon.metrics.weak.includes(one))]) {
    const rule = rules.find((candidate) => candidate.actions?.includes(action))
    if (rule) return { subject, metric: rule.metric }
  }
  return { subject, metric: rules.find((candidate) => !candidate.actions)?.metric ?? null }
}
