// Owns the quotation that is suggested for a find: the find and the few words that make it understandable, told apart from other places of the same words.
import { countWords, MAX_QUOTE_WORDS } from '@/lib/domain/quote-words'
import { MOST_QUOTED } from '@/lib/domain/quote-check'
import type { FoundText, Place } from './found-text'

export type FindQuote = { quote: string; quotePrefix: string | null; quoteSuffix: string | null }

/** Words after the number that a quotation takes in, at most. */
const AFTER = 4
/** Where the quotation ends: the words say what is counted, and no more. */
const ENDS = /^(?:and|or|but|who|whom|which|that|as|while|when|after|before|since|until|have|has|had|is|are|was|were|will|would|in|on|at|by|from|to|with|into|for|during|according|said|says|the|a|an|it|he|she|they)$/
const AUXILIARY = /^(?:have|has|had|is|are|was|were|be|been)$/
const MOST_PLACES = 1000
/** Comparisons that one text may cost; a text that says the same over and over is left to the editor then. */
const MOST_WORK = 20_000_000

/** Suggests the quotations of one text; `finds` is how many will be asked for, which share what may be quoted. */
export class QuoteMaker {
  /** Words by number, and where each stands: a text of thousands of finds is compared with itself. */
  private readonly ids: Int32Array
  private readonly places: number[][] = []
  private readonly room: number
  private work = 0

  constructor(private readonly found: FoundText, finds: number) {
    const known = new Map<string, number>()
    this.ids = Int32Array.from(found.tokens, ({ text }, at) => {
      const id = known.get(text) ?? known.size
      known.set(text, id)
      ;(this.places[id] ??= []).push(at)
      return id
    })
    this.room = Math.floor((found.text.length * MOST_QUOTED * 0.9) / Math.max(1, finds))
  }

  /** The quotation of a place of these tokens. */
  quoteOf({ from, to, last }: Place): FindQuote | null {
    const end = this.endOf(from, to, last)
    const quote = this.words(from, end)
    if (quote === null || countWords(quote) > MAX_QUOTE_WORDS) return null
    return { quote, ...this.apart(from, end) }
  }

  /** These words and no others, told apart from other places of them. */
  exactly({ from, to }: Place): FindQuote | null {
    const quote = this.words(from, to)
    return quote === null ? null : { quote, ...this.apart(from, to) }
  }

  private endOf(from: number, to: number, last: number): number {
    const { tokens } = this.found
    let end = to
    for (let at = to; at < Math.min(to + AFTER, last); at += 1) {
      const token = tokens[at]!
      const isGlued = !token.spaced && /^[-‐‑’']$/.test(token.text)
      if (!isGlued && (token.kind !== 'word' || (ENDS.test(token.lower) && at > to) || (ENDS.test(token.lower) && !/^(?:of|more|fewer)$/.test(token.lower)))) break
      const longer = this.words(from, at + 1)
      if (longer === null || longer.length > Math.max(this.room, 1) || countWords(longer) > MAX_QUOTE_WORDS) break
      if (!isGlued) end = at + 1
    }
    // "20,000 have been killed": where nothing counted follows, what happened does.
    if (end === to && AUXILIARY.test(tokens[to]?.lower ?? '')) {
      let at = to
      while (at < Math.min(to + AFTER, last) && AUXILIARY.test(tokens[at]!.lower)) at += 1
      const longer = at < last && tokens[at]!.kind === 'word' ? this.words(from, at + 1) : null
      if (longer !== null && longer.length <= Math.max(this.room, 1) && countWords(longer) <= MAX_QUOTE_WORDS) return at + 1
    }
    // "hundreds of" says nothing yet.
    while (end > to && /^(?:of|more|fewer|other|about|not|only|so|very)$/.test(tokens[end - 1]!.lower)) end -= 1
    return end
  }

  /** The words of these tokens with line ends as spaces; null where they are not of one paragraph. */
  private words(from: number, to: number): string | null {
    const { text, tokens } = this.found
    const words = text.slice(tokens[from]!.start, tokens[to - 1]!.end)
    return /\n\s*\n/.test(words) ? null : words.replace(/[ \t]*[\r\n][ \t\r\n]*/g, ' ')
  }

  /** Words beside a quotation; they may reach over the end of a paragraph. */
  private beside(from: number, to: number): string | null {
    const { text, tokens } = this.found
    return from < to ? text.slice(tokens[from]!.start, tokens[to - 1]!.end).replace(/[ \t]*[\r\n][ \t\r\n]*/g, ' ') : null
  }

  /** The fewest words before and after that no other place of the same words has. */
  private apart(from: number, to: number): Pick<FindQuote, 'quotePrefix' | 'quoteSuffix'> {
    const none = { quotePrefix: null, quoteSuffix: null }
    const { tokens } = this.found
    const length = to - from
    let rarest = from
    for (let at = from; at < to; at += 1) if (this.placesOf(at).length < this.placesOf(rarest).length) rarest = at
    const all = this.placesOf(rarest)
    if (all.length > MOST_PLACES || this.work > MOST_WORK) return none
    this.work += all.length * length
    const others: number[] = []
    for (const place of all) {
      const at = place - (rarest - from)
      if (at !== from && at >= 0 && this.isSame(at, from, length)) others.push(at)
    }
    if (others.length === 0) return none
    const before = this.narrow(others, (step) => from - step, (at, step) => at - step, 1, (step) => tokens[from - step]!.kind !== 'mark' && tokens[from - step]!.spaced)
    if (before.left.length === 0) return { quotePrefix: this.beside(from - before.steps, from), quoteSuffix: null }
    const after = this.narrow(before.left, (step) => to + step - 1, (at, step) => at + length + step - 1, 0, (step) => tokens[to + step - 1]!.kind !== 'mark' && (tokens[to + step]?.spaced ?? true))
    if (after.left.length > 0) return none
    return { quotePrefix: this.beside(from - before.steps, from), quoteSuffix: this.beside(to, to + after.steps) }
  }

  /**
   * Takes word after word away from the quotation until no other place has them all. `own` and `other` are the word of a step, `gap` says which
   * of the two neighbours tells what stands between them; beside the quotation itself a gap tells nothing.
   */
  private narrow(others: readonly number[], own: (step: number) => number, other: (at: number, step: number) => number, gap: 0 | 1, isWord: (step: number) => boolean): { left: readonly number[]; steps: number } {
    const { ids, found: { tokens } } = this
    const isThere = (step: number) => own(step) >= 0 && own(step) < tokens.length
    let left = others
    let steps = 0
    while (left.length > 0 && steps < MAX_QUOTE_WORDS && isThere(steps + 1)) {
      steps += 1
      this.work += left.length
      const [mine, step] = [own(steps), steps]
      left = left.filter((at) => {
        const theirs = other(at, step)
        return ids[theirs] === ids[mine] && (step === 1 || tokens[theirs + gap]!.spaced === tokens[mine + gap]!.spaced)
      })
    }
    // A whole word, not a mark or a part of one, at the far end.
    while (steps > 0 && steps < MAX_QUOTE_WORDS && isThere(steps + 1) && !isWord(steps)) steps += 1
    return steps > 0 && !isWord(steps) ? { left: others, steps: 0 } : { left, steps }
  }

  private placesOf(at: number): readonly number[] {
    return this.places[this.ids[at]!]!
  }

  private isSame(at: number, from: number, length: number): boolean {
    const { ids, found: { tokens } } = this
    for (let step = 0; step < length; step += 1) if (ids[at + step] !== ids[from + step] || (step > 0 && tokens[at + step]!.spaced !== tokens[from + step]!.spaced)) return false
    return true
  }
}
